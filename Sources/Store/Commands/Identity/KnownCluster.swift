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
    let rows = try transaction.rows(
      """
      SELECT id, name, acronym, country, website, state FROM organization WHERE id = ? OR stands_in = ?
      """, [id, id])
    // The one that stands goes first.
    let members = try rows.sorted { one, _ in one["id"] == id }.map { try member($0, of: id, in: transaction) }
    return members.isEmpty ? nil : KnownCluster(id: id, members: members)
  }

  private static func member(
    _ row: Row, of standing: Int64, in transaction: WriteTransaction
  ) throws -> KnownOrganization {
    let id: Int64 = row["id"]
    let aliases: [String] = try transaction.all(
      "SELECT name FROM organization_name WHERE organization = ?", [id]
    ) { $0[0] }
    let domains: [String] = try transaction.all(
      "SELECT value FROM organization_key WHERE organization = ? AND kind = 'domain'", [id]
    ) { $0[0] }
    let acronym: String? = row["acronym"]
    return KnownOrganization(
      id: standing, names: [row["name"]] + aliases, acronyms: acronym.map { [$0] } ?? [], country: row["country"],
      domains: domains, confirmed: row["state"] == "known")
  }
}
