import GRDB

/// A moment of the database that stays as it is while a query reads it.
package struct ReadSnapshot {
  let database: Database

  func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ sql: String, _ arguments: [(any DatabaseValueConvertible)?] = []
  ) throws -> Value? {
    try database.value(sql, arguments)
  }

  func row(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?] = []) throws -> Row? {
    try database.row(sql, arguments)
  }

  func rows(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?] = []) throws -> [Row] {
    try database.rows(sql, arguments)
  }
}

extension Database {
  func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ sql: String, _ arguments: [(any DatabaseValueConvertible)?]
  ) throws -> Value? {
    try Value.fetchOne(bound(sql, arguments))
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

  func rows(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?]) throws -> [Row] {
    try Row.fetchAll(bound(sql, arguments))
  }

  /// A statement of the connection's cache with its values bound, one for each `?` in their order.
  ///
  /// They are bound here because GRDB's own way, over any values that convert, took a quarter of a sign-on's time.
  func bound(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?]) throws -> Statement {
    let statement = try cachedStatement(sql: sql)
    #if DEBUG
      try statement.validateArguments(StatementArguments(arguments))
    #endif
    // Takes the statement back to its start, with every value null.
    statement.setUncheckedArguments(StatementArguments())
    for (index, argument) in arguments.enumerated() {
      guard let argument else { continue }
      let code = argument.bind(to: statement.sqliteStatement, at: CInt(index + 1))
      guard code == ResultCode.SQLITE_OK.rawValue else {
        throw DatabaseError(resultCode: ResultCode(rawValue: code), message: lastErrorMessage, sql: sql)
      }
    }
    return statement
  }
}
