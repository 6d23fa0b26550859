/// One record of a sheet: its fields as they are, and where it stands.
package struct SheetRecord: Sendable, Equatable {
  /// The lines it stands on, 1-based; several when a quoted field holds line breaks.
  package let lines: ClosedRange<Int>
  /// At least one.
  package let fields: [String]
  /// Why it could not be read by the rules, or nil. Its fields are then what its first line alone gives.
  package let flaw: String?
  /// Whether a field of it is not UTF-8, and was read as Windows-1252.
  package let isWindows1252: Bool

  /// The line it begins on.
  package var line: Int { lines.lowerBound }

  /// Whether there is nothing in it but white space.
  package var isBlank: Bool { fields.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
}

/// Where the fields of a record lie among bytes.
struct SheetSpans {
  struct Field {
    var range: Range<Int>
    /// Whether quotation marks within it are doubled.
    var isDoubled = false
  }

  var fields: [Field] = []
  /// Bytes up to and with the line break.
  var length = 0
  /// Line breaks within its fields.
  var breaks = 0
}
