import GRDB
import Statements

/// A person says that one organization is a member or a chapter of another. From then on nobody is asked whether they are one.
package struct RelateOrganizations: Command {
  package let part: Int64
  package let whole: Int64
  package let kind: RelationKind
  /// What it is there, such as `convenor` or `observer`.
  package let role: String?
  package let actor: Actor

  package init(part: Int64, whole: Int64, kind: RelationKind, role: String? = nil, actor: Actor) {
    self.part = part
    self.whole = whole
    self.kind = kind
    self.role = role
    self.actor = actor
  }

  package enum Outcome: Sendable, Equatable {
    case related
    case already
    case itself
    case unknown(Int64)
    case merged(Int64, into: Int64)
    /// The other one is a part of this one already.
    case turned
  }

  package func run(in transaction: WriteTransaction) throws -> Outcome {
    for id in [part, whole] {
      guard let row = try OrganizationRow.find(id, in: transaction) else { return .unknown(id) }
      if row.isMerged { return .merged(id, into: row.standing) }
    }
    if part == whole { return .itself }
    let relations = Relations(transaction: transaction, actor: actor)
    if let turned = try relations.find(Relation(part: whole, whole: part, kind: kind)), turned.state == .confirmed {
      return .turned
    }
    return try relations.take(Relation(part: part, whole: whole, kind: kind), role: role) ? .related : .already
  }
}

/// A person confirms a relation, or rejects it; a rejected one is not suggested again.
package struct AnswerRelation: Command {
  package let relation: Int64
  package let isConfirmed: Bool
  package let actor: Actor

  package init(relation: Int64, isConfirmed: Bool, actor: Actor) {
    self.relation = relation
    self.isConfirmed = isConfirmed
    self.actor = actor
  }

  package enum Outcome: Sendable, Equatable {
    case answered
    case already
    case unknown
  }

  package func run(in transaction: WriteTransaction) throws -> Outcome {
    let row = try transaction.row("SELECT part, whole, kind, state FROM relation WHERE id = ?", [relation])
    guard let row else { return .unknown }
    let state: RelationState = isConfirmed ? .confirmed : .rejected
    if row["state"] == state.rawValue { return .already }
    try Relations(transaction: transaction, actor: actor).answer(
      relation, Relation(part: row["part"], whole: row["whole"], kind: try RelationKind(stored: row["kind"])), state)
    return .answered
  }
}
