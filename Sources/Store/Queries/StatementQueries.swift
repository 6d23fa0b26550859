import GRDB
import Statements

/// A statement as its public pages tell it, without its text.
package struct StatementSummary: Sendable, Equatable {
  package let id: Int64
  package let slug: String
  /// The first is the original.
  package let languages: [String]
  /// By language; has exactly the keys of `languages`.
  package let titles: [String: String]
  package let summaries: [String: String]
  package let schedule: StatementSchedule
  package let timeZone: String
  package let goal: Int?
  package let whoMaySign: Set<OrganizationKind>
  package let isSummary: Bool
  package let sources: [String]
  package let version: Int64
  package let versionAt: Instant
  package let count: EndorsementCount
  /// Raised with every change of a public page.
  package let revision: Int64

  /// The reader's language if there is a text in it, or else the original's.
  package func language(for reader: String) -> String {
    languages.contains(reader) ? reader : languages.first ?? "en"
  }
}

/// Every statement, the newest first.
package struct AllStatements: Query {
  package init() {}

  package func answer(from snapshot: ReadSnapshot) throws -> [StatementSummary] {
    try StatementReading(snapshot: snapshot).summaries(where: "1 = 1 ORDER BY s.id DESC", [])
  }
}

/// One statement, or nil.
package struct StatementBySlug: Query {
  package let slug: String

  package init(slug: String) {
    self.slug = slug
  }

  package func answer(from snapshot: ReadSnapshot) throws -> StatementSummary? {
    try StatementReading(snapshot: snapshot).summaries(where: "s.slug = ?", [slug]).first
  }
}

/// The text of a statement's current version in one language, as Markdown, or nil.
package struct StatementMarkdown: Query {
  package let slug: String
  package let language: String

  package init(slug: String, language: String) {
    self.slug = slug
    self.language = language
  }

  package func answer(from snapshot: ReadSnapshot) throws -> String? {
    try snapshot.value(
      """
      SELECT t.markdown FROM statement_text t JOIN statement s ON s.id = t.statement AND s.current_version = t.version
      WHERE s.slug = ? AND t.language = ?
      """, [slug, language])
  }
}

/// Which revision a statement's public pages have: what a cache of rendered pages is kept by.
package struct StatementRevision: Sendable, Equatable {
  package let id: Int64
  package let slug: String
  package let revision: Int64
}

/// The revision of every statement.
package struct StatementRevisions: Query {
  package init() {}

  package func answer(from snapshot: ReadSnapshot) throws -> [StatementRevision] {
    try snapshot.rows("SELECT id, slug, revision FROM statement").map {
      StatementRevision(id: $0["id"], slug: $0["slug"], revision: $0["revision"])
    }
  }
}

/// Reads statements' rows.
struct StatementReading {
  let snapshot: ReadSnapshot

  func summaries(where condition: String, _ arguments: [(any DatabaseValueConvertible)?]) throws -> [StatementSummary] {
    try snapshot.rows(
      """
      SELECT s.*, v.created_at AS version_at FROM statement s
      JOIN statement_version v ON v.statement = s.id AND v.number = s.current_version
      WHERE \(condition)
      """, arguments
    ).map(summary)
  }

  private func summary(_ row: Row) throws -> StatementSummary {
    let id: Int64 = row["id"]
    let texts = try snapshot.rows(
      "SELECT language, title, summary FROM statement_text WHERE statement = ? AND version = ?",
      [id, row["current_version"] as Int64])
    let kinds = try StoredList.texts(row["who_may_sign"]).map { try OrganizationKind(stored: $0) }
    return StatementSummary(
      id: id, slug: row["slug"], languages: try StoredList.texts(row["languages"]),
      titles: Dictionary(texts.map { ($0["language"], $0["title"]) }) { $1 },
      summaries: Dictionary(texts.map { ($0["language"], $0["summary"]) }) { $1 },
      schedule: StatementSchedule(row), timeZone: row["time_zone"], goal: row["goal"], whoMaySign: Set(kinds),
      isSummary: row["is_summary"], sources: try StoredList.texts(row["sources"]), version: row["current_version"],
      versionAt: Instant(milliseconds: row["version_at"]),
      count: EndorsementCount(endorsements: row["endorsed"], listed: row["listed"], countries: try countries(of: id)),
      revision: row["revision"])
  }

  /// Countries that may be told: with a listed endorsement, or with enough endorsements that nobody is given away.
  private func countries(of statement: Int64) throws -> Int {
    try snapshot.value(
      """
      SELECT COUNT(*) FROM (
        SELECT country FROM tally WHERE statement = ? AND n > 0 GROUP BY country
        HAVING SUM(n * listed) > 0 OR SUM(n) >= ?) AS told
      """, [statement, EndorsementCount.smallestCell]) ?? 0
  }
}
