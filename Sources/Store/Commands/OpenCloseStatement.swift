import GRDB
import Statements

/// Opens a statement by hand, whatever its dates say.
package struct OpenStatement: Command {
  package let slug: String
  package let actor: Actor

  package init(slug: String, actor: Actor) {
    self.slug = slug
    self.actor = actor
  }

  package enum Outcome: Sendable, Equatable {
    case done
    /// It was so already.
    case unchanged
    case unknownStatement
  }

  package func run(in transaction: WriteTransaction) throws -> Outcome {
    guard let statement = try StatementRow.find(slug: slug, in: transaction) else { return .unknownStatement }
    if statement.schedule.phase(at: transaction.now) == .open { return .unchanged }
    try transaction.execute(
      "UPDATE statement SET opened_at = ?, closed_at = NULL WHERE id = ?",
      [transaction.now.milliseconds, statement.id])
    try AnnouncePhases.announce(statement.id, actor: actor, in: transaction)
    return .done
  }
}

/// Closes a statement by hand.
package struct CloseStatement: Command {
  package let slug: String
  package let actor: Actor

  package init(slug: String, actor: Actor) {
    self.slug = slug
    self.actor = actor
  }

  package func run(in transaction: WriteTransaction) throws -> OpenStatement.Outcome {
    guard let statement = try StatementRow.find(slug: slug, in: transaction) else { return .unknownStatement }
    if case .closed = statement.schedule.phase(at: transaction.now) { return .unchanged }
    try transaction.execute(
      "UPDATE statement SET closed_at = ? WHERE id = ?", [transaction.now.milliseconds, statement.id])
    try AnnouncePhases.announce(statement.id, actor: actor, in: transaction)
    return .done
  }
}

/// Says that statements have opened, closed, or come out of embargo because a date has passed: pages change and webhooks follow.
package struct AnnouncePhases: Command {
  package init() {}

  /// Returns how many statements moved.
  package func run(in transaction: WriteTransaction) throws -> Int {
    var moved = 0
    for row in try transaction.rows("SELECT id FROM statement") {
      if try Self.announce(row["id"], actor: .clock, in: transaction) { moved += 1 }
    }
    return moved
  }

  @discardableResult
  static func announce(_ id: Int64, actor: Actor, in transaction: WriteTransaction) throws -> Bool {
    guard let statement = try StatementRow.find(id: id, in: transaction),
      let row = try transaction.row("SELECT announced, embargo_lifted FROM statement WHERE id = ?", [id])
    else { return false }
    let phase = statement.schedule.phase(at: transaction.now)
    let isLifted = !statement.schedule.isEmbargoed(at: transaction.now)
    guard row["announced"] != phase.announced || row["embargo_lifted"] != isLifted else { return false }
    try transaction.execute(
      "UPDATE statement SET announced = ?, embargo_lifted = ? WHERE id = ?", [phase.announced, isLifted, id])
    let tally = Tally(transaction: transaction)
    try tally.changed(statement: id)
    if isLifted { try tally.tellGoal(statement: id) }
    if row["announced"] != phase.announced {
      switch phase {
      case .open:
        try transaction.record(EventDraft(kind: .statementOpened, actor: actor, statement: id))
      case .closed:
        try transaction.record(EventDraft(kind: .statementClosed, actor: actor, statement: id))
      case .notYetOpen: break
      }
    }
    return true
  }
}

extension StatementPhase {
  /// As the `announced` column spells it.
  var announced: String {
    switch self {
    case .notYetOpen: "waiting"
    case .open: "open"
    case .closed: "closed"
    }
  }
}
