import GRDB
import Statements

/// An organization's place among the merged ones.
struct OrganizationRow {
  let id: Int64
  let name: String
  let country: String?
  let kind: String
  let isKnown: Bool
  /// The one that a person merged it into; nil while it stands for itself.
  let mergedInto: Int64?
  /// The one that stands for it today: itself, or the end of the chain of merges.
  let standing: Int64

  var isMerged: Bool { mergedInto != nil }

  static func find(_ id: Int64, in transaction: WriteTransaction) throws -> OrganizationRow? {
    try transaction.first(
      """
      SELECT id, name, country, kind, state, merged_into, COALESCE(stands_in, id) AS standing FROM organization
      WHERE id = ?
      """, [id], OrganizationRow.init)
  }

  /// The one that stands for an organization today.
  static func standing(_ id: Int64, in transaction: WriteTransaction) throws -> Int64 {
    try transaction.value("SELECT COALESCE(stands_in, id) FROM organization WHERE id = ?", [id]) ?? id
  }

  /// An organization that stands, and all that it stands for, by id.
  static func members(of standing: Int64, in database: Database) throws -> [Int64] {
    let merged: [Int64] = try database.all(
      "SELECT id FROM organization WHERE stands_in = ? ORDER BY id", [standing]
    ) { $0[0] }
    return [standing] + merged
  }

  /// An organization, and all that were merged into it, directly or through others.
  static func branch(of id: Int64, standing: Int64, in transaction: WriteTransaction) throws -> [Int64] {
    let merges: [(id: Int64, into: Int64)] = try transaction.all(
      "SELECT id, merged_into FROM organization WHERE stands_in = ? ORDER BY id", [standing]
    ) { ($0[0], $0[1]) }
    var branch = [id]
    var next = 0
    while next < branch.count {
      branch += merges.filter { $0.into == branch[next] }.map(\.id)
      next += 1
    }
    return branch
  }

  private init(_ row: Row) {
    id = row["id"]
    name = row["name"]
    country = row["country"]
    kind = row["kind"]
    isKnown = row["state"] == "known"
    mergedInto = row["merged_into"]
    standing = row["standing"]
  }
}
