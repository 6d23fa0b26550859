import GRDB
import Identity

/// An organization that stands, with those that were merged into it, as recognition needs them.
struct KnownCluster {
  let id: Int64
  /// Each by itself: a claim with the merged one's name and country is that one, though the other is of another country.
  let members: [KnownOrganization]

  /// All names, acronyms and domains together.
  var whole: KnownOrganization {
    guard let standing = members.first, members.count > 1 else {
      return members.first ?? KnownOrganization(id: id, names: [])
    }
    return KnownOrganization(
      id: id, names: members.flatMap(\.names), acronyms: members.flatMap(\.acronyms), country: standing.country,
      domains: members.flatMap(\.domains), confirmed: members.contains(where: \.confirmed))
  }

  static func find(_ id: Int64, in transaction: WriteTransaction) throws -> KnownCluster? {
    let found = try transaction.all(
      "SELECT id, name, acronym, country, state FROM organization WHERE id = ? OR stands_in = ?", [id, id],
      StoredMember.init)
    // The one that stands goes first.
    let members = try found.sorted { one, _ in one.id == id }.map { try $0.known(as: id, in: transaction) }
    return members.isEmpty ? nil : KnownCluster(id: id, members: members)
  }
}

/// An organization's row, as far as recognition needs it.
private struct StoredMember {
  let id: Int64
  private let name: String
  private let acronym: String?
  private let country: String?
  private let state: String

  init(_ row: Row) {
    id = row[0]
    name = row[1]
    acronym = row[2]
    country = row[3]
    state = row[4]
  }

  /// - Parameter standing: the organization that it is part of today.
  func known(as standing: Int64, in transaction: WriteTransaction) throws -> KnownOrganization {
    let aliases: [String] = try transaction.all(
      "SELECT name FROM organization_name WHERE organization = ?", [id]
    ) { $0[0] }
    let domains: [String] = try transaction.all(
      "SELECT value FROM organization_key WHERE organization = ? AND kind = 'domain'", [id]
    ) { $0[0] }
    return KnownOrganization(
      id: standing, names: [name] + aliases, acronyms: acronym.map { [$0] } ?? [], country: country, domains: domains,
      confirmed: state == "known")
  }
}
