import Statements

/// Why an endpoint was switched off.
package enum WebhookEnding: String, Sendable, CaseIterable {
  /// Somebody did it.
  case hand
  /// The receiver answered 410: it is gone for good.
  case gone
  /// Days of failures without one success.
  case failing
}

/// Switches an endpoint off, and drops what waits for it.
package struct DisableWebhook: Command {
  package let endpoint: Int64
  package let actor: Actor
  package let reason: WebhookEnding

  package init(endpoint: Int64, actor: Actor, because reason: WebhookEnding = .hand) {
    self.endpoint = endpoint
    self.actor = actor
    self.reason = reason
  }

  /// Returns whether there is such an active endpoint.
  package func run(in transaction: WriteTransaction) throws -> Bool {
    let now = transaction.now.milliseconds
    try transaction.execute(
      """
      UPDATE webhook_endpoint SET state = 'disabled', disabled_at = ?, disabled_because = ?
      WHERE id = ? AND state = 'active'
      """, [now, reason.rawValue, endpoint])
    guard transaction.changes > 0 else { return false }
    transaction.memory?.endpoints = nil
    try transaction.execute(
      """
      UPDATE outbox_webhook SET state = 'dropped', leased_until = 0, ended_at = ? WHERE endpoint = ? AND state = 'queued'
      """, [now, endpoint])
    try transaction.record(
      EventDraft(
        kind: .webhookDisabled, actor: actor,
        data: ["endpoint": .integer(endpoint), "because": .text(reason.rawValue)]))
    return true
  }
}

/// Switches an endpoint on again. What was dropped or happened meanwhile stays untold until it is replayed.
package struct EnableWebhook: Command {
  package let endpoint: Int64

  package init(endpoint: Int64) {
    self.endpoint = endpoint
  }

  /// Returns whether there is such an endpoint that was off.
  package func run(in transaction: WriteTransaction) throws -> Bool {
    try transaction.execute(
      """
      UPDATE webhook_endpoint SET state = 'active', disabled_at = NULL, disabled_because = NULL, failing_since = NULL,
        paused_until = 0, slowdowns = 0
      WHERE id = ? AND state = 'disabled'
      """, [endpoint])
    guard transaction.changes > 0 else { return false }
    try transaction.record(
      EventDraft(kind: .webhookEnabled, actor: .commandLine, data: ["endpoint": .integer(endpoint)]))
    return true
  }
}
