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
    let mail = try Numbers(
      table: "outbox_mail", ended: "sent", trouble: "reply_text", snapshot: snapshot)
    let webhooks = try Numbers(
      table: "outbox_webhook", ended: "delivered", trouble: "answer", snapshot: snapshot)
    return Answer(
      mailQueued: mail.queued, mailRetrying: mail.retrying, mailFailed: mail.failed, mailSent: mail.ended,
      oldestMail: mail.oldest, lastMailTrouble: mail.trouble, webhooksQueued: webhooks.queued,
      webhooksRetrying: webhooks.retrying, webhooksFailed: webhooks.failed, webhooksDelivered: webhooks.ended,
      oldestWebhook: webhooks.oldest, lastWebhookTrouble: webhooks.trouble)
  }

  private struct Numbers {
    let queued: Int
    let retrying: Int
    let failed: Int
    let ended: Int
    let oldest: Instant?
    let trouble: String?

    init(table: String, ended: String, trouble: String, snapshot: ReadSnapshot) throws {
      let row = try snapshot.row(
        """
        SELECT COUNT(*) FILTER (WHERE state = 'queued') AS queued,
          COUNT(*) FILTER (WHERE state = 'queued' AND attempts > 0) AS retrying,
          COUNT(*) FILTER (WHERE state = 'failed') AS failed,
          COUNT(*) FILTER (WHERE state = '\(ended)') AS ended,
          MIN(created_at) FILTER (WHERE state = 'queued') AS oldest
        FROM \(table)
        """)
      queued = row?["queued"] ?? 0
      retrying = row?["retrying"] ?? 0
      failed = row?["failed"] ?? 0
      self.ended = row?["ended"] ?? 0
      oldest = (row?["oldest"] as Int64?).map(Instant.init(milliseconds:))
      self.trouble = try snapshot.value(
        """
        SELECT \(trouble) FROM \(table) WHERE attempts > 0 AND state IN ('queued', 'failed') ORDER BY id DESC LIMIT 1
        """)
    }
  }
}
