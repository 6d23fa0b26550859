import GRDB
import Statements

/// A message to an endpoint, and how it stands.
package struct WebhookMessage: Sendable {
  package enum State: String, Sendable {
    case queued, delivered, failed, dropped
  }

  package let id: Int64
  package let messageID: String
  package let event: Int64
  package let type: String
  package let state: State
  package let attempts: Int
  /// The last answer's status and beginning, or why there was none.
  package let status: Int?
  package let answer: String?
  package let createdAt: Instant
  package let endedAt: Instant?

  init(_ row: Row) throws {
    guard let state = State(rawValue: row["state"]) else {
      throw StoreFault.unreadable("the state of a webhook is \(row["state"] as String)")
    }
    id = row["id"]
    messageID = row["message_id"]
    event = row["event"]
    type = row["type"]
    self.state = state
    attempts = row["attempts"]
    status = row["status"]
    answer = row["answer"]
    createdAt = Instant(milliseconds: row["created_at"])
    endedAt = (row["ended_at"] as Int64?).map(Instant.init(milliseconds:))
  }
}

/// One queued webhook, for the command that waits for its test.
package struct WebhookMessageByID: Query {
  package let id: Int64

  package init(id: Int64) {
    self.id = id
  }

  package func answer(from snapshot: ReadSnapshot) throws -> WebhookMessage? {
    try snapshot.row("SELECT * FROM outbox_webhook WHERE id = ?", [id]).map { try WebhookMessage($0) }
  }
}

/// One message to an endpoint by the id that the receiver sees.
package struct WebhookMessageNamed: Query {
  package let endpoint: Int64
  /// `msg_…`
  package let messageID: String

  package init(endpoint: Int64, messageID: String) {
    self.endpoint = endpoint
    self.messageID = messageID
  }

  package func answer(from snapshot: ReadSnapshot) throws -> WebhookMessage? {
    try snapshot.row("SELECT * FROM outbox_webhook WHERE endpoint = ? AND message_id = ?", [endpoint, messageID])
      .map { try WebhookMessage($0) }
  }
}

/// The messages that an endpoint did not get: given up, or dropped when it was switched off. Newest first.
package struct DeadWebhooks: Query {
  package let endpoint: Int64
  package let limit: Int

  package init(endpoint: Int64, limit: Int) {
    self.endpoint = endpoint
    self.limit = limit
  }

  package func answer(from snapshot: ReadSnapshot) throws -> [WebhookMessage] {
    try snapshot.rows(
      """
      SELECT * FROM outbox_webhook WHERE endpoint = ? AND state IN ('failed', 'dropped') ORDER BY id DESC LIMIT ?
      """, [endpoint, limit]
    ).map { try WebhookMessage($0) }
  }
}
