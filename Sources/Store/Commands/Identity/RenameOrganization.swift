import GRDB
import Identity
import Statements

/// Corrects the name that an organization bears. The one it bore leads to it still; endorsements keep the names they were signed with.
package struct RenameOrganization: Command {
  package static let recognizes = true

  package let organization: Int64
  package let name: String
  package let actor: Actor

  package init(organization: Int64, name: String, actor: Actor) {
    self.organization = organization
    self.name = SignOnForm.line(name)
    self.actor = actor
  }

  package func run(in transaction: WriteTransaction) throws -> AddOrganizationName.Outcome {
    guard let row = try OrganizationRow.find(organization, in: transaction) else { return .unknown }
    if row.isMerged { return .merged(into: row.standing) }
    if let problem = OrganizationNameRule.problem(with: name, field: "name") { return .flawed(problem) }
    guard name != row.name else { return .already }
    let directory = OrganizationDirectory(transaction: transaction)
    let questions = try directory.askAgain(
      about: organization, named: OrganizationClaim(name: name, country: row.country), actor: actor)
    let bearer = try directory.bearer(of: name, besides: organization)
    try transaction.execute("UPDATE organization SET name = ? WHERE id = ?", [name, organization])
    try transaction.execute(
      "DELETE FROM organization_name WHERE organization = ? AND name = ?", [organization, name])
    try transaction.execute(
      "INSERT INTO organization_name (organization, name, kind) VALUES (?, ?, 'alias') ON CONFLICT DO NOTHING",
      [organization, row.name])
    try directory.indexNamesAnew(organization)
    try transaction.execute("DELETE FROM organization_key WHERE organization = ? AND kind = 'core'", [organization])
    if row.isKnown { try Relations(transaction: transaction, actor: actor).suggest(for: organization, named: name) }
    try NameChange(transaction: transaction, actor: actor).record(organization, .alias, "renamed")
    return .added(questions: questions, bearer: bearer)
  }
}
