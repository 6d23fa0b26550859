import GRDB
import Statements

/// What a command may use while it runs: the database, a frozen now, and a place to say what has to be woken after the commit.
///
/// Confined to the writer's thread and to one command.
package final class WriteTransaction {
  let database: Database
  /// The same for all commands that are committed together.
  package let now: Instant
  let randomness: @Sendable (Int) -> [UInt8]
  let register: RegisterInMemory
  /// Where the site is found, without a slash at the end; nil when nobody said so.
  let publicURL: String?
  /// What earlier commands of the batch have read; nil for a command that may change it.
  let memory: CampaignMemory?
  private(set) var notices = CommitNotices()

  init(
    database: Database, now: Instant, randomness: @escaping @Sendable (Int) -> [UInt8], register: RegisterInMemory,
    publicURL: String?, memory: CampaignMemory?
  ) {
    self.database = database
    self.now = now
    self.randomness = randomness
    self.register = register
    self.publicURL = publicURL
    self.memory = memory
  }

  func notice(_ change: (inout CommitNotices) -> Void) {
    change(&notices)
  }

  /// Runs a statement from the connection's cache.
  func execute(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?] = []) throws {
    try database.run(sql, arguments)
  }

  /// Runs an `INSERT` of one row and gives its id: from the connection, because SQLite puts what `RETURNING` returns into a table of its
  /// own first, which takes longer than the insert.
  func insert(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?]) throws -> Int64 {
    try execute(sql, arguments)
    return database.lastInsertedRowID
  }

  /// The first column of the first row, or nil when there is no row or the value is null.
  func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ sql: String, _ arguments: [(any DatabaseValueConvertible)?] = []
  ) throws -> Value? {
    try database.value(sql, arguments)
  }

  func row(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?] = []) throws -> Row? {
    try database.row(sql, arguments)
  }

  /// What `read` makes of the first row, or nil when there is none; the row is not to be kept.
  func first<Value>(
    _ sql: String, _ arguments: [(any DatabaseValueConvertible)?], _ read: (Row) throws -> Value
  ) throws -> Value? {
    try database.first(sql, arguments, read)
  }

  /// What `read` makes of each row; rows are not to be kept, and nothing else is to be run meanwhile.
  func all<Value>(
    _ sql: String, _ arguments: [(any DatabaseValueConvertible)?], _ read: (Row) throws -> Value
  ) throws -> [Value] {
    try database.all(sql, arguments, read)
  }

  func rows(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?] = []) throws -> [Row] {
    try database.rows(sql, arguments)
  }

  /// How many rows the last statement changed.
  var changes: Int { database.changesCount }
}
