import GRDB
import Statements

/// A webhook that was claimed from the outbox.
package struct QueuedWebhook: Sendable {
  package let id: Int64
  package let endpoint: Int64
  package let url: String
  package let secret: String
  /// `msg_…`, the same at every attempt.
  package let messageID: String
  /// Frozen when it was queued.
  package let body: String
  package let attempts: Int
}

/// Takes webhooks that are due out of the queue for a while, a few for each endpoint, so that a slow one holds up no other.
package struct ClaimWebhooks: Command {
  package let limitPerEndpoint: Int
  package let leaseSeconds: Int64

  package init(limitPerEndpoint: Int, leaseSeconds: Int64) {
    self.limitPerEndpoint = limitPerEndpoint
    self.leaseSeconds = leaseSeconds
  }

  package func run(in transaction: WriteTransaction) throws -> [QueuedWebhook] {
    let now = transaction.now
    var claimed: [QueuedWebhook] = []
    for endpoint in try transaction.rows("SELECT id, url, secret FROM webhook_endpoint WHERE state = 'active'") {
      // What is under way with this endpoint counts against its limit.
      let busy: Int =
        try transaction.value(
          "SELECT COUNT(*) FROM outbox_webhook WHERE endpoint = ? AND state = 'queued' AND leased_until > ?",
          [endpoint["id"] as Int64, now.milliseconds]) ?? 0
      guard busy < limitPerEndpoint else { continue }
      let rows = try transaction.rows(
        """
        UPDATE outbox_webhook SET leased_until = ? WHERE id IN (
          SELECT id FROM outbox_webhook WHERE endpoint = ? AND state = 'queued' AND due_at <= ? AND leased_until <= ?
          ORDER BY id LIMIT ?)
        RETURNING id, message_id, body, attempts
        """,
        [
          (now + leaseSeconds).milliseconds, endpoint["id"] as Int64, now.milliseconds, now.milliseconds,
          limitPerEndpoint - busy,
        ])
      // RETURNING gives no order; what happened first is told first.
      claimed += rows.sorted { ($0["id"] as Int64) < $1["id"] }.map { row in
        QueuedWebhook(
          id: row["id"], endpoint: endpoint["id"], url: endpoint["url"], secret: endpoint["secret"],
          messageID: row["message_id"], body: row["body"], attempts: row["attempts"])
      }
    }
    return claimed
  }
}

/// How one attempt at one webhook ended.
package struct WebhookResult: Sendable {
  package enum End: Sendable, Equatable {
    case delivered
    case failed
    case again(at: Instant)
    /// The receiver said that it is gone for good (410): the endpoint is switched off.
    case endpointGone
  }

  package let webhook: Int64
  package let endpoint: Int64
  package let end: End
  /// HTTP status, when there was an answer.
  package let status: Int?
  /// The beginning of the answer, or why there was none.
  package let answer: String

  package init(webhook: Int64, endpoint: Int64, end: End, status: Int?, answer: String) {
    self.webhook = webhook
    self.endpoint = endpoint
    self.end = end
    self.status = status
    self.answer = answer
  }
}

/// Writes what became of a claimed webhook.
package struct RecordWebhookResult: Command {
  package let result: WebhookResult

  package init(result: WebhookResult) {
    self.result = result
  }

  package func run(in transaction: WriteTransaction) throws {
    let state: String
    let due: Int64?
    switch result.end {
    case .delivered: (state, due) = ("delivered", nil)
    case .failed, .endpointGone: (state, due) = ("failed", nil)
    case .again(let at): (state, due) = ("queued", at.milliseconds)
    }
    try transaction.execute(
      """
      UPDATE outbox_webhook SET state = ?, attempts = attempts + 1, due_at = COALESCE(?, due_at), leased_until = 0,
        status = ?, answer = ?, ended_at = ?
      WHERE id = ? AND state = 'queued'
      """,
      [state, due, result.status, result.answer, due == nil ? transaction.now.milliseconds : nil, result.webhook])
    if result.end == .endpointGone {
      _ = try DisableWebhook(endpoint: result.endpoint, actor: .clock).run(in: transaction)
    }
  }
}
