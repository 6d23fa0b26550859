import GRDB
import Statements

/// How the two outboxes stand.
package struct OutboxHealth: Query {
  package init() {}

  package struct Answer: Sendable, Equatable {
    /// Waiting, sent for the first time or again.
    package let mailQueued: Int
    /// Of those, tried at least once without success.
    package let mailRetrying: Int
    package let mailFailed: Int
    package let mailSent: Int
    /// When the oldest waiting mail was queued.
    package let oldestMail: Instant?
    /// What the mail server said last to a mail that waits or failed.
    package let lastMailTrouble: String?
    package let webhooksQueued: Int
    package let webhooksRetrying: Int
    package let webhooksFailed: Int
    package let webhooksDelivered: Int
    package let oldestWebhook: Instant?
    package let lastWebhookTrouble: String?
  }

  package func answer(from snapshot: ReadSnapshot) throws -> Answer {
    let mail = try Numbers(table: "outbox_mail", trouble: "reply_text", snapshot: snapshot)
    let webhooks = try Numbers(table: "outbox_webhook", trouble: "answer", snapshot: snapshot)
    return Answer(
      mailQueued: mail.queued, mailRetrying: mail.retrying, mailFailed: mail.failed, mailSent: mail.ended,
      oldestMail: mail.oldest, lastMailTrouble: mail.trouble, webhooksQueued: webhooks.queued,
      webhooksRetrying: webhooks.retrying, webhooksFailed: webhooks.failed, webhooksDelivered: webhooks.ended,
      oldestWebhook: webhooks.oldest, lastWebhookTrouble: webhooks.trouble)
  }

  /// By the indexes of what waits and of what went wrong: the history of what went well grows for ever.
  private struct Numbers {
    let queued: Int
    let retrying: Int
    let failed: Int
    let ended: Int
    let oldest: Instant?
    let trouble: String?

    init(table: String, trouble: String, snapshot: ReadSnapshot) throws {
      let waiting = try snapshot.row(
        """
        SELECT COUNT(*) AS n, COUNT(*) FILTER (WHERE attempts > 0) AS retrying, MIN(created_at) AS oldest,
          MAX(CASE WHEN attempts > 0 THEN id END) AS troubled
        FROM \(table) WHERE state = 'queued'
        """)
      let lost = try snapshot.row(
        """
        SELECT COUNT(*) FILTER (WHERE state = 'failed') AS failed, COUNT(*) AS n,
          MAX(CASE WHEN state = 'failed' THEN id END) AS troubled
        FROM \(table) WHERE state IN ('failed', 'dropped')
        """)
      // Counting rows alone reads the smallest index, and none of the rows.
      let all: Int = try snapshot.value("SELECT COUNT(*) FROM \(table)") ?? 0
      queued = waiting?["n"] ?? 0
      retrying = waiting?["retrying"] ?? 0
      failed = lost?["failed"] ?? 0
      ended = all - queued - (lost?["n"] ?? 0)
      oldest = (waiting?["oldest"] as Int64?).map(Instant.init(milliseconds:))
      let troubled = [waiting?["troubled"] as Int64?, lost?["troubled"] as Int64?].compactMap(\.self).max()
      self.trouble = try troubled.flatMap { try snapshot.value("SELECT \(trouble) FROM \(table) WHERE id = ?", [$0]) }
    }
  }
}
