import GRDB
import Identity
import Statements

/// Gives an organization another name that it is known by, or one that it had before: the next sign-on under this name is recognised.
package struct AddOrganizationName: Command {
  package static let recognizes = true

  package let organization: Int64
  package let name: String
  package let kind: OrganizationNameKind
  package let actor: Actor

  package init(organization: Int64, name: String, kind: OrganizationNameKind, actor: Actor) {
    self.organization = organization
    self.name = SignOnForm.line(name)
    self.kind = kind
    self.actor = actor
  }

  package enum Outcome: Sendable, Equatable {
    /// `questions` are those that the name raised: another organization bears it, or one like it. `bearer` is the one that bears this very
    /// name, whether a question is asked about it or was answered before.
    case added(questions: Int, bearer: Int64? = nil)
    case already
    case flawed(SignOnProblem)
    case unknown
    case merged(into: Int64)
  }

  package func run(in transaction: WriteTransaction) throws -> Outcome {
    guard let row = try OrganizationRow.find(organization, in: transaction) else { return .unknown }
    if row.isMerged { return .merged(into: row.standing) }
    if let problem = OrganizationNameRule.problem(with: name, field: "name") { return .flawed(problem) }
    guard name != row.name else { return .already }
    try transaction.execute(
      "INSERT INTO organization_name (organization, name, kind) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      [organization, name, kind.rawValue])
    guard transaction.changes > 0 else { return .already }
    let directory = OrganizationDirectory(transaction: transaction)
    let questions = try directory.askAgain(
      about: organization, named: OrganizationClaim(name: name, country: row.country), actor: actor)
    let bearer = try directory.bearer(of: name, besides: organization)
    try directory.index(IdentityKeys(names: [name], acronyms: [], domains: []), organization: organization)
    try NameChange(transaction: transaction, actor: actor).record(organization, kind, "added")
    return .added(questions: questions, bearer: bearer)
  }
}

/// Takes one of an organization's other names away again.
package struct RemoveOrganizationName: Command {
  package let organization: Int64
  package let name: String
  package let actor: Actor

  package init(organization: Int64, name: String, actor: Actor) {
    self.organization = organization
    self.name = name
    self.actor = actor
  }

  package enum Outcome: Sendable, Equatable {
    case removed
    /// It has no such other name.
    case noSuchName
    case unknown
    /// The name came with an organization that was merged into this one; it goes when that is undone.
    case ofMerged(Int64)
  }

  package func run(in transaction: WriteTransaction) throws -> Outcome {
    guard let row = try OrganizationRow.find(organization, in: transaction) else { return .unknown }
    let kind: String? = try transaction.value(
      "DELETE FROM organization_name WHERE organization = ? AND name = ? RETURNING kind", [organization, name])
    guard let kind else { return try owner(of: row.standing, in: transaction).map(Outcome.ofMerged) ?? .noSuchName }
    try OrganizationDirectory(transaction: transaction).indexNamesAnew(organization)
    try NameChange(transaction: transaction, actor: actor).record(
      organization, try OrganizationNameKind(stored: kind), "removed")
    return .removed
  }

  /// The organization, merged into this one, that the name is of.
  private func owner(of standing: Int64, in transaction: WriteTransaction) throws -> Int64? {
    try transaction.value(
      """
      SELECT o.id FROM organization o WHERE o.stands_in = ? AND (o.name = ? OR EXISTS (
        SELECT 1 FROM organization_name n WHERE n.organization = o.id AND n.name = ?)) ORDER BY o.id LIMIT 1
      """, [standing, name, name])
  }
}

/// Whether a body is known by a name, or was once.
package enum OrganizationNameKind: String, Sendable, CaseIterable {
  case alias
  case former
}

/// The event of a name that came or went. It does not hold the name: one of an unlisted organization stays out of the history.
struct NameChange {
  let transaction: WriteTransaction
  let actor: Actor

  func record(_ organization: Int64, _ kind: OrganizationNameKind, _ change: String) throws {
    try transaction.record(
      EventDraft(
        kind: .organizationNamed, actor: actor, organization: organization,
        data: ["kind": .text(kind.rawValue), "change": .text(change)]))
  }
}
