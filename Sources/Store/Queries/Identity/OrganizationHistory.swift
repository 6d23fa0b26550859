import Foundation
import GRDB
import Statements

/// One line of an organization's history.
package struct OrganizationEvent: Sendable, Equatable {
  package let sequence: Int64
  package let at: Instant
  package let kind: EventKind
  /// Who did it: a member of the secretariat by name, or `visitor`, `command-line`, `clock`.
  package let actor: String
  /// The name that the endorsement or the other organization bears today; nil when it is about this one alone.
  package let about: String?
  /// What was said: `different`, `confirmed`, `alias`…; nil when the kind says it all.
  package let detail: String?
}

/// What happened to an organization and to its endorsements, the newest first.
package struct OrganizationHistory: Query {
  package let organization: Int64
  package let limit: Int

  package init(organization: Int64, limit: Int) {
    self.organization = organization
    self.limit = limit
  }

  package func answer(from snapshot: ReadSnapshot) throws -> [OrganizationEvent] {
    let members = try OrganizationRow.members(of: organization, in: snapshot.database)
    var found: [OrganizationEvent] = []
    // Merges are few, and name both sides; the index holds them alone.
    for row in try snapshot.rows(
      """
      SELECT seq, at, kind, actor, organization, data FROM event
      WHERE kind IN ('organization.merged', 'organization.unmerged', 'organization.split')
      """)
    {
      let data = try EventData(row["data"])
      let sides = [row["organization"] as Int64] + ["into", "from", "newcomer"].compactMap(data.integer)
      guard sides.contains(where: members.contains) else { continue }
      let other = sides.first { $0 != organization }
      found.append(try event(row, about: try other.flatMap { try name(of: $0, snapshot) }, nil, snapshot))
    }
    for member in members {
      for row in try snapshot.rows(
        """
        SELECT seq, at, kind, actor, organization, data FROM event
        WHERE kind IN ('organization.named', 'organization.related', 'identity.asked', 'identity.answered')
          AND organization = ?
        """, [member])
      {
        let data = try EventData(row["data"])
        let other = ["candidate", "whole"].compactMap(data.integer).first
        let detail = ["answer", "state", "change"].compactMap(data.text).first
        found.append(try event(row, about: try other.flatMap { try name(of: $0, snapshot) }, detail, snapshot))
      }
    }
    for row in try snapshot.rows(
      """
      SELECT v.seq, v.at, v.kind, v.actor, s.slug FROM endorsement e JOIN event v ON v.endorsement = e.id
      JOIN statement s ON s.id = e.statement WHERE e.organization = ?
      """, [organization])
    {
      found.append(try event(row, about: row["slug"], nil, snapshot))
    }
    return Array(found.sorted { $0.sequence > $1.sequence }.prefix(limit))
  }

  private func event(
    _ row: Row, about: String?, _ detail: String?, _ snapshot: ReadSnapshot
  ) throws -> OrganizationEvent {
    var actor: String = row["actor"]
    if actor.hasPrefix("staff:"), let id = Int64(actor.dropFirst("staff:".count)) {
      actor = try snapshot.value("SELECT name FROM staff WHERE id = ?", [id]) ?? actor
    }
    return OrganizationEvent(
      sequence: row["seq"], at: Instant(milliseconds: row["at"]), kind: try EventKind(stored: row["kind"]),
      actor: actor, about: about, detail: detail)
  }

  private func name(of organization: Int64, _ snapshot: ReadSnapshot) throws -> String? {
    try snapshot.value("SELECT name FROM organization WHERE id = ?", [organization])
  }
}

/// The members of an event's data.
private struct EventData {
  private let members: [String: Any]

  init(_ text: String) throws {
    guard let members = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] else {
      throw StoreFault.unreadable("the data of an event is no object")
    }
    self.members = members
  }

  func integer(_ name: String) -> Int64? { (members[name] as? NSNumber)?.int64Value }

  func text(_ name: String) -> String? { members[name] as? String }
}
