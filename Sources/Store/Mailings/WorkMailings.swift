import GRDB
import Statements

/// One step of the work on mailings: begins those whose time has come, writes recipients down part by part, lets those of cancelled
/// ones go, and ends what is done. Each step is short, so that those who sign don't wait for a mailing to a million.
package struct WorkMailings: Command {
  package static let changesCampaign = false

  /// Rows in one step.
  private static let part = 500

  package init() {}

  /// Returns whether there is more to do at once.
  package func run(in transaction: WriteTransaction) throws -> Bool {
    try transaction.execute(
      "UPDATE mailing SET state = 'planning', started_at = ? WHERE state = 'scheduled' AND send_at <= ?",
      [transaction.now.milliseconds, transaction.now.milliseconds])
    if let row = try transaction.row("\(Self.selection) WHERE state = 'planning' ORDER BY id LIMIT 1") {
      return try plan(MailingRow(row), in: transaction)
    }
    if try letGo(in: transaction) { return true }
    try end(in: transaction)
    return false
  }

  private static let selection = "SELECT id, name, state, paused_from, audience, planned_through FROM mailing"

  private func plan(_ mailing: MailingRow, in transaction: WriteTransaction) throws -> Bool {
    let languages: [String] = try transaction.all(
      "SELECT language FROM mailing_text WHERE mailing = ? ORDER BY language", [mailing.id]
    ) { $0[0] }
    let page = try AudienceSelection(audience: mailing.audience, mailing: mailing.id)
      .page(after: mailing.plannedThrough, limit: Self.part, in: transaction.database)
    guard let page else {
      try transaction.execute(
        "UPDATE mailing SET state = 'sending', planned_at = ? WHERE id = ?", [transaction.now.milliseconds, mailing.id])
      transaction.notice { $0.mail = true }
      return true
    }
    for recipient in page.recipients {
      try transaction.queue(
        MailIntent(
          recipient, mailing: mailing.id, language: MailingLanguage.of(recipient.language, among: languages)))
    }
    try transaction.execute(
      "UPDATE mailing SET planned_through = ? WHERE id = ?", [page.through, mailing.id])
    return true
  }

  private func letGo(in transaction: WriteTransaction) throws -> Bool {
    try transaction.execute(
      """
      UPDATE outbox_mail SET state = 'dropped', reply_text = 'The mailing was cancelled.', ended_at = ? WHERE id IN (
        SELECT m.id FROM mailing CROSS JOIN outbox_mail m WHERE mailing.state = 'cancelled' AND m.mailing = mailing.id
          AND m.mailing IS NOT NULL AND m.state IN ('queued', 'deferred') LIMIT ?)
      """, [transaction.now.milliseconds, Self.part])
    return transaction.changes > 0
  }

  private func end(in transaction: WriteTransaction) throws {
    let ended: [Int64] = try transaction.all(
      """
      SELECT id FROM mailing WHERE state = 'sending' AND NOT EXISTS (
        SELECT 1 FROM outbox_mail m WHERE m.mailing = mailing.id AND m.mailing IS NOT NULL
          AND m.state IN ('queued', 'attempting', 'deferred'))
      """, []
    ) { $0[0] }
    for id in ended {
      try transaction.execute(
        "UPDATE mailing SET state = 'done', ended_at = ? WHERE id = ?", [transaction.now.milliseconds, id])
      try transaction.record(EventDraft(kind: .mailingEnded, actor: .clock, data: ["mailing": .integer(id)]))
    }
  }
}

/// Whether `WorkMailings` has anything to do: asked often, and cheap.
package struct MailingsWaiting: Query {
  package let now: Instant

  package init(at now: Instant) {
    self.now = now
  }

  package func answer(from snapshot: ReadSnapshot) throws -> Bool {
    let found: Int64? = try snapshot.value(
      """
      SELECT id FROM mailing WHERE state = 'planning' OR state = 'sending' OR (state = 'scheduled' AND send_at <= ?)
        OR (state = 'cancelled' AND EXISTS (SELECT 1 FROM outbox_mail m WHERE m.mailing = mailing.id
          AND m.mailing IS NOT NULL AND m.state IN ('queued', 'deferred'))) LIMIT 1
      """, [now.milliseconds])
    return found != nil
  }
}
