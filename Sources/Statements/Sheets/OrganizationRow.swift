/// One row of a sheet of organizations: what it says, and what is odd about it.
package struct OrganizationRow: Sendable, Equatable {
  /// The line it begins on, 1-based; the header has the first.
  package let line: Int
  /// As in the sheet; the line's number where the sheet has none.
  package let id: String
  /// As typed, and maybe empty.
  package let name: String
  package let acronym: String?
  package let country: Country?
  package let website: String?
  package let mail: String?
  package let marks: [OrganizationRowMark]
}

/// What is odd about a row that is kept all the same.
package enum OrganizationRowMark: Sendable, Hashable {
  /// It breaks the rules of the format, for this reason, and was read as well as can be.
  case broken(String)
  /// It has fewer fields than the header, or more; what is beyond the header was left out.
  case fields(Int, expected: Int)
  case noID
  /// Bytes with the value zero were left out.
  case zeroBytes
  /// The country's text is neither a code nor a name of one, and was left out.
  case unknownCountry(String)
  /// It was read as Windows-1252.
  case windows1252
}

/// Why a sheet's first line can't be used.
package enum OrganizationHeaderFlaw: Error, Sendable, Equatable {
  /// The sheet has no line that is not empty.
  case empty
  /// The first line is a row, not a header.
  case looksLikeData
  /// No heading is one of a name's; the headings that there are.
  case noName([String])
}
