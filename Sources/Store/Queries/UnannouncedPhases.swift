import GRDB
import Statements

/// How many statements have opened, closed or come out of embargo by date and were not announced yet.
package struct UnannouncedPhases: Query {
  package let now: Instant

  package init(at now: Instant) {
    self.now = now
  }

  package func answer(from snapshot: ReadSnapshot) throws -> Int {
    let rows = try snapshot.rows(
      """
      SELECT opens, closes, delivered_until, embargo_until, opened_at, closed_at, announced, embargo_lifted FROM statement
      """)
    return rows.count { row in
      let schedule = StatementSchedule(row)
      return row["announced"] != schedule.phase(at: now).announced
        || row["embargo_lifted"] == schedule.isEmbargoed(at: now)
    }
  }
}
