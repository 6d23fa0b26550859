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
