import GRDB
import Statements

/// What people have said of organizations that are not one: told apart when they were asked, or one a part of the other.
///
/// It holds for whatever stands for them: when A and B were told apart, and A is merged into C, then C and B are different.
struct Difference {
  let database: Database

  /// Keeps for good that two are different.
  static func add(_ one: Int64, _ other: Int64, in transaction: WriteTransaction) throws {
    guard one != other else { return }
    try transaction.execute(
      "INSERT INTO told_apart (one, other, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      [min(one, other), max(one, other), transaction.now.milliseconds])
  }

  /// Why two that stand for themselves are not one, or nil when nobody said so.
  func between(_ one: Int64, _ other: Int64) throws -> MergeRefusal? {
    let members = try OrganizationRow.members(of: one, in: database)
    for member in members where try toldApart(from: member).contains(other) { return .toldApart }
    for member in members {
      if let kind = try relation(of: member, with: other) { return .related(kind) }
    }
    return nil
  }

  /// Those that stand today for what was told apart from an organization.
  private func toldApart(from member: Int64) throws -> [Int64] {
    try database.all(
      """
      SELECT COALESCE(o.stands_in, o.id) FROM told_apart t JOIN organization o ON o.id = t.other WHERE t.one = ?
      UNION ALL
      SELECT COALESCE(o.stands_in, o.id) FROM told_apart t JOIN organization o ON o.id = t.one WHERE t.other = ?
      """, [member, member]
    ) { $0[0] }
  }

  private func relation(of member: Int64, with other: Int64) throws -> RelationKind? {
    let found: String? = try database.value(
      """
      SELECT kind FROM (
        SELECT r.kind, COALESCE(o.stands_in, o.id) AS standing FROM relation r JOIN organization o ON o.id = r.whole
        WHERE r.part = ? AND r.state = 'confirmed'
        UNION ALL
        SELECT r.kind, COALESCE(o.stands_in, o.id) FROM relation r JOIN organization o ON o.id = r.part
        WHERE r.whole = ? AND r.state = 'confirmed') AS related
      WHERE standing = ? LIMIT 1
      """, [member, member, other])
    return try found.map { try RelationKind(stored: $0) }
  }
}
