import GRDB
import Statements

/// Sends a fresh link to the mailbox that an expired or replaced one was made for. The fresh one voids all before it.
package struct RenewLink: Command {
  package let purpose: Purpose
  package let subject: Int64

  package enum Purpose: Sendable {
    case invitation
    case confirmation
    case management
    case staffSignIn
  }

  package init(purpose: Purpose, subject: Int64) {
    self.purpose = purpose
    self.subject = subject
  }

  package enum Outcome: Sendable, Equatable {
    case sent
    /// There is nothing left to send a link for: the endorsement was withdrawn, or its contact is gone.
    case pointless
  }

  package func run(in transaction: WriteTransaction) throws -> Outcome {
    switch purpose {
    case .invitation: try renewInvitation(in: transaction)
    case .confirmation: try renewConfirmation(in: transaction)
    case .management: try renewManagement(in: transaction)
    case .staffSignIn: try StaffLink.send(to: subject, in: transaction) ? .sent : .pointless
    }
  }

  private func renewInvitation(in transaction: WriteTransaction) throws -> Outcome {
    guard let invitation = try InvitationRow.find(subject, in: transaction),
      let statement = try StatementRow.find(id: invitation.statement, in: transaction)
    else { return .pointless }
    if case .closed = statement.schedule.phase(at: transaction.now) { return .pointless }
    let row = try transaction.row(
      """
      UPDATE invitation SET link_version = link_version + 1
      WHERE id = ? AND state <> 'signed' AND contact IN (SELECT id FROM contact WHERE address IS NOT NULL)
      RETURNING contact, statement, organization
      """, [subject])
    guard let row else { return .pointless }
    let language: String =
      try transaction.value("SELECT language FROM contact WHERE id = ?", [row["contact"] as Int64]) ?? "en"
    try transaction.queue(
      MailIntent(
        intent: .invitation, contact: row["contact"], statement: row["statement"], invitation: subject,
        language: language, isAskedFor: true))
    try transaction.record(
      EventDraft(
        kind: .linkRenewed, actor: .visitor, statement: row["statement"], organization: row["organization"],
        data: ["link": "invitation"]))
    return .sent
  }

  private func renewConfirmation(in transaction: WriteTransaction) throws -> Outcome {
    guard let endorsement = try EndorsementRow.find(subject, in: transaction), let contact = endorsement.contact
    else { return .pointless }
    switch endorsement.state {
    case .confirmed: return try renewManagement(in: transaction)
    case .awaiting:
      let statement = try StatementRow.find(id: endorsement.statement, in: transaction)
      guard statement?.schedule.acceptsConfirmation(at: transaction.now) == true else { return .pointless }
    case .duplicate, .withdrawn, .rejected: return .pointless
    }
    try transaction.execute(
      "UPDATE endorsement SET confirmation_version = confirmation_version + 1 WHERE id = ?", [subject])
    try send(.confirmation, "confirmation", for: endorsement, to: contact, in: transaction)
    return .sent
  }

  private func renewManagement(in transaction: WriteTransaction) throws -> Outcome {
    guard let endorsement = try EndorsementRow.find(subject, in: transaction), let contact = endorsement.contact,
      endorsement.state == .confirmed || endorsement.state == .duplicate
    else { return .pointless }
    try transaction.execute(
      "UPDATE endorsement SET management_version = management_version + 1 WHERE id = ?", [subject])
    try send(.manage, "management", for: endorsement, to: contact, in: transaction)
    return .sent
  }

  private func send(
    _ intent: LetterIntent, _ link: String, for endorsement: EndorsementRow, to contact: Int64,
    in transaction: WriteTransaction
  ) throws {
    try transaction.queue(
      MailIntent(
        intent: intent, contact: contact, statement: endorsement.statement, endorsement: endorsement.id,
        language: endorsement.language))
    try transaction.record(
      EventDraft(
        kind: .linkRenewed, actor: .visitor, statement: endorsement.statement,
        organization: endorsement.organization, endorsement: endorsement.id, data: ["link": .text(link)]))
  }
}
