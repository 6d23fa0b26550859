import GRDB
import Statements

/// Writes what became of claimed webhooks, each attempt into the log, and how their endpoints are doing.
package struct RecordWebhookResults: Command {
  package static let changesCampaign = false

  /// Seconds of failures without one success after which an endpoint is switched off.
  package static let patience: Int64 = 5 * 24 * 3600
  /// Characters of an answer that stay with the message when the attempt's line is gone from the log.
  private static let keptAnswer = 300

  /// In the order in which they ended.
  package let results: [WebhookResult]
  /// Claimed messages that were not tried after all.
  package let released: [Int64]

  package init(results: [WebhookResult], released: [Int64] = []) {
    self.results = results
    self.released = released
  }

  package func run(in transaction: WriteTransaction) throws {
    for id in released {
      try transaction.execute("UPDATE outbox_webhook SET leased_until = 0 WHERE id = ? AND state = 'queued'", [id])
    }
    for (endpoint, results) in Dictionary(grouping: results, by: \.endpoint).sorted(by: { $0.key < $1.key }) {
      try record(results, of: endpoint, in: transaction)
    }
  }

  private func record(_ results: [WebhookResult], of endpoint: Int64, in transaction: WriteTransaction) throws {
    guard var health = try EndpointHealth(endpoint, in: transaction) else {
      throw StoreFault.unreadable("there is no webhook \(endpoint)")
    }
    for result in results {
      try end(result, in: transaction)
      try log(result, number: health.count(result), in: transaction)
    }
    try health.store(in: transaction)
    try WebhookLogRule.prune(endpoint, from: health.before, through: health.attempts, in: transaction)
    if results.contains(where: { $0.end == .endpointGone }) {
      _ = try DisableWebhook(endpoint: endpoint, actor: .clock, because: .gone).run(in: transaction)
    } else if let since = health.failingSince, transaction.now.seconds(since: since) >= Self.patience {
      try giveUp(endpoint, after: results.last { $0.end != .delivered }, in: transaction)
    }
  }

  private func giveUp(_ endpoint: Int64, after last: WebhookResult?, in transaction: WriteTransaction) throws {
    guard try DisableWebhook(endpoint: endpoint, actor: .clock, because: .failing).run(in: transaction) else { return }
    let failure = [last?.status.map { "HTTP \($0)" }, last?.answer].compactMap(\.self).filter { !$0.isEmpty }
    try transaction.tellSecretariat(
      ofFailing: endpoint, failure: String(failure.joined(separator: ": ").prefix(Self.keptAnswer)))
  }

  private func end(_ result: WebhookResult, in transaction: WriteTransaction) throws {
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
      [
        state, due, result.status, String(result.answer.prefix(Self.keptAnswer)),
        due == nil ? transaction.now.milliseconds : nil, result.webhook,
      ])
  }

  private func log(_ result: WebhookResult, number: Int64, in transaction: WriteTransaction) throws {
    try transaction.execute(
      """
      INSERT INTO webhook_attempt (endpoint, number, message, at, milliseconds, status, answer) VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        result.endpoint, number, result.webhook, result.at.milliseconds, result.milliseconds, result.status,
        result.answer,
      ])
  }
}

/// How an endpoint is doing, over the results of one batch.
private struct EndpointHealth {
  private let endpoint: Int64
  /// Attempts before this batch, and with it.
  let before: Int64
  private(set) var attempts: Int64
  private var succeededAt: Int64?
  private(set) var failingSince: Instant?
  private var pausedUntil: Int64
  private var slowdowns: Int

  init?(_ endpoint: Int64, in transaction: WriteTransaction) throws {
    guard
      let row = try transaction.row(
        """
        SELECT attempts, succeeded_at, failing_since, paused_until, slowdowns FROM webhook_endpoint WHERE id = ?
        """, [endpoint])
    else { return nil }
    self.endpoint = endpoint
    before = row["attempts"]
    attempts = before
    succeededAt = row["succeeded_at"]
    failingSince = (row["failing_since"] as Int64?).map(Instant.init(milliseconds:))
    pausedUntil = row["paused_until"]
    slowdowns = row["slowdowns"]
  }

  /// Takes a result in; returns the number of its attempt.
  mutating func count(_ result: WebhookResult) -> Int64 {
    attempts += 1
    if result.end == .delivered {
      succeededAt = result.at.milliseconds
      failingSince = nil
      slowdowns = 0
    } else {
      failingSince = failingSince ?? result.at
    }
    if let pause = result.pause {
      pausedUntil = max(pausedUntil, pause.until.milliseconds)
      slowdowns = pause.slowdowns
    }
    return attempts
  }

  func store(in transaction: WriteTransaction) throws {
    try transaction.execute(
      """
      UPDATE webhook_endpoint SET attempts = ?, succeeded_at = ?, failing_since = ?, paused_until = ?, slowdowns = ?
      WHERE id = ?
      """, [attempts, succeededAt, failingSince?.milliseconds, pausedUntil, slowdowns, endpoint])
  }
}
