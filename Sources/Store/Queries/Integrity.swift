import GRDB

/// Reads the whole database and says what is damaged in it: pages, indexes, and rows that point at nothing.
///
/// Takes about a second for each few hundred megabytes, and holds up no writer.
package struct Integrity: Query {
  package init() {}

  private static let limit = 10

  /// Returns at most ten sentences of each sort, as SQLite words them; none when all is well.
  package func answer(from snapshot: ReadSnapshot) throws -> [String] {
    let damage = try snapshot.rows("PRAGMA integrity_check(\(Self.limit))")
      .map { $0[0] as String }
      .filter { $0 != "ok" }
    let dangling = try snapshot.rows("SELECT DISTINCT \"table\", parent FROM pragma_foreign_key_check")
      .prefix(Self.limit)
      .map { row in "a row of \(row["table"] as String) points at a row of \(row["parent"] as String) that is not there"
      }
    return damage + dangling
  }
}

/// The number of the newest schema step that the database has.
package struct SchemaNumber: Query {
  package init() {}

  package func answer(from snapshot: ReadSnapshot) throws -> Int {
    try snapshot.value("SELECT MAX(number) FROM schema_migration") ?? 0
  }
}
