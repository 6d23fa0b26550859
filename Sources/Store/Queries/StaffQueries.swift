import GRDB
import Statements

/// A member of the secretariat.
package struct StaffMember: Sendable, Equatable {
  package let id: Int64
  package let name: String
  package let address: String
  package let language: String
  package let linkVersion: Int64
}

package struct StaffByID: Query {
  package let id: Int64

  package init(id: Int64) {
    self.id = id
  }

  package func answer(from snapshot: ReadSnapshot) throws -> StaffMember? {
    try snapshot.row(
      "SELECT id, name, address, language, link_version FROM staff WHERE id = ? AND removed_at IS NULL", [id]
    )
    .map(StaffMember.init)
  }
}

/// Every member of the secretariat, by name.
package struct AllStaff: Query {
  package init() {}

  package func answer(from snapshot: ReadSnapshot) throws -> [StaffMember] {
    try snapshot.rows(
      "SELECT id, name, address, language, link_version FROM staff WHERE removed_at IS NULL ORDER BY name, id"
    )
    .map(StaffMember.init)
  }
}

/// Whose session a cookie is, if it has not ended.
package struct StaffBySession: Query {
  package let secretSHA256: String
  package let now: Instant

  package init(secretSHA256: String, now: Instant) {
    self.secretSHA256 = secretSHA256
    self.now = now
  }

  package func answer(from snapshot: ReadSnapshot) throws -> StaffMember? {
    try snapshot.row(
      """
      SELECT f.id, f.name, f.address, f.language, f.link_version FROM session x JOIN staff f ON f.id = x.staff
      WHERE x.secret_sha256 = ? AND x.expires_at > ? AND f.removed_at IS NULL
      """, [secretSHA256, now.milliseconds]
    ).map(StaffMember.init)
  }
}

extension StaffMember {
  init(_ row: Row) {
    self.init(
      id: row["id"], name: row["name"], address: row["address"], language: row["language"],
      linkVersion: row["link_version"])
  }
}
