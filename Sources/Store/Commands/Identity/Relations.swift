import GRDB
import Identity
import Statements

/// Two organizations of which one belongs to the other.
struct Relation {
  let part: Int64
  let whole: Int64
  let kind: RelationKind
}

/// Who is a member or a chapter of whom.
struct Relations {
  let transaction: WriteTransaction
  let actor: Actor

  /// An organization gets no more suggestions at once.
  private static let limit = 20
  /// So many networks of one name or acronym are suggested side by side.
  private static let homonyms = 3

  /// Keeps a relation that somebody stands for; false when it was known.
  func take(_ relation: Relation, role: String?) throws -> Bool {
    guard relation.part != relation.whole else { return false }
    if let known = try find(relation) {
      if known.state == .confirmed { return false }
      try answer(known.id, relation, .confirmed)
      return true
    }
    try insert(relation, role: role, state: .confirmed)
    return true
  }

  func answer(_ id: Int64, _ relation: Relation, _ state: RelationState) throws {
    try transaction.execute(
      "UPDATE relation SET state = ?, answered_at = ? WHERE id = ?",
      [state.rawValue, transaction.now.milliseconds, id])
    try record(relation, state)
  }

  /// Suggests what the name says: of which network the organization is a member, of whom it is a chapter and who is one of it.
  func suggest(for id: Int64, named name: String) throws {
    try suggestChapters(for: id, named: name)
    if let clause = MembershipClause(in: name) { try suggestMembership(for: id, clause) }
  }

  /// In known networks that bear one of the names; else in those with that acronym, unless it is the acronym of too many.
  private func suggestMembership(for id: Int64, _ clause: MembershipClause) throws {
    for typed in clause.networks {
      let keys = IdentityKeys(names: [typed], acronyms: [typed], domains: [])
      var networks = try keys.names.flatMap { try self.networks(kind: "name", $0) }
      if networks.isEmpty { networks = try keys.acronyms.flatMap { try self.networks(kind: "acronym", $0) } }
      let found = Set(networks)
      guard !found.isEmpty else { continue }
      guard found.count <= Self.homonyms else { return }
      for network in found.sorted() where network != id {
        if try !isRelated(id, network) {
          try insert(Relation(part: id, whole: network, kind: .memberOf), role: nil, state: .suggested)
        }
      }
      return
    }
  }

  private func networks(kind: String, _ value: String) throws -> [Int64] {
    try transaction.all(
      """
      SELECT s.id FROM organization_key k JOIN organization o ON o.id = k.organization
      JOIN organization s ON s.id = COALESCE(o.stands_in, o.id)
      WHERE k.kind = ? AND k.value = ? AND s.state = 'known' AND s.kind = 'network' LIMIT ?
      """, [kind, value, Self.limit]
    ) { $0[0] }
  }

  /// A chapter of one that bears the same name without a place, and the other way round.
  private func suggestChapters(for id: Int64, named name: String) throws {
    guard let core = NameCore(of: name) else { return }
    try transaction.execute(
      "INSERT INTO organization_key (kind, value, organization) VALUES ('core', ?, ?) ON CONFLICT DO NOTHING",
      [core.key, id])
    let range = core.counterparts
    let others: [Int64] = try transaction.all(
      """
      SELECT COALESCE(o.stands_in, o.id) FROM organization_key k JOIN organization o ON o.id = k.organization
      WHERE k.kind = 'core' AND k.value >= ? AND k.value < ? LIMIT ?
      """, [range.from, range.before, Self.limit]
    ) { $0[0] }
    for other in others where other != id {
      let relation =
        core.hasPlace
        ? Relation(part: id, whole: other, kind: .chapterOf) : Relation(part: other, whole: id, kind: .chapterOf)
      if try !isRelated(id, other) { try insert(relation, role: nil, state: .suggested) }
    }
  }

  /// A relation between those that stand for the two today.
  func find(_ relation: Relation) throws -> (id: Int64, state: RelationState)? {
    let row = try transaction.row(
      """
      SELECT r.id, r.state FROM relation r
      JOIN organization p ON p.id = r.part JOIN organization w ON w.id = r.whole
      WHERE (p.id = ? OR p.stands_in = ?) AND COALESCE(w.stands_in, w.id) = ? AND r.kind = ? ORDER BY r.id LIMIT 1
      """, [relation.part, relation.part, relation.whole, relation.kind.rawValue])
    return try row.map { ($0["id"], try RelationState(stored: $0["state"])) }
  }

  private func isRelated(_ one: Int64, _ other: Int64) throws -> Bool {
    for kind in RelationKind.allCases {
      if try find(Relation(part: one, whole: other, kind: kind)) != nil { return true }
      if try find(Relation(part: other, whole: one, kind: kind)) != nil { return true }
    }
    return false
  }

  private func insert(_ relation: Relation, role: String?, state: RelationState) throws {
    try transaction.execute(
      """
      INSERT INTO relation (part, whole, kind, role, state, created_at, answered_at) VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        relation.part, relation.whole, relation.kind.rawValue, role, state.rawValue, transaction.now.milliseconds,
        state == .suggested ? nil : transaction.now.milliseconds,
      ])
    try record(relation, state)
  }

  private func record(_ relation: Relation, _ state: RelationState) throws {
    try transaction.record(
      EventDraft(
        kind: .organizationRelated, actor: actor, organization: relation.part,
        data: [
          "whole": .integer(relation.whole), "kind": .text(relation.kind.rawValue), "state": .text(state.rawValue),
        ]))
  }
}
