import GRDB
import Statements

/// A person says whether a newcomer is an organization that we know.
///
/// "The same" merges the two, and the newcomer's names are the other's from then on; "different" is kept for good. Neither changes what was
/// decided before.
package struct AnswerIdentityQuestion: Command {
  package let question: Int64
  package let answer: IdentityAnswer
  /// Whether to merge even what was told apart, or is related.
  package let force: Bool
  package let actor: Actor

  package init(question: Int64, answer: IdentityAnswer, force: Bool = false, actor: Actor) {
    self.question = question
    self.answer = answer
    self.force = force
    self.actor = actor
  }

  package enum Outcome: Sendable, Equatable {
    /// `standing` stands for `merged` from now on.
    case same(merged: Int64, standing: Int64, MergeReport)
    case different(Int64, Int64)
    /// It was answered before, or the two have become one meanwhile.
    case already(IdentityAnswer)
    case refused(MergeRefusal)
    case unknown
  }

  package func run(in transaction: WriteTransaction) throws -> Outcome {
    let row = try transaction.row(
      "SELECT newcomer, candidate, state FROM identity_question WHERE id = ?", [question])
    guard let row else { return .unknown }
    if let before = IdentityAnswer(rawValue: row["state"]) { return .already(before) }
    let pair = Pair(newcomer: row["newcomer"], candidate: row["candidate"])
    let standing = Pair(
      newcomer: try OrganizationRow.standing(pair.newcomer, in: transaction),
      candidate: try OrganizationRow.standing(pair.candidate, in: transaction))
    if standing.newcomer == standing.candidate { return .already(.same) }
    switch answer {
    case .different: return try tellApart(pair, standing, in: transaction)
    case .same: return try merge(standing, in: transaction)
    }
  }

  private struct Pair {
    let newcomer: Int64
    let candidate: Int64
  }

  private func tellApart(_ asked: Pair, _ standing: Pair, in transaction: WriteTransaction) throws -> Outcome {
    // The two that were compared, and the two that the person saw.
    try Difference.add(asked.newcomer, asked.candidate, in: transaction)
    try Difference.add(standing.newcomer, standing.candidate, in: transaction)
    try keep(standing, in: transaction)
    return .different(standing.newcomer, standing.candidate)
  }

  private func merge(_ standing: Pair, in transaction: WriteTransaction) throws -> Outcome {
    let isKnown = try [standing.newcomer, standing.candidate].map {
      try OrganizationRow.find($0, in: transaction)?.isKnown ?? false
    }
    // The newcomer goes into the one that was there, unless nobody has ever stood for that one.
    let (merged, stays) =
      isKnown[0] && !isKnown[1]
      ? (standing.candidate, standing.newcomer) : (standing.newcomer, standing.candidate)
    let outcome = try MergeOrganizations(organization: merged, into: stays, force: force, actor: actor)
      .run(in: transaction)
    guard case .merged(let report) = outcome else {
      guard case .refused(let refusal) = outcome else { return .unknown }
      return .refused(refusal)
    }
    try keep(standing, in: transaction)
    return .same(merged: merged, standing: stays, report)
  }

  private func keep(_ standing: Pair, in transaction: WriteTransaction) throws {
    try transaction.execute(
      "UPDATE identity_question SET state = ?, answered_at = ? WHERE id = ?",
      [answer.rawValue, transaction.now.milliseconds, question])
    try transaction.record(
      EventDraft(
        kind: .identityAnswered, actor: actor, organization: standing.newcomer,
        data: [
          "question": .integer(question), "candidate": .integer(standing.candidate), "answer": .text(answer.rawValue),
        ]))
  }
}

/// What a person says of two organizations.
package enum IdentityAnswer: String, Sendable {
  case same
  case different
}
