/// One row of a secretariat's sheet of contacts to invite.
package struct ContactRow: Sendable, Equatable {
  /// Line of the file, 1-based; the header is line 1.
  package let line: Int
  package let organization: String
  package let acronym: String?
  package let country: Country?
  package let kind: OrganizationKind
  package let website: String?
  package let contact: String?
  package let role: String?
  package let address: MailAddress
  package let language: String
}

/// One row of a sheet of signatories that came in another way: paper, telephone, another list.
package struct SignatoryRow: Sendable, Equatable {
  package let line: Int
  package let organization: String
  package let acronym: String?
  package let country: Country
  package let kind: OrganizationKind
  package let website: String?
  package let contact: String?
  package let role: String?
  package let address: MailAddress?
  package let language: String
  package let listed: Bool
  /// When the organization endorsed, or nil for now.
  package let endorsedAt: Instant?
  /// How it came in, in the secretariat's words.
  package let how: String?
}

/// One row of a sheet of a mailing's recipients.
package struct RecipientRow: Sendable, Equatable {
  package let line: Int
  package let address: MailAddress
  package let name: String?
  package let organization: String?
  package let language: String
}

/// One thing that is wrong with one line of a sheet.
package struct SheetFlaw: Sendable, Equatable, CustomStringConvertible {
  package let line: Int
  package let column: String
  package let reason: String

  package init(line: Int, column: String, reason: String) {
    self.line = line
    self.column = column
    self.reason = reason
  }

  package var description: String { column.isEmpty ? "line \(line): \(reason)" : "line \(line): \(column): \(reason)" }
}

/// What a sheet holds: the rows that can be used, and everything that is wrong with the others.
package struct SheetReading<Row: Sendable>: Sendable {
  package var rows: [Row] = []
  package var flaws: [SheetFlaw] = []
  /// Lines that are not UTF-8, and were read as Windows-1252.
  package var windows1252Lines: [Int] = []
}
