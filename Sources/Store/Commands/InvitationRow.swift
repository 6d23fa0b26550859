import GRDB
import Identity
import Statements

/// An invitation as the commands need it.
struct InvitationRow {
  let id: Int64
  let statement: Int64
  let organization: Int64
  let contact: Int64
  let state: String
  let linkVersion: Int64

  private static let byID =
    "SELECT id, statement, organization, contact, state, link_version FROM invitation WHERE id = ?"

  static func find(_ id: Int64, in transaction: WriteTransaction) throws -> InvitationRow? {
    try transaction.first(byID, [id], InvitationRow.init)
  }

  /// The invitation of a link, when it is for this statement and the link was not replaced by a newer one.
  static func find(_ link: LinkUse?, statement: Int64, in transaction: WriteTransaction) throws -> InvitationRow? {
    guard let link, let row = try find(link.subject, in: transaction), row.statement == statement,
      link.isCurrent(row.linkVersion)
    else { return nil }
    return row
  }

  /// Whether the claim names the invited organization: by one of its names, or by nothing but its acronym. An acronym beside another
  /// name says little: other bodies bear it too.
  func isNamed(in claim: NormalizedClaim, _ transaction: WriteTransaction) throws -> Bool {
    for (kind, value) in claim.keys.names.map({ ("name", $0) }) + [("acronym", claim.name.key)] {
      let found: Int64? = try transaction.value(
        """
        SELECT o.id FROM organization_key k JOIN organization o ON o.id = k.organization
        WHERE k.kind = ? AND k.value = ? AND COALESCE(o.stands_in, o.id) = ? LIMIT 1
        """, [kind, value, organization])
      if found != nil { return true }
    }
    return false
  }

  private init(_ row: Row) {
    id = row["id"]
    statement = row["statement"]
    organization = row["organization"]
    contact = row["contact"]
    state = row["state"]
    linkVersion = row["link_version"]
  }
}
