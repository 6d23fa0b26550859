import GRDB
import Statements

/// The button behind a mailed confirmation link. Pressing it twice is the same as once.
///
/// Who submitted while the statement was open may still confirm for some days after it closed: the deadline is for signing.
package struct ConfirmEndorsement: Command {
  package static let changesCampaign = false

  package let link: LinkUse

  package init(link: LinkUse) {
    self.link = link
  }

  package enum Outcome: Sendable, Equatable {
    /// It counts, now or since before.
    case confirmed(endorsement: Int64)
    /// The organization counted already, and may know it: this one is kept beneath that endorsement.
    case alreadyEndorsed(endorsement: Int64)
    case withdrawn
    /// A newer link took the place of this one.
    case replaced
    /// The statement has closed, and the days of grace are over.
    case tooLate
    case unknown
  }

  package func run(in transaction: WriteTransaction) throws -> Outcome {
    guard let endorsement = try EndorsementRow.find(link.subject, in: transaction) else { return .unknown }
    switch endorsement.state {
    case .confirmed: return .confirmed(endorsement: endorsement.id)
    case .duplicate: return try seen(asDuplicate: endorsement, in: transaction)
    case .withdrawn, .rejected: return .withdrawn
    case .awaiting: break
    }
    guard link.isCurrent(endorsement.confirmationVersion) else { return .replaced }
    guard let statement = try StatementRow.find(id: endorsement.statement, in: transaction) else { return .unknown }
    guard statement.schedule.acceptsConfirmation(at: transaction.now) else { return .tooLate }
    try ContactDirectory(transaction: transaction).take(from: endorsement)
    try MailRecord(transaction: transaction).noteConfirmed(contact: endorsement.contact, updates: endorsement.updates)
    if let counted = try CountedEndorsement.find(
      statement: endorsement.statement, organization: endorsement.organization, in: transaction)
    {
      return try keep(endorsement, beneath: counted, in: transaction)
    }
    try confirm(endorsement, in: transaction)
    return .confirmed(endorsement: endorsement.id)
  }

  private func confirm(_ endorsement: EndorsementRow, in transaction: WriteTransaction) throws {
    try transaction.execute(
      """
      UPDATE endorsement SET state = 'confirmed', assurance = 'mailbox', confirmed_at = ? WHERE id = ?
      """, [transaction.now.milliseconds, endorsement.id])
    try OrganizationDirectory(transaction: transaction).makeKnown(endorsement.organization, actor: .visitor)
    if let invitation = endorsement.invitation {
      // A link that was passed on to another organization leaves its own one still to sign.
      try transaction.execute(
        "UPDATE invitation SET state = 'signed', changed_at = ? WHERE id = ? AND organization = ?",
        [transaction.now.milliseconds, invitation, endorsement.organization])
    }
    try Tally(transaction: transaction).count(
      endorsement, adding: 1,
      telling: EventDraft(
        kind: .endorsementConfirmed, actor: .visitor, statement: endorsement.statement,
        organization: endorsement.organization, endorsement: endorsement.id,
        data: ["version": .integer(endorsement.version), "assurance": .text("mailbox")]))
    try transaction.queue(
      MailIntent(
        intent: .receipt, contact: endorsement.contact, statement: endorsement.statement,
        endorsement: endorsement.id, language: endorsement.language))
  }

  private func keep(
    _ endorsement: EndorsementRow, beneath counted: CountedEndorsement, in transaction: WriteTransaction
  ) throws -> Outcome {
    let place = try place(of: endorsement, counted, in: transaction)
    try transaction.execute(
      """
      UPDATE endorsement SET state = 'duplicate', assurance = 'mailbox', confirmed_at = ?, beneath = ?, yields = ?
      WHERE id = ?
      """, [transaction.now.milliseconds, place.beneath, place.yields, endorsement.id])
    if place.yields {
      // Of two that were confirmed in one moment, the order by id decides as it would at a merge.
      _ = try StandingEndorsements(transaction: transaction, actor: .visitor).settle(endorsement.organization)
    }
    try transaction.record(
      EventDraft(
        kind: .endorsementDuplicate, actor: .visitor, statement: endorsement.statement,
        organization: endorsement.organization, endorsement: endorsement.id,
        data: ["beneath": .integer(place.beneath)]))
    if let contact = endorsement.contact, try mayKnow(endorsement, of: counted, in: transaction) {
      try counted.tell(
        contact: contact, statement: endorsement.statement, language: endorsement.language, in: transaction)
    } else {
      // Who may not know gets what everybody gets; the desk is told that two claim one unlisted organization.
      try transaction.queue(
        MailIntent(
          intent: .receipt, contact: endorsement.contact, statement: endorsement.statement,
          endorsement: endorsement.id, language: endorsement.language))
    }
    return try seen(asDuplicate: endorsement, in: transaction)
  }

  /// Where a duplicate belongs when its organization is merged: beneath the one of its own that would count if that stood alone, or, when
  /// there is none, as the one that would.
  private func place(
    of endorsement: EndorsementRow, _ counted: CountedEndorsement, in transaction: WriteTransaction
  ) throws -> (beneath: Int64, yields: Bool) {
    if endorsement.home == counted.home { return (counted.id, false) }
    let own: Int64? = try transaction.value(
      """
      SELECT id FROM endorsement WHERE statement = ? AND organization = ? AND state = 'duplicate' AND yields = 1
        AND COALESCE(home, organization) = ? ORDER BY confirmed_at, id LIMIT 1
      """, [endorsement.statement, endorsement.organization, endorsement.home])
    return own.map { ($0, false) } ?? (counted.id, true)
  }

  /// What the person at the button sees of a duplicate: the same as a confirmed one, unless they may know better.
  private func seen(asDuplicate endorsement: EndorsementRow, in transaction: WriteTransaction) throws -> Outcome {
    guard
      let counted = try CountedEndorsement.find(
        statement: endorsement.statement, organization: endorsement.organization, in: transaction)
    else { return .withdrawn }
    guard try mayKnow(endorsement, of: counted, in: transaction) else { return .confirmed(endorsement: endorsement.id) }
    return .alreadyEndorsed(endorsement: counted.id)
  }

  private func mayKnow(
    _ endorsement: EndorsementRow, of counted: CountedEndorsement, in transaction: WriteTransaction
  ) throws -> Bool {
    guard let contact = endorsement.contact else { return false }
    let row = try transaction.row(
      "SELECT address, COALESCE(same_as, id) AS mailbox FROM contact WHERE id = ?", [contact])
    guard let row, let typed = row["address"] as String? else { return false }
    return counted.mayBeToldTo(contact: row["mailbox"], address: try MailAddress(parsing: typed))
  }
}
