import Foundation
import GRDB
import Statements

/// Brings a database to the newest schema, one transaction for each step, after a copy of it was put aside.
struct Migrator {
  let migrations: [Migration]

  /// What was done: the steps that ran, and the copy made before them, when there was anything to copy.
  struct Report: Equatable {
    let applied: [Int]
    let backup: String?
  }

  /// - Throws: `StoreFault.newerDatabase` when the database is ahead of this program; it is left as it was.
  func migrate(_ database: Database, backups: URL, now: Instant) throws -> Report {
    let found = try acceptedNumber(of: database)
    let pending = migrations.filter { $0.number > found }
    guard !pending.isEmpty else { return Report(applied: [], backup: nil) }

    var backup: URL?
    if found > 0 {
      let file = backups.appendingPathComponent("before-schema-\(newest)-from-\(found)-\(now.milliseconds).sqlite")
      try FileManager.default.createDirectory(at: backups, withIntermediateDirectories: true)
      try DatabaseCopy.write(database, to: file)
      backup = file
    }
    for migration in pending {
      try database.inTransaction(.immediate) {
        try database.execute(sql: Self.bookkeeping)
        // Another process may have been faster; the number is read again under the lock.
        guard try Self.number(of: database) < migration.number else { return .commit }
        try database.execute(sql: migration.sql)
        try database.execute(
          sql: "INSERT INTO schema_migration (number, name, applied_at) VALUES (?, ?, ?)",
          arguments: [migration.number, migration.name, now.milliseconds])
        return .commit
      }
    }
    return Report(applied: pending.map(\.number), backup: backup?.path)
  }

  /// Looks at a file without writing to it, and refuses what this program can't take over: the database of a newer program or of
  /// another one, or no database at all.
  func refuseForeign(_ path: String, _ configuration: Configuration) throws {
    guard FileManager.default.fileExists(atPath: path) else { return }
    var reading = configuration
    reading.readonly = true
    let connection = try DatabaseQueue(path: path, configuration: reading)
    _ = try connection.read(acceptedNumber)
    try connection.close()
  }

  /// The newest step that a database has, when this program knows it.
  private func acceptedNumber(of database: Database) throws -> Int {
    let found = try Self.number(of: database)
    guard found <= newest else { throw StoreFault.newerDatabase(found: found, known: newest) }
    if found == 0, try !database.tableExists("schema_migration") {
      let others = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table'") ?? 0
      guard others == 0 else { throw StoreFault.unreadable("it belongs to another program") }
    }
    return found
  }

  private var newest: Int { migrations.last?.number ?? 0 }

  /// The newest step that a database has, or 0 for an empty one.
  static func number(of database: Database) throws -> Int {
    guard try database.tableExists("schema_migration") else { return 0 }
    return try Int.fetchOne(database, sql: "SELECT MAX(number) FROM schema_migration") ?? 0
  }

  private static let bookkeeping = """
    CREATE TABLE IF NOT EXISTS schema_migration (
      number INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      applied_at INTEGER NOT NULL
    ) STRICT;
    """
}
