import GRDB
import Statements

/// What the page behind an invitation link shows and pre-fills.
package struct InvitationView: Sendable {
  package let statement: String
  package let state: String
  package let linkVersion: Int64
  package let organization: String
  package let acronym: String?
  package let country: String?
  package let kind: OrganizationKind
  package let website: String?
  package let contact: String?
  package let role: String?
  /// Nil when the contact was erased.
  package let address: String?
  package let language: String
}

package struct InvitationByID: Query {
  package let id: Int64

  package init(id: Int64) {
    self.id = id
  }

  package func answer(from snapshot: ReadSnapshot) throws -> InvitationView? {
    try snapshot.row(
      """
      SELECT s.slug, i.state, i.link_version, o.name, o.acronym, o.country, o.kind, o.website, c.name AS contact, c.role,
        c.address, c.language
      FROM invitation i JOIN statement s ON s.id = i.statement JOIN organization o ON o.id = i.organization
      JOIN contact c ON c.id = i.contact WHERE i.id = ?
      """, [id]
    ).map { row in
      InvitationView(
        statement: row["slug"], state: row["state"], linkVersion: row["link_version"], organization: row["name"],
        acronym: row["acronym"], country: row["country"], kind: try OrganizationKind(stored: row["kind"]),
        website: row["website"], contact: row["contact"], role: row["role"], address: row["address"],
        language: row["language"])
    }
  }
}

/// What the pages behind confirmation and management links show.
package struct EndorsementView: Sendable {
  package let id: Int64
  package let statement: String
  package let reference: String
  package let state: EndorsementState
  package let organization: String
  package let country: String
  package let listed: Bool
  package let updates: Bool
  package let version: Int64
  package let language: String
  package let contact: String?
  /// Nil when the contact was erased, or there never was one.
  package let address: String?
  package let requestedAt: Instant
  package let confirmedAt: Instant?
  package let withdrawnAt: Instant?
  package let confirmationVersion: Int64
  package let managementVersion: Int64
  /// A duplicate whose organization has withdrawn: it stands beneath nothing any more.
  package let isOrphaned: Bool
}

package struct EndorsementByID: Query {
  package let id: Int64

  package init(id: Int64) {
    self.id = id
  }

  package func answer(from snapshot: ReadSnapshot) throws -> EndorsementView? {
    try snapshot.row(
      """
      SELECT e.id, s.slug, e.reference, e.state, COALESCE(e.corrected_name, e.name_as_signed) AS name, e.country,
        e.listed, e.updates, e.version, e.language, COALESCE(e.contact_name, c.name) AS contact, c.address, e.requested_at, e.confirmed_at,
        e.withdrawn_at, e.confirmation_version, e.management_version,
        e.state = 'duplicate' AND NOT EXISTS (
          SELECT 1 FROM endorsement o
          WHERE o.statement = e.statement AND o.organization = e.organization AND o.state = 'confirmed') AS is_orphaned
      FROM endorsement e JOIN statement s ON s.id = e.statement LEFT JOIN contact c ON c.id = e.contact WHERE e.id = ?
      """, [id]
    ).map { row in
      EndorsementView(
        id: row["id"], statement: row["slug"], reference: row["reference"],
        state: try EndorsementState(stored: row["state"]), organization: row["name"], country: row["country"],
        listed: row["listed"], updates: row["updates"], version: row["version"], language: row["language"],
        contact: row["contact"], address: row["address"], requestedAt: Instant(milliseconds: row["requested_at"]),
        confirmedAt: (row["confirmed_at"] as Int64?).map(Instant.init(milliseconds:)),
        withdrawnAt: (row["withdrawn_at"] as Int64?).map(Instant.init(milliseconds:)),
        confirmationVersion: row["confirmation_version"], managementVersion: row["management_version"],
        isOrphaned: row["is_orphaned"])
    }
  }
}
