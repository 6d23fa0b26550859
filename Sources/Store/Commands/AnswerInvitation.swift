import GRDB
import Statements

/// An invited organization says that it means to sign, or that it will not. Neither is counted anywhere in public.
package struct AnswerInvitation: Command {
  package let link: LinkUse
  package let answer: Answer

  package enum Answer: String, Sendable {
    case intends
    case declined
  }

  package init(link: LinkUse, answer: Answer) {
    self.link = link
    self.answer = answer
  }

  package enum Outcome: Sendable, Equatable {
    case recorded
    /// It has signed in the meantime.
    case signed
    case notOpen(StatementPhase)
    case replaced
    case unknown
  }

  package func run(in transaction: WriteTransaction) throws -> Outcome {
    guard let invitation = try InvitationRow.find(link.subject, in: transaction),
      let statement = try StatementRow.find(id: invitation.statement, in: transaction)
    else { return .unknown }
    guard link.isCurrent(invitation.linkVersion) else { return .replaced }
    if invitation.state == "signed" { return .signed }
    if invitation.state == answer.rawValue { return .recorded }
    let phase = statement.schedule.phase(at: transaction.now)
    if case .closed = phase { return .notOpen(phase) }
    try transaction.execute(
      "UPDATE invitation SET state = ?, changed_at = ? WHERE id = ?",
      [answer.rawValue, transaction.now.milliseconds, invitation.id])
    try transaction.record(
      EventDraft(
        kind: answer == .intends ? .invitationIntended : .invitationDeclined, actor: .visitor,
        statement: invitation.statement, organization: invitation.organization,
        data: ["invitation": .integer(invitation.id)]))
    return .recorded
  }
}
