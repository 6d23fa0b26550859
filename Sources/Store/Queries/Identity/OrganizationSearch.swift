import GRDB
import Identity
import Statements

/// Organizations that stand for themselves, by a part of one of their names, an acronym, or their number.
package struct OrganizationSearch: Query {
  package let text: String
  package let limit: Int

  package init(text: String, limit: Int) {
    self.text = text
    self.limit = limit
  }

  package func answer(from snapshot: ReadSnapshot) throws -> [ReviewedOrganization] {
    let typed = LikePattern.containing(text)
    var keys = typed
    if case .success(let name) = NormalizedName.reading(text) { keys = LikePattern.containing(name.key) }
    let ids: [Int64] = try snapshot.database.all(
      """
      SELECT DISTINCT COALESCE(o.stands_in, o.id) FROM organization o WHERE o.id = ?
        OR FOLD(o.name) LIKE ? ESCAPE '!' OR FOLD(o.acronym) LIKE ? ESCAPE '!'
        OR EXISTS (SELECT 1 FROM organization_key k WHERE k.organization = o.id AND k.kind IN ('name', 'acronym')
          AND k.value LIKE ? ESCAPE '!')
      ORDER BY 1 LIMIT ?
      """, [Int64(text) ?? 0, typed, typed, keys, limit]
    ) { $0[0] }
    return try ids.map { try ReviewedOrganization.find($0, from: snapshot) }
  }
}
