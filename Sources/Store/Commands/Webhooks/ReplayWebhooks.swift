import Foundation
import GRDB
import Statements

/// Queues messages again, a page of them at a time. Each keeps its id, so that a receiver can tell which ones it has seen; what happened
/// while the endpoint did not listen gets its message now, and tells how things stand now.
package struct ReplayWebhooks: Command {
  package static let changesCampaign = false

  package enum Choice: Sendable {
    /// What was given up or dropped.
    case undelivered
    /// One message, by its id in the outbox.
    case message(Int64)
    /// Everything that happened from one event to another, both included, whatever became of it.
    case events(from: Int64, through: Int64)
  }

  /// How far it came.
  package struct Page: Sendable, Equatable {
    package let queued: Int
    /// Where the next page goes on; nil at the end.
    package let next: Int64?
  }

  package let endpoint: Int64
  package let choice: Choice
  /// The `next` of the page before.
  package let after: Int64
  /// Messages or events looked at: others wait for the writer meanwhile.
  package let limit: Int

  package init(endpoint: Int64, choice: Choice, after: Int64 = 0, limit: Int = 500) {
    self.endpoint = endpoint
    self.choice = choice
    self.after = after
    self.limit = limit
  }

  /// Returns nil when there is no such active endpoint.
  package func run(in transaction: WriteTransaction) throws -> Page? {
    guard let listening = try transaction.listeningEndpoint(endpoint) else { return nil }
    let page =
      switch choice {
      case .undelivered: try undelivered(in: transaction)
      case .message(let id): Page(queued: try queueAgain("id", id, in: transaction) ? 1 : 0, next: nil)
      case .events(let first, let last):
        try events(max(first, after + 1), last, to: listening, in: transaction)
      }
    if page.queued > 0 { transaction.notice { $0.webhooks = true } }
    return page
  }

  private func undelivered(in transaction: WriteTransaction) throws -> Page {
    let ids: [Int64] = try transaction.all(
      """
      SELECT id FROM outbox_webhook WHERE endpoint = ? AND state IN ('failed', 'dropped') AND id > ? ORDER BY id LIMIT ?
      """, [endpoint, after, limit]
    ) { $0[0] }
    var queued = 0
    for id in ids where try queueAgain("id", id, in: transaction) { queued += 1 }
    return Page(queued: queued, next: ids.count == limit ? ids.last : nil)
  }

  private func events(
    _ first: Int64, _ last: Int64, to listening: ListeningEndpoint, in transaction: WriteTransaction
  ) throws -> Page {
    let rows = try transaction.rows(
      """
      SELECT e.seq, e.at, e.kind, e.statement, e.organization, e.endorsement, e.data, o.id AS message
      FROM event e LEFT JOIN outbox_webhook o ON o.endpoint = ? AND o.event = e.seq
      WHERE e.seq BETWEEN ? AND ? ORDER BY e.seq LIMIT ?
      """, [endpoint, first, last, limit])
    var queued = 0
    for row in rows {
      let isQueued =
        if row["message"] as Int64? != nil {
          try queueAgain("event", row["seq"], in: transaction)
        } else {
          try queueLate(row, to: listening, in: transaction)
        }
      if isQueued { queued += 1 }
    }
    return Page(queued: queued, next: rows.count == limit ? rows.last?["seq"] : nil)
  }

  private func queueAgain(_ column: String, _ value: Int64, in transaction: WriteTransaction) throws -> Bool {
    try transaction.execute(
      """
      UPDATE outbox_webhook SET state = 'queued', attempts = 0, due_at = ?, leased_until = 0, ended_at = NULL
      WHERE endpoint = ? AND \(column) = ? AND state <> 'queued'
      """, [transaction.now.milliseconds, endpoint, value])
    return transaction.changes > 0
  }

  private func queueLate(_ row: Row, to listening: ListeningEndpoint, in transaction: WriteTransaction) throws -> Bool {
    guard let kind = EventKind(rawValue: row["kind"]), kind.isSentToWebhooks, kind != .webhookTest,
      listening.types.contains(kind)
    else { return false }
    let event = EventDraft(
      kind: kind, actor: .clock, statement: row["statement"], organization: row["organization"],
      endorsement: row["endorsement"], data: try EventText.members(of: row["data"]))
    let at = Instant(milliseconds: row["at"])
    let body = try transaction.webhookBody(of: event, seq: row["seq"], at: at)
    guard listening.wants(body) else { return false }
    try transaction.queueWebhook(to: listening, event: row["seq"], body: body)
    return true
  }
}
