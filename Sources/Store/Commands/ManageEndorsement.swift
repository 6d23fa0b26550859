import GRDB
import Identity
import Statements

/// What the holder of a receipt's link can do to a counted endorsement.
package struct ManageEndorsement: Command {
  package static let recognizes = true

  package let link: LinkUse
  package let change: Change

  package enum Change: Sendable, Equatable {
    /// The name that lists show; the name as signed is kept beside it. 1–300 characters, checked by the caller.
    case rename(String)
    case listing(listed: Bool, updates: Bool)
    case withdraw
  }

  package init(link: LinkUse, change: Change) {
    self.link = link
    self.change = change
  }

  package enum Outcome: Sendable, Equatable {
    case done(endorsement: Int64)
    /// It was withdrawn, now or before.
    case withdrawn(endorsement: Int64)
    case replaced
    case unknown
  }

  package func run(in transaction: WriteTransaction) throws -> Outcome {
    guard let endorsement = try EndorsementRow.find(link.subject, in: transaction) else { return .unknown }
    if endorsement.state == .withdrawn || endorsement.state == .rejected {
      return .withdrawn(endorsement: endorsement.id)
    }
    guard link.isCurrent(endorsement.managementVersion) else { return .replaced }
    guard endorsement.state == .confirmed || endorsement.state == .duplicate else { return .unknown }
    switch change {
    case .rename(let name): try rename(endorsement, to: name, in: transaction)
    case .listing(let listed, let updates):
      try relist(endorsement, listed: listed, updates: updates, in: transaction)
    case .withdraw:
      try withdraw(endorsement, in: transaction)
      return .withdrawn(endorsement: endorsement.id)
    }
    return .done(endorsement: endorsement.id)
  }

  private func rename(_ endorsement: EndorsementRow, to name: String, in transaction: WriteTransaction) throws {
    guard name != endorsement.name else { return }
    try transaction.execute("UPDATE endorsement SET corrected_name = ? WHERE id = ?", [name, endorsement.id])
    try Tally(transaction: transaction).changed(statement: endorsement.statement)
    try ask(whether: name, isAnotherThan: endorsement, in: transaction)
    var event = event(.endorsementCorrected, endorsement)
    // The names of unlisted organizations stay out of the history that others may read.
    if endorsement.listed { event.data = ["from": .text(endorsement.name), "to": .text(name)] }
    try transaction.record(event)
  }

  /// A new name that another organization bears becomes a question for the secretariat.
  private func ask(
    whether name: String, isAnotherThan endorsement: EndorsementRow, in transaction: WriteTransaction
  ) throws {
    _ = try OrganizationDirectory(transaction: transaction).askAgain(
      about: endorsement.organization, named: OrganizationClaim(name: name, country: endorsement.country),
      actor: .visitor)
  }

  private func relist(
    _ endorsement: EndorsementRow, listed: Bool, updates: Bool, in transaction: WriteTransaction
  ) throws {
    guard listed != endorsement.listed || updates != endorsement.updates else { return }
    try transaction.execute(
      "UPDATE endorsement SET listed = ?, updates = ? WHERE id = ?", [listed, updates, endorsement.id])
    try MailRecord(transaction: transaction).noteConfirmed(contact: endorsement.contact, updates: updates)
    if listed != endorsement.listed, endorsement.state == .confirmed {
      try Tally(transaction: transaction).relist(endorsement, listed: listed)
    }
    if !listed { try WebhookRedaction(transaction: transaction).redact(endorsement: endorsement.id) }
    var event = event(.endorsementRelisted, endorsement)
    event.data = ["listed": .bool(listed), "updates": .bool(updates)]
    try transaction.record(event)
  }

  private func withdraw(_ endorsement: EndorsementRow, in transaction: WriteTransaction) throws {
    try transaction.execute(
      "UPDATE endorsement SET state = 'withdrawn', yields = 0, withdrawn_at = ? WHERE id = ?",
      [transaction.now.milliseconds, endorsement.id])
    if endorsement.state == .confirmed {
      try Tally(transaction: transaction).count(
        endorsement, adding: -1, telling: event(.endorsementWithdrawn, endorsement))
    } else {
      // It was never counted, and other systems were never told of it.
      try transaction.record(event(.endorsementDuplicateWithdrawn, endorsement))
    }
    if let contact = endorsement.contact {
      try transaction.queue(
        MailIntent(
          intent: .withdrawn, contact: contact, statement: endorsement.statement, endorsement: endorsement.id,
          language: endorsement.language))
    }
  }

  private func event(_ kind: EventKind, _ endorsement: EndorsementRow) -> EventDraft {
    EventDraft(
      kind: kind, actor: .visitor, statement: endorsement.statement, organization: endorsement.organization,
      endorsement: endorsement.id)
  }
}
