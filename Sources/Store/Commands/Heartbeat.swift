import Foundation
import GRDB
import Statements

/// A commit that means nothing: a full disk or a lock shows in it before a visitor meets it.
struct Heartbeat: Command {
  package static let changesCampaign = false

  /// Bytes; more than the pages that a few sign-ons touch take in the write-ahead log.
  private static let size = 131_072

  func run(in transaction: WriteTransaction) throws {
    // Never the same bytes twice: SQLite writes no page that stays as it was.
    let pattern = transaction.randomness(64)
    let room = Data(repeatElement(pattern, count: Self.size / pattern.count).joined())
    try transaction.execute(
      """
      INSERT INTO heartbeat (id, at, room) VALUES (1, ?, ?)
      ON CONFLICT (id) DO UPDATE SET at = excluded.at, room = excluded.room
      """, [transaction.now.milliseconds, room])
  }
}
