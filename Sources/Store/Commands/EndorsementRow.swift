import GRDB
import Statements

/// The part of an endorsement's row that the commands on one endorsement need.
struct EndorsementRow {
  let id: Int64
  let statement: Int64
  let organization: Int64
  /// The organization that it was made for: another one while that is merged.
  let home: Int64
  let contact: Int64?
  /// As typed into the form; the contact has them once its mailbox has confirmed.
  let contactName: String?
  let contactRole: String?
  let invitation: Int64?
  let state: EndorsementState
  let name: String
  let version: Int64
  let country: String
  let kind: String
  let listed: Bool
  let updates: Bool
  let language: String
  let confirmationVersion: Int64
  let managementVersion: Int64
  let requestedAt: Instant

  static func find(_ id: Int64, in transaction: WriteTransaction) throws -> EndorsementRow? {
    try transaction.first(
      """
      SELECT id, statement, organization, COALESCE(home, organization) AS home, contact, contact_name, contact_role, invitation, state,
        COALESCE(corrected_name, name_as_signed) AS name, version, country, kind, listed, updates, language, confirmation_version, management_version,
        requested_at
      FROM endorsement WHERE id = ?
      """, [id], EndorsementRow.init)
  }

  /// - Parameter row: its columns in the order above; by their names they take GRDB several times as long.
  private init(_ row: Row) throws {
    id = row[0]
    statement = row[1]
    organization = row[2]
    home = row[3]
    contact = row[4]
    contactName = row[5]
    contactRole = row[6]
    invitation = row[7]
    state = try EndorsementState(stored: row[8])
    name = row[9]
    version = row[10]
    country = row[11]
    kind = row[12]
    listed = row[13]
    updates = row[14]
    language = row[15]
    confirmationVersion = row[16]
    managementVersion = row[17]
    requestedAt = Instant(milliseconds: row[18])
  }
}

extension RawRepresentable where RawValue == String {
  /// A value that the schema's CHECK allows; anything else means the database is damaged.
  init(stored text: String) throws {
    guard let value = Self(rawValue: text) else {
      throw StoreFault.unreadable("\"\(text)\" is no \(Self.self)")
    }
    self = value
  }
}
