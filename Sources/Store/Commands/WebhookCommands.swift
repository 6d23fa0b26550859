import GRDB
import Statements

/// Adds an endpoint that other systems listen at.
package struct AddWebhook: Command {
  package let url: String
  /// As Standard Webhooks 1.0 writes it: `whsec_` and base64 of 24 to 64 random bytes.
  package let secret: String
  package let types: WebhookTypes

  package init(url: String, secret: String, types: WebhookTypes) {
    self.url = url
    self.secret = secret
    self.types = types
  }

  /// Returns the endpoint's id.
  package func run(in transaction: WriteTransaction) throws -> Int64 {
    let id = try transaction.insert(
      "INSERT INTO webhook_endpoint (url, secret, types, state, created_at) VALUES (?, ?, ?, 'active', ?)",
      [url, secret, types.stored, transaction.now.milliseconds])
    try transaction.record(
      EventDraft(kind: .webhookAdded, actor: .commandLine, data: ["endpoint": .integer(id)]))
    return id
  }
}

/// Gives an endpoint a new secret; what is queued is signed with it from now on.
package struct RotateWebhookSecret: Command {
  package let endpoint: Int64
  package let secret: String

  package init(endpoint: Int64, secret: String) {
    self.endpoint = endpoint
    self.secret = secret
  }

  /// Returns whether there is such an endpoint.
  package func run(in transaction: WriteTransaction) throws -> Bool {
    try transaction.execute("UPDATE webhook_endpoint SET secret = ? WHERE id = ?", [secret, endpoint])
    return transaction.changes > 0
  }
}

/// Switches an endpoint off, and drops what waits for it.
package struct DisableWebhook: Command {
  package let endpoint: Int64
  package let actor: Actor

  package init(endpoint: Int64, actor: Actor) {
    self.endpoint = endpoint
    self.actor = actor
  }

  /// Returns whether there is such an active endpoint.
  package func run(in transaction: WriteTransaction) throws -> Bool {
    try transaction.execute(
      "UPDATE webhook_endpoint SET state = 'disabled' WHERE id = ? AND state = 'active'", [endpoint])
    guard transaction.changes > 0 else { return false }
    try transaction.execute(
      "UPDATE outbox_webhook SET state = 'dropped', ended_at = ? WHERE endpoint = ? AND state = 'queued'",
      [transaction.now.milliseconds, endpoint])
    try transaction.record(
      EventDraft(kind: .webhookDisabled, actor: actor, data: ["endpoint": .integer(endpoint)]))
    return true
  }
}

/// Switches an endpoint on again, after it was switched off by hand or by its answer 410. What was dropped meanwhile stays so until
/// it is replayed.
package struct EnableWebhook: Command {
  package let endpoint: Int64

  package init(endpoint: Int64) {
    self.endpoint = endpoint
  }

  /// Returns whether there is such an endpoint that was off.
  package func run(in transaction: WriteTransaction) throws -> Bool {
    try transaction.execute(
      "UPDATE webhook_endpoint SET state = 'active' WHERE id = ? AND state = 'disabled'", [endpoint])
    guard transaction.changes > 0 else { return false }
    try transaction.record(
      EventDraft(kind: .webhookEnabled, actor: .commandLine, data: ["endpoint": .integer(endpoint)]))
    return true
  }
}

/// Queues a `webhook.test` for one endpoint.
package struct TestWebhook: Command {
  package let endpoint: Int64

  package init(endpoint: Int64) {
    self.endpoint = endpoint
  }

  /// Returns the id of the queued message in the outbox, or nil when there is no such active endpoint.
  package func run(in transaction: WriteTransaction) throws -> Int64? {
    let found: Int64? = try transaction.value(
      "SELECT id FROM webhook_endpoint WHERE id = ? AND state = 'active'", [endpoint])
    guard found != nil else { return nil }
    let event = EventDraft(kind: .webhookTest, actor: .commandLine, data: ["endpoint": .integer(endpoint)])
    // The event's own fan-out would tell every endpoint: a test is for one.
    let seq = try transaction.insert(
      "INSERT INTO event (at, actor, kind, data) VALUES (?, ?, ?, ?)",
      [
        transaction.now.milliseconds, event.actor.description, event.kind.rawValue,
        EventText.of(.object(event.data)),
      ])
    try transaction.queueWebhook(
      endpoint: endpoint, event: seq, type: .webhookTest, body: try transaction.webhookBody(of: event, seq: seq))
    return try transaction.value(
      "SELECT id FROM outbox_webhook WHERE endpoint = ? AND event = ?", [endpoint, seq])
  }
}

/// Queues again what an endpoint did not take, or everything from one event on. The message id stays, so a receiver can tell.
package struct ReplayWebhooks: Command {
  package let endpoint: Int64
  /// The first event; nil for what failed only.
  package let since: Int64?

  package init(endpoint: Int64, since: Int64?) {
    self.endpoint = endpoint
    self.since = since
  }

  /// Returns how many messages were queued, or nil when there is no such active endpoint.
  package func run(in transaction: WriteTransaction) throws -> Int? {
    let found: Int64? = try transaction.value(
      "SELECT id FROM webhook_endpoint WHERE id = ? AND state = 'active'", [endpoint])
    guard found != nil else { return nil }
    let now = transaction.now.milliseconds
    if let since {
      try transaction.execute(
        """
        UPDATE outbox_webhook SET state = 'queued', attempts = 0, due_at = ?, leased_until = 0, ended_at = NULL
        WHERE endpoint = ? AND event >= ? AND state IN ('delivered', 'failed', 'dropped')
        """, [now, endpoint, since])
    } else {
      try transaction.execute(
        """
        UPDATE outbox_webhook SET state = 'queued', attempts = 0, due_at = ?, leased_until = 0, ended_at = NULL
        WHERE endpoint = ? AND state IN ('failed', 'dropped')
        """, [now, endpoint])
    }
    let queued = transaction.changes
    if queued > 0 { transaction.notice { $0.webhooks = true } }
    return queued
  }
}
