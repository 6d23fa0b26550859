import GRDB
import Statements

/// One attempt at one message, as it was logged.
package struct WebhookAttempt: Sendable {
  /// Counts the endpoint's attempts from 1.
  package let number: Int64
  package let messageID: String
  package let event: Int64
  package let type: String
  package let at: Instant
  package let milliseconds: Int64
  /// Nil when there was no answer.
  package let status: Int?
  /// The first 4 KB of the answer, or why there was none.
  package let answer: String
}

/// The log of attempts at an endpoint, newest first.
package struct WebhookAttempts: Query {
  package let endpoint: Int64
  /// Only those at this message, by its id in the outbox.
  package let message: Int64?
  package let limit: Int

  package init(endpoint: Int64, message: Int64?, limit: Int) {
    self.endpoint = endpoint
    self.message = message
    self.limit = limit
  }

  package func answer(from snapshot: ReadSnapshot) throws -> [WebhookAttempt] {
    try snapshot.rows(
      """
      SELECT a.number, a.at, a.milliseconds, a.status, a.answer, o.message_id, o.event, o.type
      FROM webhook_attempt a JOIN outbox_webhook o ON o.id = a.message
      WHERE a.endpoint = ? AND (? IS NULL OR a.message = ?) ORDER BY a.number DESC LIMIT ?
      """, [endpoint, message, message, limit]
    ).map { row in
      WebhookAttempt(
        number: row["number"], messageID: row["message_id"], event: row["event"], type: row["type"],
        at: Instant(milliseconds: row["at"]), milliseconds: row["milliseconds"], status: row["status"],
        answer: row["answer"])
    }
  }
}
