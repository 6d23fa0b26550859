import GRDB
import Identity
import Statements

/// An organization as a sheet names it: found among those we know, or added as known, because the secretariat stands for it.
struct SheetOrganization {
  let name: String
  let acronym: String?
  let country: String?
  let kind: OrganizationKind
  let website: String?
  let address: MailAddress?

  struct Place {
    let id: Int64
    let isNew: Bool
    let isQuestion: Bool
  }

  func place(in transaction: WriteTransaction, actor: Actor) throws -> Place {
    let claim = OrganizationClaim(
      name: name, acronym: acronym, country: country, website: website, mail: address?.description)
    let directory = OrganizationDirectory(transaction: transaction)
    let normalized = try NormalizedClaim(claim)
    if let id = try sameRowAgain(normalized, in: transaction) { return Place(id: id, isNew: false, isQuestion: false) }
    switch try directory.recognize(normalized) {
    case .same(let id, _):
      try directory.makeKnown(id, actor: actor)
      return Place(id: id, isNew: false, isQuestion: false)
    case .new:
      return Place(
        id: try directory.add(claim, keys: normalized.keys, kind: kind, known: true, actor: actor), isNew: true,
        isQuestion: false)
    case .ambiguous(let candidates):
      let id = try directory.add(claim, keys: normalized.keys, kind: kind, known: true, actor: actor)
      try directory.ask(newcomer: id, doubts: candidates.map(IdentityDoubt.init), actor: actor)
      return Place(id: id, isNew: true, isQuestion: true)
    }
  }
}

extension SheetOrganization {
  /// The organization that this very row made before. What was doubtful then is doubtful still, and must not be added twice.
  private func sameRowAgain(_ claim: NormalizedClaim, in transaction: WriteTransaction) throws -> Int64? {
    let found = try transaction.rows(
      """
      SELECT o.id, COALESCE(o.stands_in, o.id) AS standing FROM organization_key k JOIN organization o ON o.id = k.organization
      WHERE k.kind = 'name' AND k.value = ? AND o.state = 'known' AND o.name = ? AND o.acronym IS NOT DISTINCT FROM ?
        AND o.country IS NOT DISTINCT FROM ? AND o.website IS NOT DISTINCT FROM ? ORDER BY o.id
      """, [claim.name.key, name, acronym, country, website])
    for row in found {
      let id: Int64 = row["id"]
      let domains = try transaction.rows(
        "SELECT value FROM organization_key WHERE organization = ? AND kind = 'domain'", [id])
      if Set(domains.map { $0["value"] as String }) == Set(claim.domains) { return row["standing"] }
    }
    return nil
  }
}

/// What is to be said of the names in a sheet.
package enum SheetNames {
  /// The lines whose names mix letters of two scripts that look alike: they are taken, and a person should look at them.
  package static func lookalikes(in names: [(line: Int, name: String)]) -> [(line: Int, name: String)] {
    names.filter { NameCheck($0.name).mixedScripts }
  }

  /// The flaws of the names that stand on these lines, in their order.
  package static func flaws(in names: [(line: Int, name: String)]) -> [SheetFlaw] {
    names.compactMap { line, name in
      OrganizationNameRule.flaw(of: name).map { SheetFlaw(line: line, column: "organization", reason: $0.sentence) }
    }
  }
}

extension NameFlaw {
  var sentence: String {
    switch self {
    case .missing: "is empty; write the organization's name"
    case .unreadable: "has no letters; write the organization's name"
    case .notAName: "is not an organization's name; write the name in words"
    case .tooLong: "is longer than 300 characters"
    }
  }
}
