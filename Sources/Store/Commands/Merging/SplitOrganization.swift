import GRDB
import Identity
import Statements

/// Takes endorsements, contacts and names out of an organization, into a new one: they were another body's all the time.
///
/// A contact brings its invitations and endorsements along. An endorsement brings its contact along, unless something that stays needs it.
package struct SplitOrganization: Command {
  package let organization: Int64
  package let name: String
  package let acronym: String?
  /// ISO 3166-1 alpha-2; nil takes the country of the first endorsement that goes.
  package let country: String?
  /// References of endorsements.
  package let endorsements: [String]
  package let contacts: [MailAddress]
  /// Aliases and former names.
  package let names: [String]
  package let actor: Actor

  package init(
    organization: Int64, name: String, acronym: String? = nil, country: String? = nil, endorsements: [String] = [],
    contacts: [MailAddress] = [], names: [String] = [], actor: Actor
  ) {
    self.organization = organization
    self.name = SignOnForm.line(name)
    self.acronym = acronym.map(SignOnForm.line).flatMap { $0.isEmpty ? nil : $0 }
    self.country = country
    self.endorsements = endorsements
    self.contacts = contacts
    self.names = names
    self.actor = actor
  }

  package enum Outcome: Sendable, Equatable {
    case split(newcomer: Int64, MergeReport)
    case unknown
    case merged(into: Int64)
    case flawed(SignOnProblem)
    /// Nothing was named that could go.
    case nothing
    /// It has no endorsement, contact or other name like this.
    case notItsOwn(String)
  }

  package func run(in transaction: WriteTransaction) throws -> Outcome {
    guard let row = try OrganizationRow.find(organization, in: transaction) else { return .unknown }
    if row.isMerged { return .merged(into: row.standing) }
    if let problem = OrganizationNameRule.problem(with: name, field: "name") { return .flawed(problem) }
    if let problem = SignOnForm.acronymProblems(acronym ?? "", field: "acronym").first { return .flawed(problem) }
    guard !(endorsements.isEmpty && contacts.isEmpty && names.isEmpty) else { return .nothing }
    let share: SplitShare
    switch try SplitShare.find(self, in: transaction) {
    case .success(let found): share = found
    case .failure(let missing): return .notItsOwn(missing.name)
    }
    let newcomer = try found(share, like: row, in: transaction)
    try share.move(from: organization, to: newcomer, in: transaction)
    return .split(newcomer: newcomer, try settle(newcomer, in: transaction))
  }

  private func found(_ share: SplitShare, like row: OrganizationRow, in transaction: WriteTransaction) throws -> Int64 {
    let first = try share.endorsements.first.flatMap { id in
      try transaction.row("SELECT country, kind, website FROM endorsement WHERE id = ?", [id])
    }
    let claim = OrganizationClaim(
      name: name, acronym: acronym, country: country ?? first?["country"] ?? row.country, website: first?["website"],
      mail: contacts.first?.description)
    let directory = OrganizationDirectory(transaction: transaction)
    let kind = try OrganizationKind(stored: first?["kind"] ?? row.kind)
    let newcomer = try directory.add(
      claim, keys: try NormalizedClaim(claim).keys, kind: kind, known: true, actor: actor)
    for name in names where name != self.name {
      try transaction.execute(
        """
        INSERT INTO organization_name (organization, name, kind)
        SELECT ?, name, kind FROM organization_name WHERE organization = ? AND name = ?
        """, [newcomer, organization, name])
    }
    for name in names + [name] {
      try transaction.execute(
        "DELETE FROM organization_name WHERE organization = ? AND name = ?", [organization, name])
    }
    try directory.indexNamesAnew(organization)
    try directory.index(IdentityKeys(names: names, acronyms: [], domains: []), organization: newcomer)
    return newcomer
  }

  private func settle(_ newcomer: Int64, in transaction: WriteTransaction) throws -> MergeReport {
    let standing = StandingEndorsements(transaction: transaction, actor: actor)
    let contacts = MergedContacts(transaction: transaction)
    var changes: [StandingEndorsements.Change] = []
    for id in [organization, newcomer] {
      try contacts.settle(id)
      try contacts.makeOwn(of: id)
      changes += try standing.settle(id)
    }
    // Whoever takes a body out of another has told them apart.
    try Difference.add(organization, newcomer, in: transaction)
    return try MergeRecord(transaction: transaction, actor: actor).record(
      .organizationSplit, organization: organization, data: ["newcomer": .integer(newcomer)], changes: changes)
  }
}
