import Statements

/// Sends, pauses, resumes or cancels a mailing.
package struct SteerMailing: Command {
  package static let changesCampaign = false

  package enum Step: Sendable, Equatable {
    /// From a moment on, which may be past.
    case send(at: Instant, zone: String)
    /// What is under way comes to its end; nothing else is begun.
    case pause
    case resume
    /// For good.
    case cancel
    /// What became `unknown` is sent once more, or taken for delivered.
    case settle(resend: Bool)
  }

  package let mailing: Int64
  package let step: Step

  package init(mailing: Int64, step: Step) {
    self.mailing = mailing
    self.step = step
  }

  package enum Outcome: Sendable, Equatable {
    case done
    /// How many records were settled.
    case settled(Int)
    case unknownMailing
    /// It can't be done to a mailing in this state.
    case refused(MailingState)
  }

  package func run(in transaction: WriteTransaction) throws -> Outcome {
    guard let row = try MailingRow.find(mailing, in: transaction) else { return .unknownMailing }
    switch (step, row.state) {
    case (.send(let at, let zone), .draft), (.send(let at, let zone), .scheduled):
      try transaction.execute(
        "UPDATE mailing SET state = 'scheduled', send_at = ?, time_zone = ? WHERE id = ?",
        [at.milliseconds, zone, mailing])
      try record(.mailingScheduled, ["at": .text(at.iso8601)], in: transaction)
    case (.pause, .scheduled), (.pause, .planning), (.pause, .sending):
      try transaction.execute(
        "UPDATE mailing SET state = 'paused', paused_from = state WHERE id = ?", [mailing])
      try record(.mailingPaused, [:], in: transaction)
    case (.resume, .paused):
      try transaction.execute("UPDATE mailing SET state = paused_from, paused_from = NULL WHERE id = ?", [mailing])
      try record(.mailingResumed, [:], in: transaction)
    case (.cancel, .draft), (.cancel, .scheduled), (.cancel, .planning), (.cancel, .sending), (.cancel, .paused):
      // Those who wait are let go part by part, by `WorkMailings`.
      try transaction.execute(
        "UPDATE mailing SET state = 'cancelled', paused_from = NULL, ended_at = ? WHERE id = ?",
        [transaction.now.milliseconds, mailing])
      try record(.mailingCancelled, [:], in: transaction)
    case (.settle(let resend), .planning), (.settle(let resend), .sending), (.settle(let resend), .paused),
      (.settle(let resend), .done), (.settle(let resend), .cancelled):
      return .settled(try settle(resend: resend, row, in: transaction))
    default: return .refused(row.state)
    }
    transaction.notice { $0.mail = true }
    return .done
  }

  private func settle(resend: Bool, _ row: MailingRow, in transaction: WriteTransaction) throws -> Int {
    if resend {
      try transaction.execute(
        "UPDATE outbox_mail SET state = 'deferred', due_at = ?, ended_at = NULL WHERE mailing = ? AND state = 'unknown'",
        [transaction.now.milliseconds, mailing])
    } else {
      try transaction.execute(
        "UPDATE outbox_mail SET state = 'accepted' WHERE mailing = ? AND state = 'unknown'", [mailing])
    }
    let settled = transaction.changes
    guard settled > 0 else { return 0 }
    if resend, row.state == .done || row.state == .cancelled {
      try transaction.execute("UPDATE mailing SET state = 'sending', ended_at = NULL WHERE id = ?", [mailing])
    }
    try record(
      .mailingSettled, ["mails": .integer(Int64(settled)), "resent": .bool(resend)], in: transaction)
    transaction.notice { $0.mail = true }
    return settled
  }

  private func record(
    _ kind: EventKind, _ data: [String: JSONValue], in transaction: WriteTransaction
  ) throws {
    try transaction.record(
      EventDraft(
        kind: kind, actor: .commandLine, data: data.merging(["mailing": .integer(mailing)]) { one, _ in one }))
  }
}
