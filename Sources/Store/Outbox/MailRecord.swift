import GRDB
import Statements

/// The record of each recipient of each mail, and what follows when mail comes back.
struct MailRecord {
  let transaction: WriteTransaction

  /// Notes the end of an attempt; one that is not under way (any more) stays as it is.
  func note(_ result: MailResult) throws {
    let state: MailState
    var due: Int64?
    switch result.end {
    case .accepted: state = .accepted
    case .failed: state = .failed
    case .deferred(let until): (state, due) = (.deferred, until.milliseconds)
    // What a person waits for is sent again under the same Message-ID; a mailing's waits for a decision.
    case .unknown where try isOfMailing(result.mail): state = .unknown
    case .unknown: (state, due) = (.deferred, transaction.now.milliseconds)
    }
    try transaction.execute(
      """
      UPDATE outbox_mail SET state = ?, due_at = COALESCE(?, due_at), reply_code = ?, reply_text = ?, ended_at = ?
      WHERE id = ? AND state = 'attempting'
      """,
      [
        state.rawValue, due, result.reply.code, result.reply.text, due == nil ? transaction.now.milliseconds : nil,
        result.mail,
      ])
    guard transaction.changes > 0 else { return }
    try keep(of: result.mail, began: nil, outcome: result.end.outcome, result.reply)
    if result.mailboxIsGone { try suppress(recipientOf: result.mail, because: .bounced, status: result.reply.status) }
  }

  /// Notes that a mail which was taken came back, or was called spam. Told twice is told once.
  /// - Parameters:
  ///   - state: `bounced` or `complained`.
  ///   - suppressing: why the mailbox gets no more mailings; nil when the return says nothing about the mailbox.
  func noteReturn(of mail: Int64, as state: MailState, suppressing: MailSuppression?, _ reply: MailReply) throws {
    let found: String? = try transaction.value("SELECT state FROM outbox_mail WHERE id = ?", [mail])
    guard let found, found != state.rawValue else { return }
    try keep(of: mail, began: transaction.now, outcome: state.rawValue, reply)
    try transaction.execute(
      "UPDATE outbox_mail SET state = ?, reply_code = ?, reply_text = ?, ended_at = ? WHERE id = ?",
      [state.rawValue, reply.code, reply.text, transaction.now.milliseconds, mail])
    if let suppressing { try suppress(recipientOf: mail, because: suppressing, status: reply.status) }
  }

  /// Notes that the server which took a mail is still trying: kept, and nothing follows.
  func noteDelay(of mail: Int64, _ reply: MailReply) throws {
    try keep(of: mail, began: transaction.now, outcome: "deferred", reply)
  }

  /// Writes no more mailings to the mailbox that a mail went to. Letters that a person asked for still go there.
  func suppress(recipientOf mail: Int64, because reason: MailSuppression, status: String?) throws {
    guard let mailbox = try MailMailbox.of(mail, in: transaction.database) else { return }
    try transaction.execute(
      "INSERT INTO mail_suppression (address_key, reason, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      [mailbox.key, reason.rawValue, transaction.now.milliseconds])
    guard transaction.changes > 0 else { return }
    try transaction.record(
      EventDraft(
        kind: reason.event, actor: reason == .unsubscribed ? .visitor : .clock, statement: mailbox.statement,
        organization: mailbox.organization, endorsement: mailbox.endorsement,
        data: ["mail": .integer(mail), "status": status.map { .text($0) } ?? .null]))
  }

  /// Writes to a mailbox again.
  func lift(_ reason: MailSuppression, from mailbox: String) throws {
    try transaction.execute(
      "DELETE FROM mail_suppression WHERE address_key = ? AND reason = ?", [mailbox, reason.rawValue])
  }

  /// What a mailbox shows by confirming: that mail arrives there, and, with the box ticked, that it wants updates.
  func noteConfirmed(contact: Int64?, updates: Bool) throws {
    guard let contact,
      let mailbox: String = try transaction.value("SELECT address_key FROM contact WHERE id = ?", [contact])
    else { return }
    try lift(.bounced, from: mailbox)
    if updates { try lift(.unsubscribed, from: mailbox) }
  }

  private func isOfMailing(_ mail: Int64) throws -> Bool {
    try transaction.value("SELECT mailing IS NOT NULL FROM outbox_mail WHERE id = ?", [mail]) ?? false
  }

  /// Keeps what an attempt ended with, or what was heard of the mail after it.
  /// - Parameter began: nil for an attempt, which began when the mail's record says so.
  private func keep(of mail: Int64, began: Instant?, outcome: String, _ reply: MailReply) throws {
    // Values and not a SELECT: what SQLite inserts from a SELECT on the same table, it first puts into a table of its own.
    try transaction.execute(
      """
      INSERT INTO mail_attempt (mail, number, began_at, ended_at, outcome, code, status, text, host, queue_id)
      VALUES (?, (SELECT COALESCE(MAX(number), 0) + 1 FROM mail_attempt WHERE mail = ?),
        COALESCE(?, (SELECT began_at FROM outbox_mail WHERE id = ?)), ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        mail, mail, began?.milliseconds, mail, transaction.now.milliseconds, outcome, reply.code, reply.status,
        reply.text, reply.host, reply.queueID,
      ])
  }
}

extension MailResult.End {
  fileprivate var outcome: String {
    switch self {
    case .accepted: "accepted"
    case .failed: "failed"
    case .deferred: "deferred"
    case .unknown: "unknown"
    }
  }
}

/// Why a mailbox gets no more mailings.
package enum MailSuppression: String, Sendable, CaseIterable {
  case unsubscribed
  case bounced
  case complained

  var event: EventKind {
    switch self {
    case .unsubscribed: .mailUnsubscribed
    case .bounced: .mailBounced
    case .complained: .mailComplained
    }
  }
}
