import GRDB
import Statements

/// An endpoint that is switched on, and what it asked for.
struct ListeningEndpoint {
  let id: Int64
  let types: WebhookTypes
  let statements: WebhookStatements
  let isOrdered: Bool

  func wants(_ body: WebhookBody) -> Bool {
    types.contains(body.kind) && statements.contains(anyOf: body.statements)
  }
}

extension WriteTransaction {
  /// Freezes a body for every endpoint that wants to hear of an event.
  func queueWebhooks(for event: EventDraft, seq: Int64) throws {
    let wanting = try listeningEndpoints().filter { $0.types.contains(event.kind) }
    guard !wanting.isEmpty else { return }
    let body = try webhookBody(of: event, seq: seq, at: now)
    for endpoint in wanting where endpoint.wants(body) {
      try queueWebhook(to: endpoint, event: seq, body: body)
    }
  }

  /// Returns the message's id in the outbox.
  @discardableResult
  func queueWebhook(to endpoint: ListeningEndpoint, event seq: Int64, body: WebhookBody) throws -> Int64 {
    let sequence = endpoint.isOrdered ? try nextSequence(of: endpoint.id) : nil
    notice { $0.webhooks = true }
    return try insert(
      """
      INSERT INTO outbox_webhook (endpoint, event, sequence, message_id, type, body, state, due_at, created_at)
      VALUES (?, ?, ?, ?, ?, ?, 'queued', ?, ?)
      """,
      [
        endpoint.id, seq, sequence, "msg_" + orderedID(), body.kind.rawValue, body.text(sequence: sequence),
        now.milliseconds, now.milliseconds,
      ])
  }

  /// The endpoint, or nil when there is none that is switched on.
  func listeningEndpoint(_ id: Int64) throws -> ListeningEndpoint? {
    try listeningEndpoints().first { $0.id == id }
  }

  private func listeningEndpoints() throws -> [ListeningEndpoint] {
    if let known = memory?.endpoints { return known }
    let endpoints = try rows("SELECT id, types, statements, ordered FROM webhook_endpoint WHERE state = 'active'").map {
      ListeningEndpoint(
        id: $0["id"], types: WebhookTypes(stored: $0["types"]), statements: WebhookStatements(stored: $0["statements"]),
        isOrdered: $0["ordered"])
    }
    memory?.endpoints = endpoints
    return endpoints
  }

  private func nextSequence(of endpoint: Int64) throws -> Int64 {
    try execute("UPDATE webhook_endpoint SET sequence = sequence + 1 WHERE id = ?", [endpoint])
    return try value("SELECT sequence FROM webhook_endpoint WHERE id = ?", [endpoint]) ?? 1
  }
}
