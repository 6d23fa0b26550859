import GRDB
import Identity
import Statements

/// The endorsement that counts for an organization and a statement, seen by somebody who signs again.
struct CountedEndorsement {
  let id: Int64
  let contact: Int64?
  let address: String?
  let listed: Bool

  static func find(statement: Int64, organization: Int64, in transaction: WriteTransaction) throws -> CountedEndorsement? {
    try transaction.row(
      """
      SELECT e.id, e.contact, c.address, e.listed FROM endorsement e LEFT JOIN contact c ON c.id = e.contact
      WHERE e.statement = ? AND e.organization = ? AND e.state = 'confirmed'
      """, [statement, organization]
    ).map { CountedEndorsement(id: $0["id"], contact: $0["contact"], address: $0["address"], listed: $0["listed"]) }
  }

  /// Whether this mailbox may learn that the organization has endorsed. An unlisted endorsement is told to nobody but its own
  /// mailbox and those on the same domain, so that no stranger finds it out by signing in the organization's name.
  func mayBeToldTo(contact other: Int64, address otherAddress: MailAddress) -> Bool {
    if listed || contact == other { return true }
    guard let address, let own = WebDomain(mail: address) else { return false }
    return own == WebDomain(mail: otherAddress.description)
  }

  /// Sends the friendly mail. Its own mailbox gets a new link to manage the endorsement with; a colleague gets none.
  func tell(contact other: Int64, statement: Int64, language: String, in transaction: WriteTransaction) throws {
    if contact == other {
      try transaction.execute(
        "UPDATE endorsement SET management_version = management_version + 1 WHERE id = ?", [id])
    }
    try transaction.queue(
      MailIntent(
        intent: .alreadyEndorsed, contact: other, statement: statement, endorsement: id, language: language))
  }
}
