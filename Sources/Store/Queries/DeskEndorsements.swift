import GRDB
import Statements

/// An endorsement as the secretariat sees it, or takes it out of the program.
package struct DeskEndorsement: Sendable {
  package let id: Int64
  package let reference: String
  /// The organization's id.
  package let organizationID: Int64
  /// The name that lists show.
  package let organization: String
  package let nameAsSigned: String
  package let acronym: String?
  package let country: String
  package let kind: OrganizationKind
  package let website: String?
  package let state: EndorsementState
  package let origin: EndorsementOrigin
  package let assurance: EndorsementAssurance?
  /// How an imported one came in, in the secretariat's words.
  package let cameBy: String?
  package let listed: Bool
  package let updates: Bool
  package let version: Int64
  package let language: String
  package let contact: String?
  package let role: String?
  package let address: String?
  package let requestedAt: Instant
  package let confirmedAt: Instant?
  package let withdrawnAt: Instant?
}

/// The endorsements of a statement in every state, the newest first.
package struct DeskEndorsements: Query {
  package let slug: String
  package let state: EndorsementState?
  package let country: String?
  package let search: String?
  package let limit: Int
  package let offset: Int

  package init(
    slug: String, state: EndorsementState? = nil, country: String? = nil, search: String? = nil, limit: Int,
    offset: Int = 0
  ) {
    self.slug = slug
    self.state = state
    self.country = country
    self.search = search
    self.limit = limit
    self.offset = offset
  }

  package struct Answer: Sendable {
    package let endorsements: [DeskEndorsement]
    package let total: Int
  }

  package func answer(from snapshot: ReadSnapshot) throws -> Answer {
    var filter = "e.statement = (SELECT id FROM statement WHERE slug = ?)"
    var arguments: [(any DatabaseValueConvertible)?] = [slug]
    if let state {
      filter += " AND e.state = ?"
      arguments.append(state.rawValue)
    }
    if let country {
      filter += " AND e.country = ?"
      arguments.append(country)
    }
    if let search {
      filter += """
         AND (FOLD(e.name_as_signed) LIKE ? ESCAPE '!' OR FOLD(e.corrected_name) LIKE ? ESCAPE '!'
          OR FOLD(e.acronym) LIKE ? ESCAPE '!' OR FOLD(e.reference) LIKE ? ESCAPE '!')
        """
      arguments += Array(repeating: LikePattern.containing(search), count: 4)
    }
    let total: Int = try snapshot.value("SELECT COUNT(*) FROM endorsement e WHERE \(filter)", arguments) ?? 0
    let rows = try snapshot.rows(
      """
      SELECT e.*, COALESCE(e.corrected_name, e.name_as_signed) AS name, COALESCE(e.contact_name, c.name) AS person,
        COALESCE(e.contact_role, c.role) AS role, c.address
      FROM endorsement e LEFT JOIN contact c ON c.id = e.contact
      WHERE \(filter) ORDER BY e.id DESC LIMIT ? OFFSET ?
      """, arguments + [limit, offset])
    return Answer(endorsements: try rows.map(DeskEndorsement.init), total: total)
  }
}

extension DeskEndorsement {
  init(_ row: Row) throws {
    let assurance: String? = row["assurance"]
    self.init(
      id: row["id"], reference: row["reference"], organizationID: row["organization"], organization: row["name"],
      nameAsSigned: row["name_as_signed"],
      acronym: row["acronym"], country: row["country"], kind: try OrganizationKind(stored: row["kind"]),
      website: row["website"], state: try EndorsementState(stored: row["state"]),
      origin: try EndorsementOrigin(stored: row["origin"]),
      assurance: try assurance.map { try EndorsementAssurance(stored: $0) }, cameBy: row["came_by"],
      listed: row["listed"], updates: row["updates"], version: row["version"], language: row["language"],
      contact: row["person"], role: row["role"], address: row["address"],
      requestedAt: Instant(milliseconds: row["requested_at"]),
      confirmedAt: (row["confirmed_at"] as Int64?).map(Instant.init(milliseconds:)),
      withdrawnAt: (row["withdrawn_at"] as Int64?).map(Instant.init(milliseconds:)))
  }
}
