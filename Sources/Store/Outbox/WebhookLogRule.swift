import GRDB
import Statements

/// How much of the log of attempts is kept: of each endpoint the newest 20,000, for 30 days at most.
enum WebhookLogRule {
  static let kept: Int64 = 20_000
  static let days: Int64 = 30
  /// Attempts between two looks, so that a look costs next to nothing and the log is never longer by more.
  static let step: Int64 = 1000

  /// Drops what became too much while attempts were added: those after `from`, up to `through`.
  static func prune(
    _ endpoint: Int64, from: Int64, through: Int64, in transaction: WriteTransaction
  ) throws {
    guard from / step < through / step else { return }
    try transaction.execute(
      "DELETE FROM webhook_attempt WHERE endpoint = ? AND number <= ?", [endpoint, through - kept])
  }
}

/// Drops attempts that are too old from the log, at most so many in one go.
package struct PruneWebhookLog: Command {
  package static let changesCampaign = false

  package let limit: Int

  package init(limit: Int = 2000) {
    self.limit = limit
  }

  /// Returns how many were dropped; with fewer than the limit, nothing old is left.
  package func run(in transaction: WriteTransaction) throws -> Int {
    let oldest = transaction.now - WebhookLogRule.days * 24 * 3600
    var left = limit
    for endpoint: Int64 in try transaction.all("SELECT id FROM webhook_endpoint", [], { $0[0] }) where left > 0 {
      // They are numbered in the order of time: the first that is young enough ends the search.
      let newest: Int64? = try transaction.value(
        """
        SELECT MAX(number) FROM (
          SELECT number, at FROM webhook_attempt WHERE endpoint = ? ORDER BY number LIMIT ?) WHERE at < ?
        """, [endpoint, left, oldest.milliseconds])
      guard let newest else { continue }
      try transaction.execute("DELETE FROM webhook_attempt WHERE endpoint = ? AND number <= ?", [endpoint, newest])
      left -= transaction.changes
    }
    return limit - left
  }
}
