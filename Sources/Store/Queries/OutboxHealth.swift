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
    /// At the mail server at this moment.
    package let mailUnderWay: Int
    package let mailFailed: Int
    /// Mails of mailings of which nobody knows whether they arrived: they wait for a decision.
    package let mailUnknown: Int
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
    let mail = try Numbers(.mail, snapshot)
    let webhooks = try Numbers(.webhooks, snapshot)
    let unknown: Int =
      try snapshot.value("SELECT COUNT(*) FROM outbox_mail WHERE state = 'unknown' AND mailing IS NOT NULL") ?? 0
    return Answer(
      mailQueued: mail.queued, mailRetrying: mail.retrying, mailUnderWay: mail.underWay, mailFailed: mail.failed,
      mailUnknown: unknown, mailSent: mail.ended, oldestMail: mail.oldest, lastMailTrouble: mail.trouble,
      webhooksQueued: webhooks.queued, webhooksRetrying: webhooks.retrying, webhooksFailed: webhooks.failed,
      webhooksDelivered: webhooks.ended, oldestWebhook: webhooks.oldest, lastWebhookTrouble: webhooks.trouble)
  }

  /// Which rows of an outbox are which.
  private struct Outbox {
    let table: String
    /// The column with the last answer.
    let trouble: String
    /// What waits, index by index.
    let waiting: [String]
    let underWay: String
    let lost: String

    static let mail = Outbox(
      table: "outbox_mail", trouble: "reply_text",
      waiting: ["mailing IS NULL", "mailing IS NOT NULL"].map { "state IN ('queued', 'deferred') AND \($0)" },
      underWay: "state = 'attempting'",
      lost: "state IN ('failed', 'unknown', 'bounced', 'complained', 'unsubscribed', 'held', 'dropped')")
    static let webhooks = Outbox(
      table: "outbox_webhook", trouble: "answer", waiting: ["state = 'queued'"], underWay: "1 = 0",
      lost: "state IN ('failed', 'dropped')")
  }

  /// By the indexes of what waits and of what went wrong: the history of what went well grows for ever.
  private struct Numbers {
    var queued = 0
    var retrying = 0
    var underWay = 0
    var failed = 0
    var ended = 0
    var oldest: Instant?
    var trouble: String?

    init(_ outbox: Outbox, _ snapshot: ReadSnapshot) throws {
      var troubled: [Int64] = []
      for condition in outbox.waiting {
        let waiting = try snapshot.row(
          """
          SELECT COUNT(*) AS n, COUNT(*) FILTER (WHERE attempts > 0) AS retrying, MIN(created_at) AS oldest,
            MAX(CASE WHEN attempts > 0 THEN id END) AS troubled
          FROM \(outbox.table) WHERE \(condition)
          """)
        queued += waiting?["n"] ?? 0
        retrying += waiting?["retrying"] ?? 0
        oldest = [oldest, (waiting?["oldest"] as Int64?).map(Instant.init(milliseconds:))].compactMap(\.self).min()
        if let id = waiting?["troubled"] as Int64? { troubled.append(id) }
      }
      let lost = try snapshot.row(
        """
        SELECT COUNT(*) FILTER (WHERE state = 'failed') AS failed, COUNT(*) AS n,
          MAX(CASE WHEN state IN ('failed', 'bounced') THEN id END) AS troubled
        FROM \(outbox.table) WHERE \(outbox.lost)
        """)
      underWay = try snapshot.value("SELECT COUNT(*) FROM \(outbox.table) WHERE \(outbox.underWay)") ?? 0
      // Counting rows alone reads the smallest index, and none of the rows.
      let all: Int = try snapshot.value("SELECT COUNT(*) FROM \(outbox.table)") ?? 0
      failed = lost?["failed"] ?? 0
      ended = all - queued - underWay - (lost?["n"] ?? 0)
      if let id = lost?["troubled"] as Int64? { troubled.append(id) }
      trouble = try troubled.max().flatMap {
        try snapshot.value("SELECT \(outbox.trouble) FROM \(outbox.table) WHERE id = ?", [$0])
      }
    }
  }
}
