import GRDB
import Statements

/// An organization as the secretariat's list names it.
package struct ListedOrganization: Sendable, Equatable {
  package let id: Int64
  package let name: String
  package let acronym: String?
  /// Two letters of ISO 3166, or nil when nobody said.
  package let country: String?
  package let kind: OrganizationKind
  package let website: String?
  /// False while the only sign that it exists is an unconfirmed sign-on.
  package let isKnown: Bool
  /// How many statements it has endorsed, as counted.
  package let endorsements: Int
  /// The one that stands for it since a merge; nil while it stands for itself.
  package let standsIn: Int64?
}

/// A part of the organizations in the order of their ids.
package struct OrganizationsInOrder: Query {
  /// The id of the last one seen; 0 at the start.
  package let after: Int64
  package let limit: Int

  package init(after: Int64, limit: Int) {
    self.after = after
    self.limit = limit
  }

  /// Returns at most `limit`; fewer means that there are no more.
  package func answer(from snapshot: ReadSnapshot) throws -> [ListedOrganization] {
    try snapshot.rows(
      """
      SELECT o.id, o.name, o.acronym, o.country, o.kind, o.website, o.state, o.stands_in,
        (SELECT COUNT(*) FROM endorsement e WHERE e.organization = o.id AND e.state = 'confirmed') AS endorsements
      FROM organization o WHERE o.id > ? ORDER BY o.id LIMIT ?
      """, [after, limit]
    ).map { row in
      ListedOrganization(
        id: row["id"], name: row["name"], acronym: row["acronym"], country: row["country"],
        kind: try OrganizationKind(stored: row["kind"]), website: row["website"], isKnown: row["state"] == "known",
        endorsements: row["endorsements"], standsIn: row["stands_in"])
    }
  }
}
