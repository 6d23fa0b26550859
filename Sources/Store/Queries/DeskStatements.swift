import GRDB
import Statements

/// How a statement stands in numbers that only the secretariat sees.
package struct DeskStatement: Sendable {
  package let summary: StatementSummary
  package let awaiting: Int
  package let withdrawn: Int
  package let duplicates: Int
  /// Duplicates of an unlisted endorsement: who confirmed them was not told, so a person has to look.
  package let untoldDuplicates: Int
  package let confirmedSince: Int
  package let invited: Int
  package let intends: Int
  package let declined: Int
}

/// The dashboard: every statement's numbers.
package struct DeskStatements: Query {
  /// From when on confirmations count as recent.
  package let since: Instant

  package init(since: Instant) {
    self.since = since
  }

  package func answer(from snapshot: ReadSnapshot) throws -> [DeskStatement] {
    try AllStatements().answer(from: snapshot).map { summary in
      let states = try snapshot.rows(
        "SELECT state, COUNT(*) AS n FROM endorsement WHERE statement = ? GROUP BY state", [summary.id])
      let invitations = try snapshot.rows(
        "SELECT state, COUNT(*) AS n FROM invitation WHERE statement = ? GROUP BY state", [summary.id])
      let recent: Int? = try snapshot.value(
        "SELECT COUNT(*) FROM endorsement WHERE statement = ? AND state = 'confirmed' AND confirmed_at >= ?",
        [summary.id, since.milliseconds])
      let untold: Int? = try snapshot.value(
        """
        SELECT COUNT(*) FROM endorsement e JOIN endorsement top ON top.id = e.beneath
        WHERE e.statement = ? AND e.state = 'duplicate' AND e.yields = 0 AND top.state = 'confirmed' AND top.listed = 0
        """, [summary.id])
      func number(_ state: String, in rows: [Row]) -> Int { rows.first { $0["state"] == state }?["n"] ?? 0 }
      return DeskStatement(
        summary: summary, awaiting: number("awaiting", in: states), withdrawn: number("withdrawn", in: states),
        duplicates: number("duplicate", in: states), untoldDuplicates: untold ?? 0, confirmedSince: recent ?? 0,
        invited: number("invited", in: invitations), intends: number("intends", in: invitations),
        declined: number("declined", in: invitations))
    }
  }
}
