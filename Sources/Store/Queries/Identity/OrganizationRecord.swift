import GRDB
import Statements

/// All that is known of an organization: what the secretariat looks at before it merges, splits or corrects.
package struct OrganizationRecord: Sendable {
  package let organization: ReviewedOrganization
  /// Aliases and former names, with the organization that each belongs to: this one, or one that was merged into it.
  package let names: [Name]
  package let contacts: [Contact]
  package let endorsements: [Endorsement]
  package let relations: [Relation]
  /// Roles in regional consultations, as `region: role`.
  package let consultations: [String]
  /// The secretariat's own words for it, and for those that were merged into it.
  package let tags: [String]
  /// Those that were merged into it, directly or through others, in the order of their ids.
  package let merged: [Merged]

  package struct Name: Sendable, Equatable {
    package let name: String
    package let kind: OrganizationNameKind
    package let organization: Int64
  }

  package struct Contact: Sendable, Equatable {
    package let id: Int64
    package let name: String?
    package let role: String?
    /// Nil when it was erased.
    package let address: String?
  }

  package struct Endorsement: Sendable, Equatable {
    package let reference: String
    package let statement: String
    package let name: String
    package let state: EndorsementState
    package let listed: Bool
    package let confirmedAt: Instant?
    /// The organization that it was made for, which may be one that was merged since.
    package let home: Int64
    /// The reference of the endorsement that counts in its place.
    package let beneath: String?
    package let address: String?
  }

  package struct Relation: Sendable, Equatable {
    package let id: Int64
    package let kind: RelationKind
    package let state: RelationState
    package let role: String?
    /// Whether the other one is the network or the parent.
    package let isPart: Bool
    package let other: Int64
    package let otherName: String
  }

  package struct Merged: Sendable, Equatable {
    package let id: Int64
    package let name: String
    package let into: Int64
  }
}

/// Looks an organization up; one that was merged leads to the one that stands for it.
package struct OrganizationByID: Query {
  package let id: Int64

  package init(id: Int64) {
    self.id = id
  }

  package func answer(from snapshot: ReadSnapshot) throws -> OrganizationRecord? {
    let standing: Int64? = try snapshot.value("SELECT COALESCE(stands_in, id) FROM organization WHERE id = ?", [id])
    guard let standing else { return nil }
    return OrganizationRecord(
      organization: try ReviewedOrganization.find(standing, from: snapshot),
      names: try names(of: standing, from: snapshot), contacts: try contacts(of: standing, from: snapshot),
      endorsements: try endorsements(of: standing, from: snapshot),
      relations: try relations(of: standing, from: snapshot),
      consultations: try consultations(of: standing, from: snapshot), tags: try tags(of: standing, from: snapshot),
      merged: try merged(into: standing, from: snapshot))
  }

  private func names(of id: Int64, from snapshot: ReadSnapshot) throws -> [OrganizationRecord.Name] {
    try snapshot.rows(
      """
      SELECT n.name, n.kind, n.organization FROM organization_name n JOIN organization o ON o.id = n.organization
      WHERE o.id = ? OR o.stands_in = ? ORDER BY n.organization, n.kind, n.name
      """, [id, id]
    ).map {
      OrganizationRecord.Name(
        name: $0["name"], kind: try OrganizationNameKind(stored: $0["kind"]), organization: $0["organization"])
    }
  }

  private func contacts(of id: Int64, from snapshot: ReadSnapshot) throws -> [OrganizationRecord.Contact] {
    try snapshot.rows(
      "SELECT id, name, role, address FROM contact WHERE organization = ? AND same_as IS NULL ORDER BY id", [id]
    ).map { .init(id: $0["id"], name: $0["name"], role: $0["role"], address: $0["address"]) }
  }

  private func endorsements(of id: Int64, from snapshot: ReadSnapshot) throws -> [OrganizationRecord.Endorsement] {
    try snapshot.rows(
      """
      SELECT e.reference, s.slug, COALESCE(e.corrected_name, e.name_as_signed) AS name, e.state, e.listed,
        e.confirmed_at, COALESCE(e.home, e.organization) AS home, above.reference AS beneath, c.address
      FROM endorsement e JOIN statement s ON s.id = e.statement LEFT JOIN contact c ON c.id = e.contact
      LEFT JOIN endorsement above ON above.id = e.beneath AND e.state = 'duplicate'
      WHERE e.organization = ? ORDER BY s.slug, e.id
      """, [id]
    ).map {
      OrganizationRecord.Endorsement(
        reference: $0["reference"], statement: $0["slug"], name: $0["name"],
        state: try EndorsementState(stored: $0["state"]), listed: $0["listed"],
        confirmedAt: ($0["confirmed_at"] as Int64?).map(Instant.init(milliseconds:)), home: $0["home"],
        beneath: $0["beneath"], address: $0["address"])
    }
  }

  /// Relations of all that stand in it, each once; one to itself, since a merge, says nothing.
  private func relations(of id: Int64, from snapshot: ReadSnapshot) throws -> [OrganizationRecord.Relation] {
    let rows = try snapshot.rows(
      """
      SELECT r.id, r.kind, r.state, r.role, 1 AS is_part, COALESCE(o.stands_in, o.id) AS other, r.whole AS there
      FROM organization m JOIN relation r ON r.part = m.id JOIN organization o ON o.id = r.whole
      WHERE m.id = ? OR m.stands_in = ?
      UNION ALL
      SELECT r.id, r.kind, r.state, r.role, 0, COALESCE(o.stands_in, o.id), r.part
      FROM organization m JOIN relation r ON r.whole = m.id JOIN organization o ON o.id = r.part
      WHERE m.id = ? OR m.stands_in = ?
      ORDER BY 1
      """, [id, id, id, id])
    var relations: [OrganizationRecord.Relation] = []
    for row in rows where row["other"] != id {
      let relation = OrganizationRecord.Relation(
        id: row["id"], kind: try RelationKind(stored: row["kind"]), state: try RelationState(stored: row["state"]),
        role: row["role"], isPart: row["is_part"], other: row["other"],
        otherName: try snapshot.value("SELECT name FROM organization WHERE id = ?", [row["other"] as Int64]) ?? "")
      let isKnown = relations.contains {
        ($0.kind, $0.state, $0.isPart, $0.other) == (relation.kind, relation.state, relation.isPart, relation.other)
      }
      if !isKnown { relations.append(relation) }
    }
    return relations
  }

  private func consultations(of id: Int64, from snapshot: ReadSnapshot) throws -> [String] {
    try snapshot.database.all(
      """
      SELECT DISTINCT r.region, r.role FROM consultation_role r JOIN organization o ON o.id = r.organization
      WHERE o.id = ? OR o.stands_in = ? ORDER BY r.region, r.role
      """, [id, id]
    ) { "\($0[0] as String): \($0[1] as String)" }
  }

  private func tags(of id: Int64, from snapshot: ReadSnapshot) throws -> [String] {
    try snapshot.database.all(
      """
      SELECT DISTINCT t.tag FROM organization_tag t JOIN organization o ON o.id = t.organization
      WHERE o.id = ? OR o.stands_in = ? ORDER BY t.tag
      """, [id, id]
    ) { $0[0] }
  }

  private func merged(into id: Int64, from snapshot: ReadSnapshot) throws -> [OrganizationRecord.Merged] {
    try snapshot.rows("SELECT id, name, merged_into FROM organization WHERE stands_in = ? ORDER BY id", [id])
      .map { .init(id: $0["id"], name: $0["name"], into: $0["merged_into"]) }
  }
}
