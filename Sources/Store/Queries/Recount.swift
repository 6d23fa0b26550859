import GRDB

/// Counts the endorsements one by one and compares with every total that is kept.
package struct Recount: Query {
  package init() {}

  package struct Difference: Sendable, Equatable {
    package let slug: String
    /// Which total differs.
    package let what: String
    package let kept: Int
    package let counted: Int
  }

  package func answer(from snapshot: ReadSnapshot) throws -> [Difference] {
    let rows = try snapshot.rows(
      """
      SELECT s.slug, s.endorsed, s.listed,
        (SELECT COUNT(*) FROM endorsement e WHERE e.statement = s.id AND e.state = 'confirmed') AS counted,
        (SELECT COUNT(*) FROM endorsement e WHERE e.statement = s.id AND e.state = 'confirmed' AND e.listed = 1)
          AS counted_listed,
        (SELECT COALESCE(SUM(n), 0) FROM tally t WHERE t.statement = s.id) AS tallied
      FROM statement s ORDER BY s.slug
      """)
    var differences: [Difference] = []
    for row in rows {
      let pairs: [(String, Int, Int)] = [
        ("endorsements", row["endorsed"], row["counted"]), ("listed", row["listed"], row["counted_listed"]),
        ("tallies", row["tallied"], row["counted"]),
      ]
      for (what, kept, counted) in pairs where kept != counted {
        differences.append(Difference(slug: row["slug"], what: what, kept: kept, counted: counted))
      }
    }
    return differences + (try cells(from: snapshot))
  }

  private func cells(from snapshot: ReadSnapshot) throws -> [Difference] {
    try snapshot.rows(
      """
      WITH counted AS (
        SELECT statement, version, country, kind, listed, COUNT(*) AS n FROM endorsement WHERE state = 'confirmed'
        GROUP BY statement, version, country, kind, listed)
      SELECT s.slug, x.what, x.kept, x.counted FROM (
        SELECT t.statement, 'version ' || t.version || ', ' || t.country || ', ' || t.kind AS what, t.n AS kept,
          COALESCE(c.n, 0) AS counted
        FROM tally t LEFT JOIN counted c ON c.statement = t.statement AND c.version = t.version
          AND c.country = t.country AND c.kind = t.kind AND c.listed = t.listed
        WHERE t.n <> COALESCE(c.n, 0)) AS x
      JOIN statement s ON s.id = x.statement ORDER BY s.slug, x.what LIMIT 20
      """
    ).map { Difference(slug: $0["slug"], what: $0["what"], kept: $0["kept"], counted: $0["counted"]) }
  }
}
