import GRDB
import GRDBSQLite

/// Statements of a connection's cache with their values, one for each `?` in their order.
///
/// Values are bound and plain statements run here because GRDB's own ways, which observe and convert more than we need, took
/// a quarter of a sign-on's time.
extension Database {
  /// Runs a statement to its end.
  func run(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?]) throws {
    try steps(of: sql, arguments) { _ in true }
  }

  /// The first column of the first row, or nil when there is no row or the value is null.
  func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ sql: String, _ arguments: [(any DatabaseValueConvertible)?]
  ) throws -> Value? {
    var value: Value?
    try steps(of: sql, arguments) { handle in
      value = Value.fromStatement(handle, atUncheckedIndex: 0)
      return false
    }
    return value
  }

  func row(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?]) throws -> Row? {
    try Row.fetchOne(bound(sql, arguments))
  }

  /// Reads the first row where it stands, which is several times cheaper than a copy of it, and runs the statement to its end.
  func first<Value>(
    _ sql: String, _ arguments: [(any DatabaseValueConvertible)?], _ read: (Row) throws -> Value
  ) throws -> Value? {
    let cursor = try Row.fetchCursor(bound(sql, arguments))
    guard let row = try cursor.next() else { return nil }
    let value = try read(row)
    while try cursor.next() != nil {}
    return value
  }

  /// Reads every row where it stands.
  func all<Value>(
    _ sql: String, _ arguments: [(any DatabaseValueConvertible)?], _ read: (Row) throws -> Value
  ) throws -> [Value] {
    let cursor = try Row.fetchCursor(bound(sql, arguments))
    var values: [Value] = []
    while let row = try cursor.next() { values.append(try read(row)) }
    return values
  }

  /// Reads row after row where it stands for as long as `read` says true.
  func each(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?], _ read: (Row) throws -> Bool) throws {
    let cursor = try Row.fetchCursor(bound(sql, arguments))
    while let row = try cursor.next(), try read(row) {}
  }

  func rows(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?]) throws -> [Row] {
    try Row.fetchAll(bound(sql, arguments))
  }

  /// Runs a statement for as long as `row` says true, which is asked at every row.
  private func steps(
    of sql: String, _ arguments: [(any DatabaseValueConvertible)?], _ row: (OpaquePointer) -> Bool
  ) throws {
    let statement = try checked(sql, arguments)
    let handle = statement.sqliteStatement
    try bind(arguments, to: statement)
    // Its result is that of the last step, which is looked at below.
    defer { sqlite3_reset(handle) }
    while true {
      switch sqlite3_step(handle) {
      case SQLITE_ROW: guard row(handle) else { return }
      case SQLITE_DONE: return
      default:
        throw DatabaseError(
          resultCode: ResultCode(rawValue: sqlite3_extended_errcode(sqliteConnection)), message: lastErrorMessage,
          sql: sql)
      }
    }
  }

  /// A statement for GRDB's cursors, which go by what GRDB itself has bound.
  private func bound(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?]) throws -> Statement {
    let statement = try checked(sql, arguments)
    // Takes the statement back to its start, with every value null.
    statement.setUncheckedArguments(StatementArguments())
    try bind(arguments, to: statement)
    return statement
  }

  private func checked(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?]) throws -> Statement {
    let statement = try cachedStatement(sql: sql)
    #if DEBUG
      try statement.validateArguments(StatementArguments(arguments))
    #endif
    return statement
  }

  private func bind(_ arguments: [(any DatabaseValueConvertible)?], to statement: Statement) throws {
    let handle = statement.sqliteStatement
    for (index, argument) in arguments.enumerated() {
      let place = CInt(index + 1)
      let code = argument?.bind(to: handle, at: place) ?? sqlite3_bind_null(handle, place)
      guard code == SQLITE_OK else {
        throw DatabaseError(resultCode: ResultCode(rawValue: code), message: lastErrorMessage, sql: statement.sql)
      }
    }
  }
}
