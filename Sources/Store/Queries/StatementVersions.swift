import GRDB
import Statements

/// One version of a statement's text.
package struct StatementVersion: Sendable, Equatable {
  package let number: Int64
  /// Whether endorsers are asked to re-affirm; false for the first version and for corrections.
  package let isSubstantive: Bool
  package let createdAt: Instant
}

/// The versions of a statement, the newest first.
package struct StatementVersions: Query {
  package let slug: String

  package init(slug: String) {
    self.slug = slug
  }

  package func answer(from snapshot: ReadSnapshot) throws -> [StatementVersion] {
    try snapshot.rows(
      """
      SELECT v.number, v.change, v.created_at FROM statement_version v JOIN statement s ON s.id = v.statement
      WHERE s.slug = ? ORDER BY v.number DESC
      """, [slug]
    ).map { row in
      StatementVersion(
        number: row["number"], isSubstantive: row["change"] == "substantive",
        createdAt: Instant(milliseconds: row["created_at"]))
    }
  }
}
