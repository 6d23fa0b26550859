import GRDB
import Statements

/// The part of a statement's row that the sign-on's commands need.
struct StatementRow {
  let id: Int64
  let slug: String
  let schedule: StatementSchedule
  let version: Int64

  private static let columns = """
    SELECT s.id, s.slug, s.opens, s.closes, s.delivered_until, s.embargo_until, s.opened_at, s.closed_at, s.current_version
    FROM statement s
    """
  private static let bySlug = "\(columns) WHERE s.slug = ?"
  private static let byID = "\(columns) WHERE s.id = ?"

  static func find(slug: String, in transaction: WriteTransaction) throws -> StatementRow? {
    if let known = transaction.memory?.statements.first(where: { $0.slug == slug }) { return known }
    return try read(bySlug, slug, in: transaction)
  }

  static func find(id: Int64, in transaction: WriteTransaction) throws -> StatementRow? {
    if let known = transaction.memory?.statements.first(where: { $0.id == id }) { return known }
    return try read(byID, id, in: transaction)
  }

  private static func read(
    _ sql: String, _ key: any DatabaseValueConvertible, in transaction: WriteTransaction
  ) throws -> StatementRow? {
    guard let row = try transaction.first(sql, [key], StatementRow.init) else { return nil }
    transaction.memory?.statements.append(row)
    return row
  }

  /// SHA-256 of the current version's text in one language, or of the original where there is none in it.
  func fingerprint(of language: String, in transaction: WriteTransaction) throws -> String {
    let key = CampaignMemory.TextKey(statement: id, version: version, language: language)
    if let known = transaction.memory?.fingerprints[key] { return known }
    let found: String? = try transaction.value(
      """
      SELECT sha256 FROM statement_text WHERE statement = ? AND version = ?
      ORDER BY CASE WHEN language = ? THEN 0 ELSE 1 END,
        CASE WHEN language = (SELECT original FROM statement WHERE id = ?) THEN 0 ELSE 1 END LIMIT 1
      """, [id, version, language, id])
    guard let found else { throw StoreFault.unreadable("statement \(slug) has no text") }
    transaction.memory?.fingerprints[key] = found
    return found
  }

  private init(_ row: Row) {
    id = row["id"]
    slug = row["slug"]
    schedule = StatementSchedule(row)
    version = row["current_version"]
  }
}

extension StatementSchedule {
  /// Reads the six date columns of a statement.
  init(_ row: Row) {
    func instant(_ column: String) -> Instant? { (row[column] as Int64?).map(Instant.init(milliseconds:)) }
    self.init(
      opens: instant("opens"), closes: instant("closes"), deliveredUntil: instant("delivered_until"),
      embargoUntil: instant("embargo_until"), openedAt: instant("opened_at"), closedAt: instant("closed_at"))
  }
}
