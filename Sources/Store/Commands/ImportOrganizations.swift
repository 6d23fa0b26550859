import GRDB
import Identity
import Statements

/// Takes in a roll of organizations with their former names and their memberships. Importing it again changes nothing.
package struct ImportOrganizations: Command {
  package static let recognizes = true

  package let roll: [RolledOrganization]
  package let actor: Actor

  package init(roll: [RolledOrganization], actor: Actor) {
    self.roll = roll
    self.actor = actor
  }

  package struct Report: Sendable, Equatable {
    package var added = 0
    package var known = 0
    package var memberships = 0
    package var questions = 0
  }

  package func run(in transaction: WriteTransaction) throws -> Report {
    var report = Report()
    var ids: [String: Int64] = [:]
    for entry in roll {
      let place = try SheetOrganization(
        name: entry.name, acronym: entry.acronym, country: entry.country?.code, kind: entry.kind,
        website: entry.website, address: nil
      ).place(in: transaction, actor: actor)
      report.added += place.isNew ? 1 : 0
      report.known += place.isNew ? 0 : 1
      report.questions += place.isQuestion ? 1 : 0
      ids[entry.name] = place.id
      try name(place.id, entry.formerNames, as: "former", in: transaction)
      try name(place.id, entry.alsoKnownAs, as: "alias", in: transaction)
    }
    for entry in roll {
      guard let member = ids[entry.name] else { continue }
      for membership in entry.memberships {
        switch membership.body {
        case .network(let name):
          guard let network = ids[name] else { continue }
          let isNew = try Relations(transaction: transaction, actor: actor).take(
            Relation(part: member, whole: network, kind: .memberOf), role: membership.role.rawValue)
          report.memberships += isNew ? 1 : 0
        case .consultation(let region):
          try transaction.execute(
            """
            INSERT INTO consultation_role (region, organization, role)
            SELECT ?, ?, ? WHERE NOT EXISTS (
              SELECT 1 FROM consultation_role r JOIN organization o ON o.id = r.organization
              WHERE r.region = ? AND COALESCE(o.stands_in, o.id) = ?)
            """, [region.rawValue, member, membership.role.rawValue, region.rawValue, member])
          report.memberships += transaction.changes
        }
      }
    }
    return report
  }

  private func name(
    _ organization: Int64, _ names: [String], as kind: String, in transaction: WriteTransaction
  ) throws {
    let directory = OrganizationDirectory(transaction: transaction)
    for name in names {
      try transaction.execute(
        "INSERT INTO organization_name (organization, name, kind) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        [organization, name, kind])
      try directory.index(IdentityKeys(names: [name], acronyms: [], domains: []), organization: organization)
    }
  }
}
