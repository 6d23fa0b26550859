import GRDB
import Identity
import Statements

/// The endorsement that counts for an organization and a statement, seen by somebody who signs again.
struct CountedEndorsement {
  let id: Int64
  /// The organization that it was made for: another one while that is merged.
  let home: Int64
  let contact: Int64?
  let address: String?
  /// Listed, on a statement whose names are not under embargo any more.
  let isPublic: Bool

  static func find(statement: Int64, organization: Int64, in transaction: WriteTransaction) throws
    -> CountedEndorsement?
  {
    try transaction.first(
      """
      SELECT e.id, COALESCE(e.home, e.organization) AS home, COALESCE(c.same_as, e.contact) AS contact, c.address,
        e.listed, s.embargo_until
      FROM endorsement e JOIN statement s ON s.id = e.statement LEFT JOIN contact c ON c.id = e.contact
      WHERE e.statement = ? AND e.organization = ? AND e.state = 'confirmed'
      """, [statement, organization]
    ) { row in
      let embargo: Int64? = row["embargo_until"]
      let isEmbargoed = embargo.map { transaction.now.milliseconds < $0 } ?? false
      return CountedEndorsement(
        id: row["id"], home: row["home"], contact: row["contact"], address: row["address"],
        isPublic: row["listed"] && !isEmbargoed)
    }
  }

  /// Whether this mailbox may learn that the organization has endorsed. An unlisted endorsement, or any before an
  /// embargo ends, is told to nobody but its own mailbox and those on the same domain, so that no stranger finds it out by signing
  /// in the organization's name.
  func mayBeToldTo(contact other: Int64, address otherAddress: MailAddress) -> Bool {
    if isPublic || contact == other { return true }
    guard let address, let own = WebDomain(mail: address) else { return false }
    return own == WebDomain(mail: otherAddress.description)
  }

  /// Sends the friendly mail. Its own mailbox gets the link to manage the endorsement once more; a colleague gets none.
  ///
  /// The link that it had stays good: anybody can type that mailbox into the form.
  func tell(contact other: Int64, statement: Int64, language: String, in transaction: WriteTransaction) throws {
    try transaction.queue(
      MailIntent(
        intent: .alreadyEndorsed, contact: other, statement: statement, endorsement: id, language: language))
  }
}
