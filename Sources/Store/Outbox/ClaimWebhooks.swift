import GRDB
import Statements

/// A webhook that was claimed from the outbox.
package struct QueuedWebhook: Sendable {
  package let id: Int64
  /// `msg_…`, the same at every attempt.
  package let messageID: String
  /// The place among the messages of an ordered endpoint, from 1 without a gap.
  package let sequence: Int64?
  /// Frozen when it was queued.
  package let body: String
  /// How often it was tried before.
  package let attempts: Int

  package init(id: Int64, messageID: String, sequence: Int64?, body: String, attempts: Int) {
    self.id = id
    self.messageID = messageID
    self.sequence = sequence
    self.body = body
    self.attempts = attempts
  }
}

/// An endpoint that is switched on, and what was claimed for it.
package struct ClaimedWebhooks: Sendable {
  package let endpoint: Int64
  package let url: String
  package let isOrdered: Bool
  /// What to sign with: the secrets of today first, then those that were replaced within a day.
  package let secrets: [WebhookSecrets]
  /// Nothing is sent before.
  package let pausedUntil: Instant
  /// How often in a row it had to be slowed down.
  package let slowdowns: Int
  /// What is due, oldest first.
  package let messages: [QueuedWebhook]

  package init(
    endpoint: Int64, url: String, isOrdered: Bool, secrets: [WebhookSecrets], pausedUntil: Instant, slowdowns: Int,
    messages: [QueuedWebhook]
  ) {
    self.endpoint = endpoint
    self.url = url
    self.isOrdered = isOrdered
    self.secrets = secrets
    self.pausedUntil = pausedUntil
    self.slowdowns = slowdowns
    self.messages = messages
  }
}

/// Takes webhooks that are due out of the queue for a while: for each endpoint as many as there is room for, so that a slow one holds
/// up no other.
package struct ClaimWebhooks: Command {
  package static let changesCampaign = false

  /// How many more each endpoint may get.
  package let rooms: [Int64: Int]
  /// The room of an endpoint that is not named.
  package let room: Int
  package let leaseSeconds: Int64

  package init(rooms: [Int64: Int] = [:], room: Int, leaseSeconds: Int64) {
    self.rooms = rooms
    self.room = room
    self.leaseSeconds = leaseSeconds
  }

  package func run(in transaction: WriteTransaction) throws -> [ClaimedWebhooks] {
    try transaction.rows(
      """
      SELECT id, url, secret, signing_key, ordered, paused_until, slowdowns FROM webhook_endpoint
      WHERE state = 'active' ORDER BY id
      """
    ).map { row in
      let id: Int64 = row["id"]
      let isOrdered: Bool = row["ordered"]
      let pausedUntil = Instant(milliseconds: row["paused_until"])
      let room = pausedUntil > transaction.now ? 0 : rooms[id] ?? room
      let today = WebhookSecrets(secret: row["secret"], signingKey: row["signing_key"])
      return ClaimedWebhooks(
        endpoint: id, url: row["url"], isOrdered: isOrdered,
        secrets: try [today] + formerSecrets(of: id, in: transaction),
        pausedUntil: pausedUntil, slowdowns: row["slowdowns"],
        messages: room > 0 ? try take(room, of: id, inOrder: isOrdered, in: transaction) : [])
    }
  }

  /// Those that still sign, the newest first.
  private func formerSecrets(of endpoint: Int64, in transaction: WriteTransaction) throws -> [WebhookSecrets] {
    try transaction.rows(
      "SELECT secret, signing_key, until FROM webhook_former_secret WHERE endpoint = ? AND until > ?",
      [endpoint, transaction.now.milliseconds]
    ).sorted { ($0["until"] as Int64) > $1["until"] }
      .map { WebhookSecrets(secret: $0["secret"], signingKey: $0["signing_key"]) }
  }

  private func take(
    _ room: Int, of endpoint: Int64, inOrder: Bool, in transaction: WriteTransaction
  ) throws -> [QueuedWebhook] {
    let now = transaction.now.milliseconds
    let messages = try inOrder ? next(room, of: endpoint, now, transaction) : due(room, of: endpoint, now, transaction)
    for message in messages {
      try transaction.execute(
        "UPDATE outbox_webhook SET leased_until = ? WHERE id = ?", [now + leaseSeconds * 1000, message.id])
    }
    return messages
  }

  private func due(
    _ room: Int, of endpoint: Int64, _ now: Int64, _ transaction: WriteTransaction
  ) throws -> [QueuedWebhook] {
    try transaction.all(
      """
      SELECT id, message_id, sequence, body, attempts FROM outbox_webhook
      WHERE endpoint = ? AND state = 'queued' AND due_at <= ? AND leased_until <= ? ORDER BY due_at, id LIMIT ?
      """, [endpoint, now, now, room], message)
  }

  /// What waits, in its order, up to the first that is not due or under way: nothing overtakes it.
  private func next(
    _ room: Int, of endpoint: Int64, _ now: Int64, _ transaction: WriteTransaction
  ) throws -> [QueuedWebhook] {
    let waiting = try transaction.all(
      """
      SELECT id, message_id, sequence, body, attempts, due_at, leased_until FROM outbox_webhook
      WHERE endpoint = ? AND state = 'queued' ORDER BY id LIMIT ?
      """, [endpoint, room]
    ) { row in
      (message: message(row), isDue: (row["due_at"] as Int64) <= now && (row["leased_until"] as Int64) <= now)
    }
    return waiting.prefix(while: \.isDue).map(\.message)
  }

  private func message(_ row: Row) -> QueuedWebhook {
    QueuedWebhook(id: row[0], messageID: row[1], sequence: row[2], body: row[3], attempts: row[4])
  }
}
