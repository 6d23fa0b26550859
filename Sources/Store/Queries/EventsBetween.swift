import GRDB
import Statements

/// The first and the last event within some time, by their numbers; nil when there was none.
package struct EventsBetween: Query {
  /// Included; nil for the beginning.
  package let from: Instant?
  /// Not included; nil for now.
  package let to: Instant?

  package init(from: Instant?, to: Instant?) {
    self.from = from
    self.to = to
  }

  package func answer(from snapshot: ReadSnapshot) throws -> ClosedRange<Int64>? {
    let row = try snapshot.row(
      "SELECT MIN(seq) AS first, MAX(seq) AS last FROM event WHERE at >= ? AND at < ?",
      [from?.milliseconds ?? Int64.min, to?.milliseconds ?? Int64.max])
    guard let first = row?["first"] as Int64?, let last = row?["last"] as Int64?, first <= last else { return nil }
    return first...last
  }
}
