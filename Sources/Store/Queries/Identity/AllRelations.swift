import GRDB
import Statements

/// A relation as the secretariat's list names it, between those that stand today.
package struct ListedRelation: Sendable, Equatable {
  package let id: Int64
  package let part: Int64
  package let partName: String
  package let whole: Int64
  package let wholeName: String
  package let kind: RelationKind
  package let role: String?
  package let state: RelationState
}

/// The relations of one state, or of all: suggested ones first.
package struct AllRelations: Query {
  package let state: RelationState?

  package init(state: RelationState? = nil) {
    self.state = state
  }

  package func answer(from snapshot: ReadSnapshot) throws -> [ListedRelation] {
    try snapshot.rows(
      """
      SELECT r.id, p.id AS part, p.name AS part_name, w.id AS whole, w.name AS whole_name, r.kind, r.role, r.state
      FROM relation r
      JOIN organization part ON part.id = r.part JOIN organization p ON p.id = COALESCE(part.stands_in, part.id)
      JOIN organization whole ON whole.id = r.whole JOIN organization w ON w.id = COALESCE(whole.stands_in, whole.id)
      WHERE p.id <> w.id \(state == nil ? "" : "AND r.state = ?")
      ORDER BY CASE r.state WHEN 'suggested' THEN 0 WHEN 'confirmed' THEN 1 ELSE 2 END, r.id
      """, state.map { [$0.rawValue] } ?? []
    ).map {
      ListedRelation(
        id: $0["id"], part: $0["part"], partName: $0["part_name"], whole: $0["whole"], wholeName: $0["whole_name"],
        kind: try RelationKind(stored: $0["kind"]), role: $0["role"], state: try RelationState(stored: $0["state"]))
    }
  }
}
