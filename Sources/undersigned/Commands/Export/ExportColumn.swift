import Statements
import Store

/// One column of an export: its name, whether it is about a person, and its value.
struct ExportColumn: Sendable {
  let name: String
  let isPersonal: Bool
  let value: @Sendable (DeskEndorsement) -> JSONValue

  private init(_ name: String, personal: Bool = false, _ value: @escaping @Sendable (DeskEndorsement) -> JSONValue) {
    self.name = name
    isPersonal = personal
    self.value = value
  }

  /// In the order of the CSV.
  static let all: [ExportColumn] = [
    ExportColumn("reference") { .text($0.reference) },
    ExportColumn("organization") { .text($0.organization) },
    ExportColumn("name_as_signed") { .text($0.nameAsSigned) },
    ExportColumn("acronym") { JSONValue($0.acronym) },
    ExportColumn("country") { .text($0.country) },
    ExportColumn("kind") { .text($0.kind.rawValue) },
    ExportColumn("website") { JSONValue($0.website) },
    ExportColumn("listed") { .bool($0.listed) },
    ExportColumn("state") { .text($0.state.rawValue) },
    ExportColumn("origin") { .text($0.origin.rawValue) },
    ExportColumn("assurance") { JSONValue($0.assurance?.rawValue) },
    ExportColumn("how") { JSONValue($0.cameBy) },
    ExportColumn("version") { .integer($0.version) },
    ExportColumn("language") { .text($0.language) },
    ExportColumn("requested_at") { .text($0.requestedAt.iso8601) },
    ExportColumn("confirmed_at") { JSONValue($0.confirmedAt?.iso8601) },
    ExportColumn("withdrawn_at") { JSONValue($0.withdrawnAt?.iso8601) },
    ExportColumn("contact", personal: true) { JSONValue($0.contact) },
    ExportColumn("role", personal: true) { JSONValue($0.role) },
    ExportColumn("email", personal: true) { JSONValue($0.address) },
    ExportColumn("updates", personal: true) { .bool($0.updates) },
  ]
}
