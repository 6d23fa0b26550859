import GRDB
import Statements

/// Makes two organizations one: what the first has belongs to the second from now on, until a person undoes it.
///
/// Names, keys and relations stay with the merged one and are read through the one that stands for it; contacts, invitations and
/// endorsements move, and remember where they came from. Where both had endorsed a statement, the earlier endorsement stands.
package struct MergeOrganizations: Command {
  /// The one that ends to stand for itself.
  package let organization: Int64
  package let into: Int64
  /// Whether to merge what a person has told apart, or what is a network and its member.
  package let force: Bool
  package let actor: Actor

  package init(organization: Int64, into: Int64, force: Bool = false, actor: Actor) {
    self.organization = organization
    self.into = into
    self.force = force
    self.actor = actor
  }

  package enum Outcome: Sendable, Equatable {
    case merged(MergeReport)
    case refused(MergeRefusal)
  }

  package func run(in transaction: WriteTransaction) throws -> Outcome {
    if let refusal = try refusal(in: transaction) { return .refused(refusal) }
    return .merged(try merge(in: transaction))
  }

  private func refusal(in transaction: WriteTransaction) throws -> MergeRefusal? {
    for id in [organization, into] {
      guard let row = try OrganizationRow.find(id, in: transaction) else { return .unknown(id) }
      if row.isMerged { return .alreadyMerged(id, into: row.standing) }
    }
    if organization == into { return .itself }
    return force ? nil : try Difference(database: transaction.database).between(organization, into)
  }

  private func merge(in transaction: WriteTransaction) throws -> MergeReport {
    let endorsements = StandingEndorsements(transaction: transaction, actor: actor)
    let contacts = MergedContacts(transaction: transaction)
    var changes = try endorsements.yield(from: organization, into: into)
    try contacts.setAside(from: organization, into: into)
    try MergedRows(transaction: transaction).bring(from: organization, into: into)
    try transaction.execute(
      "UPDATE organization SET merged_into = ?, stands_in = ? WHERE id = ?", [into, into, organization])
    try transaction.execute("UPDATE organization SET stands_in = ? WHERE stands_in = ?", [into, organization])
    changes += try endorsements.settle(into)
    try contacts.settle(into)
    return try MergeRecord(transaction: transaction, actor: actor).record(
      .organizationMerged, organization: organization, data: ["into": .integer(into)], changes: changes)
  }
}

/// Why two organizations are not merged.
package enum MergeRefusal: Sendable, Equatable {
  case unknown(Int64)
  case itself
  /// It was merged before; the one to name is the one that stands for it.
  case alreadyMerged(Int64, into: Int64)
  /// A person said that the two, or two that they stand for, are different.
  case toldApart
  /// One is a member or a chapter of the other.
  case related(RelationKind)
}

/// What a merge, its undoing or a split did to the count.
package struct MergeReport: Sendable, Equatable {
  /// Endorsements that no longer count, because an earlier one of the same organization does.
  package let setBeneath: Int
  /// Endorsements that count again.
  package let restored: Int

  package init(setBeneath: Int, restored: Int) {
    self.setBeneath = setBeneath
    self.restored = restored
  }
}
