import GRDB
import Statements

/// A webhook endpoint, without its secret.
package struct WebhookEndpoint: Sendable {
  package let id: Int64
  package let url: String
  package let types: WebhookTypes
  package let isActive: Bool
  package let queued: Int
  package let failed: Int
  package let delivered: Int
}

/// Every endpoint with how its messages stand.
package struct AllWebhooks: Query {
  package init() {}

  package func answer(from snapshot: ReadSnapshot) throws -> [WebhookEndpoint] {
    try snapshot.rows(
      """
      SELECT w.id, w.url, w.types, w.state,
        COUNT(o.id) FILTER (WHERE o.state = 'queued') AS queued,
        COUNT(o.id) FILTER (WHERE o.state = 'failed') AS failed,
        COUNT(o.id) FILTER (WHERE o.state = 'delivered') AS delivered
      FROM webhook_endpoint w LEFT JOIN outbox_webhook o ON o.endpoint = w.id
      GROUP BY w.id ORDER BY w.id
      """
    ).map { row in
      WebhookEndpoint(
        id: row["id"], url: row["url"], types: WebhookTypes(stored: row["types"]), isActive: row["state"] == "active",
        queued: row["queued"], failed: row["failed"], delivered: row["delivered"])
    }
  }
}

/// How one queued webhook stands, for the command that waits for its test.
package struct WebhookMessageState: Query {
  package let id: Int64

  package init(id: Int64) {
    self.id = id
  }

  package struct Standing: Sendable {
    package let state: String
    package let attempts: Int
    package let status: Int?
    package let answer: String?
  }

  package func answer(from snapshot: ReadSnapshot) throws -> Standing? {
    try snapshot.row("SELECT state, attempts, status, answer FROM outbox_webhook WHERE id = ?", [id])
      .map { Standing(state: $0["state"], attempts: $0["attempts"], status: $0["status"], answer: $0["answer"]) }
  }
}
