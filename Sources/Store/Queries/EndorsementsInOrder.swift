import GRDB
import Statements

/// A part of a statement's endorsements in the order they came in, for going through all of them without holding a snapshot.
///
/// Each comes once, whatever is written meanwhile: the next part begins after the last id, not at a number of rows.
package struct EndorsementsInOrder: Query {
  package let slug: String
  /// Nil for every state.
  package let state: EndorsementState?
  /// The id of the last one seen; 0 at the start.
  package let after: Int64
  package let limit: Int

  package init(slug: String, state: EndorsementState?, after: Int64, limit: Int) {
    self.slug = slug
    self.state = state
    self.after = after
    self.limit = limit
  }

  /// Returns at most `limit`; fewer means that there are no more.
  package func answer(from snapshot: ReadSnapshot) throws -> [DeskEndorsement] {
    try snapshot.rows(
      """
      SELECT e.*, COALESCE(e.corrected_name, e.name_as_signed) AS name, COALESCE(e.contact_name, c.name) AS person,
        COALESCE(e.contact_role, c.role) AS role, c.address
      FROM endorsement e LEFT JOIN contact c ON c.id = e.contact
      WHERE e.statement = (SELECT id FROM statement WHERE slug = ?) AND e.id > ?
        \(state == nil ? "" : "AND e.state = ?")
      ORDER BY e.id LIMIT \(limit)
      """, [slug, after] + (state.map { [$0.rawValue] } ?? [])
    ).map(DeskEndorsement.init)
  }
}
