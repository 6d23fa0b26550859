import GRDB
import Statements

/// Undoes a merge, whatever was merged before or since: the organization stands for itself again, with everything that was made for it and
/// for those that had been merged into it. What was changed meanwhile stays changed; what was made for the other one stays there.
package struct UnmergeOrganizations: Command {
  /// The one that was merged into another.
  package let organization: Int64
  /// Whether the two are never to be asked about again.
  package let tellApart: Bool
  package let actor: Actor

  package init(organization: Int64, tellApart: Bool = false, actor: Actor) {
    self.organization = organization
    self.tellApart = tellApart
    self.actor = actor
  }

  package enum Outcome: Sendable, Equatable {
    /// It stands for itself again, and no longer stands in `from`.
    case unmerged(from: Int64, MergeReport)
    case unknown
    case notMerged
  }

  package func run(in transaction: WriteTransaction) throws -> Outcome {
    guard let row = try OrganizationRow.find(organization, in: transaction) else { return .unknown }
    guard row.isMerged else { return .notMerged }
    let former = row.standing
    try unmerge(from: former, in: transaction)
    let endorsements = StandingEndorsements(transaction: transaction, actor: actor)
    let contacts = MergedContacts(transaction: transaction)
    var changes: [StandingEndorsements.Change] = []
    for id in [organization, former] {
      try contacts.settle(id)
      try contacts.makeOwn(of: id)
      changes += try endorsements.settle(id)
    }
    try takeBackAnswers(in: transaction)
    if tellApart { try Difference.add(organization, former, in: transaction) }
    let report = try MergeRecord(transaction: transaction, actor: actor).record(
      .organizationUnmerged, organization: organization,
      data: ["from": .integer(former), "different": .bool(tellApart)], changes: changes)
    return .unmerged(from: former, report)
  }

  private func unmerge(from former: Int64, in transaction: WriteTransaction) throws {
    let branch = try OrganizationRow.branch(of: organization, standing: former, in: transaction)
    try MergedRows(transaction: transaction).takeBack(branch, from: former, to: organization)
    try transaction.execute(
      "UPDATE organization SET merged_into = NULL, stands_in = NULL WHERE id = ?", [organization])
    for id in branch.dropFirst() {
      try transaction.execute("UPDATE organization SET stands_in = ? WHERE id = ?", [organization, id])
    }
  }

  /// Who undoes a merge takes back the answer "the same" that led to it: the question stands again.
  private func takeBackAnswers(in transaction: WriteTransaction) throws {
    try transaction.execute(
      """
      UPDATE identity_question SET state = 'open', answered_at = NULL WHERE state = 'same'
        AND (SELECT COALESCE(stands_in, id) FROM organization WHERE id = newcomer)
          <> (SELECT COALESCE(stands_in, id) FROM organization WHERE id = candidate)
      """)
  }
}
