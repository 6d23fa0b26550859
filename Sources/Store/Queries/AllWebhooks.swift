import GRDB
import Statements

/// A webhook endpoint, without its secret.
package struct WebhookEndpoint: Sendable {
  package let id: Int64
  package let url: String
  package let types: WebhookTypes
  package let statements: WebhookStatements
  package let isOrdered: Bool
  /// Nil while it is switched on.
  package let disabled: (at: Instant?, because: WebhookEnding)?
  package let createdAt: Instant
  /// What `v1a` signatures are made with; it is for making the public key, and no command prints it.
  package let signingKey: String?
  /// Until when former secrets sign as well.
  package let formerSecretUntil: Instant?
  package let succeededAt: Instant?
  /// The first failure since the last success.
  package let failingSince: Instant?
  package let pausedUntil: Instant
  package let attempts: Int64
  package let queued: Int
  package let failed: Int
  package let dropped: Int
  package let delivered: Int

  package var isActive: Bool { disabled == nil }
}

/// Every endpoint with how its messages stand.
package struct AllWebhooks: Query {
  package init() {}

  package func answer(from snapshot: ReadSnapshot) throws -> [WebhookEndpoint] {
    try snapshot.rows(
      """
      SELECT w.*, (SELECT MAX(until) FROM webhook_former_secret WHERE endpoint = w.id) AS former_until
      FROM webhook_endpoint w ORDER BY w.id
      """
    ).map { try endpoint($0, snapshot) }
  }

  private func endpoint(_ row: Row, _ snapshot: ReadSnapshot) throws -> WebhookEndpoint {
    let id: Int64 = row["id"]
    // By the indexes of what waits and of what went wrong, and by the smallest of all: the history grows for ever.
    let queued: Int =
      try snapshot.value("SELECT COUNT(*) FROM outbox_webhook WHERE endpoint = ? AND state = 'queued'", [id]) ?? 0
    let dead = try snapshot.row(
      """
      SELECT COUNT(*) FILTER (WHERE state = 'failed') AS failed, COUNT(*) AS n FROM outbox_webhook
      WHERE endpoint = ? AND state IN ('failed', 'dropped')
      """, [id])
    let failed: Int = dead?["failed"] ?? 0
    let dropped: Int = (dead?["n"] ?? 0) - failed
    let all: Int = try snapshot.value("SELECT COUNT(*) FROM outbox_webhook WHERE endpoint = ?", [id]) ?? 0
    return WebhookEndpoint(
      id: id, url: row["url"], types: WebhookTypes(stored: row["types"]),
      statements: WebhookStatements(stored: row["statements"]), isOrdered: row["ordered"],
      disabled: row["state"] == "active"
        ? nil : (instant(row["disabled_at"]), WebhookEnding(rawValue: row["disabled_because"] ?? "") ?? .hand),
      createdAt: Instant(milliseconds: row["created_at"]), signingKey: row["signing_key"],
      formerSecretUntil: instant(row["former_until"]), succeededAt: instant(row["succeeded_at"]),
      failingSince: instant(row["failing_since"]), pausedUntil: Instant(milliseconds: row["paused_until"]),
      attempts: row["attempts"], queued: queued, failed: failed, dropped: dropped,
      delivered: all - queued - failed - dropped)
  }

  private func instant(_ milliseconds: Int64?) -> Instant? { milliseconds.map(Instant.init(milliseconds:)) }
}
