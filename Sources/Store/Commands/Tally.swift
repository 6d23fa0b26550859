import GRDB
import Statements

/// Keeps the count: the statement's totals, its tallies by version, country, kind and listing, and its revision, in the
/// transaction of the change that they follow from.
struct Tally {
  let transaction: WriteTransaction

  /// Counts an endorsement in (`adding: 1`) or out (`adding: -1`) and records the event, whose webhooks carry the new count.
  func count(_ endorsement: EndorsementRow, adding difference: Int64, telling event: EventDraft) throws {
    try cell(endorsement, listed: endorsement.listed, adding: difference)
    let totals = try changed(
      statement: endorsement.statement, endorsed: difference, listed: endorsement.listed ? difference : 0)
    try transaction.record(event)
    if difference > 0, let goal = totals.goal, totals.endorsed >= goal, !totals.goalReached {
      try tellGoal(statement: endorsement.statement)
    }
  }

  /// Says once that the goal is reached; while an embargo lasts it is not said, because it tells of the count.
  func tellGoal(statement: Int64) throws {
    let goal: Int64? = try transaction.value(
      """
      UPDATE statement SET goal_reached = 1
      WHERE id = ? AND goal_reached = 0 AND endorsed >= goal AND (embargo_until IS NULL OR embargo_until <= ?)
      RETURNING goal
      """, [statement, transaction.now.milliseconds])
    guard let goal else { return }
    try transaction.record(
      EventDraft(kind: .statementGoalReached, actor: .clock, statement: statement, data: ["goal": .integer(goal)]))
  }

  /// Moves a counted endorsement between listed and unlisted.
  func relist(_ endorsement: EndorsementRow, listed: Bool) throws {
    try cell(endorsement, listed: endorsement.listed, adding: -1)
    try cell(endorsement, listed: listed, adding: 1)
    try changed(statement: endorsement.statement, endorsed: 0, listed: listed ? 1 : -1)
  }

  /// Raises the statement's revision: every public page of it is made anew.
  @discardableResult
  func changed(statement: Int64, endorsed: Int64 = 0, listed: Int64 = 0) throws -> Totals {
    try transaction.execute(
      """
      UPDATE statement SET revision = revision + 1, endorsed = endorsed + ?, listed = listed + ? WHERE id = ?
      """, [endorsed, listed, statement])
    let totals = try transaction.first(
      "SELECT revision, endorsed, goal, goal_reached FROM statement WHERE id = ?", [statement]
    ) { Totals(revision: $0[0], endorsed: $0[1], goal: $0[2], goalReached: $0[3]) }
    guard let totals else { throw StoreFault.other("statement \(statement) is gone") }
    transaction.notice { $0.revisions[statement] = totals.revision }
    return totals
  }

  /// What a statement's row says after the change.
  struct Totals {
    let revision: Int64
    let endorsed: Int64
    let goal: Int64?
    let goalReached: Bool
  }

  private func cell(_ endorsement: EndorsementRow, listed: Bool, adding difference: Int64) throws {
    let key: [(any DatabaseValueConvertible)?] = [
      endorsement.statement, endorsement.version, endorsement.country, endorsement.kind, listed,
    ]
    if difference > 0 {
      try transaction.execute(
        """
        INSERT INTO tally (statement, version, country, kind, listed, n) VALUES (?, ?, ?, ?, ?, 1)
        ON CONFLICT (statement, version, country, kind, listed) DO UPDATE SET n = n + 1
        """, key)
    } else {
      try transaction.execute(
        """
        UPDATE tally SET n = n - 1 WHERE statement = ? AND version = ? AND country = ? AND kind = ? AND listed = ?
        """, key)
    }
  }
}
