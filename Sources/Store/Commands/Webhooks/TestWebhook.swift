import Statements

/// Queues a `webhook.test` for one endpoint.
package struct TestWebhook: Command {
  package static let changesCampaign = false

  package let endpoint: Int64

  package init(endpoint: Int64) {
    self.endpoint = endpoint
  }

  /// Returns the id of the queued message in the outbox, or nil when there is no such active endpoint.
  package func run(in transaction: WriteTransaction) throws -> Int64? {
    guard let listening = try transaction.listeningEndpoint(endpoint) else { return nil }
    let event = EventDraft(kind: .webhookTest, actor: .commandLine, data: ["endpoint": .integer(endpoint)])
    // The event's own fan-out would tell every endpoint: a test is for one.
    let seq = try transaction.insert(
      "INSERT INTO event (at, actor, kind, data) VALUES (?, ?, ?, ?)",
      [
        transaction.now.milliseconds, event.actor.description, event.kind.rawValue,
        EventText.of(.object(event.data)),
      ])
    let body = try transaction.webhookBody(of: event, seq: seq, at: transaction.now)
    return try transaction.queueWebhook(to: listening, event: seq, body: body)
  }
}
