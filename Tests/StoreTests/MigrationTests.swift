import Foundation
import GRDB
import Statements
import Testing

@testable import Store

@Suite struct `The schema of the database` {
  /// The committed copy. It is written anew by `UNDERSIGNED_WRITE_SCHEMA=1 swift test --filter StoreTests`.
  private static let copy = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Sources/Store/Migrations/schema.sql").standardizedFileURL

  @Test func `a new folder gets every step, and no backup of nothing`() throws {
    let bench = try TestBench()
    #expect(bench.store.migration == Store.MigrationReport(applied: Migration.all.map(\.number), backup: nil))
    #expect(try bench.number("SELECT MAX(number) FROM schema_migration") == Migration.newest)
  }

  @Test func `the committed schema is the one that the migrations make`() throws {
    let bench = try TestBench()
    let statements = try bench.texts(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' ORDER BY tbl_name, type DESC, name"
    )
    let head = """
      -- The schema that the migrations make, to be read and compared. No program runs this file.
      -- After a change of the migrations, write it anew: UNDERSIGNED_WRITE_SCHEMA=1 swift test --filter StoreTests


      """
    let schema = head + statements.map { $0 + ";\n" }.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["UNDERSIGNED_WRITE_SCHEMA"] == "1" {
      try Data(schema.utf8).write(to: Self.copy)
    }
    #expect(try String(contentsOf: Self.copy, encoding: .utf8) == schema)
  }

  @Test func `a database is copied aside before a step changes it`() async throws {
    let bench = try await TestBench.open()
    try await bench.endorse(SampleSignOn())
    let backups = bench.folder.appendingPathComponent("backups")
    let report = try bench.migrate(Migration.all + [.second], backups: backups)
    #expect(report.applied == [Migration.newest + 1])
    #expect(try bench.number("SELECT COUNT(*) FROM added_by_the_second") == 0)
    #expect(try bench.number("SELECT COUNT(*) FROM endorsement") == 1)

    let backup = try DatabaseQueue(path: try #require(report.backup))
    #expect(try await backup.read { try Migrator.number(of: $0) } == Migration.newest)
    #expect(try await backup.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM endorsement") } == 1)
    #expect(try bench.migrate(Migration.all + [.second], backups: backups) == Migrator.Report(applied: [], backup: nil))
  }

  @Test func `a step that fails leaves nothing behind`() throws {
    let bench = try TestBench()
    let broken = Migration(
      number: Migration.newest + 1, name: "broken",
      sql: "CREATE TABLE half (id INTEGER); CREATE TABLE half (id INTEGER);")
    #expect(throws: (any Error).self) {
      try bench.migrate(Migration.all + [broken], backups: bench.folder.appendingPathComponent("backups"))
    }
    #expect(try bench.number("SELECT COUNT(*) FROM sqlite_schema WHERE name = 'half'") == 0)
    #expect(try bench.number("SELECT MAX(number) FROM schema_migration") == Migration.newest)
  }
}

@Suite struct `A file that is not for this program` {
  @Test(arguments: ["wal", "delete"]) func `the database of a newer program is refused and left as it was`(
    mode: String
  ) throws {
    let folder = try SomeFolder { database in
      _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = \(mode)")
      try database.execute(
        sql: "CREATE TABLE schema_migration (number INTEGER PRIMARY KEY, name TEXT, applied_at INTEGER)")
      try database.execute(sql: "INSERT INTO schema_migration VALUES (1, 'foundation', 0), (7, 'later', 0)")
    }
    let before = try Data(contentsOf: folder.file)
    let fault = #expect(throws: StoreFault.self) { try folder.open() }
    #expect(fault == .newerDatabase(found: 7, known: Migration.newest))
    #expect(fault?.description.contains("newer version of the program (its schema is number 7") == true)
    #expect(try Data(contentsOf: folder.file) == before)
    #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("backups").path))
  }

  @Test func `the database of another program is refused and left as it was`() throws {
    let folder = try SomeFolder { try $0.execute(sql: "CREATE TABLE recipe (id INTEGER PRIMARY KEY)") }
    let before = try Data(contentsOf: folder.file)
    #expect(throws: StoreFault.unreadable("it belongs to another program")) { try folder.open() }
    #expect(try Data(contentsOf: folder.file) == before)
  }

  @Test func `a file that is no database is refused and left as it was`() throws {
    let folder = try SomeFolder(content: Data(repeating: 0x2A, count: 8192))
    #expect(throws: StoreFault.unreadable("file is not a database")) { try folder.open() }
    #expect(try Data(contentsOf: folder.file) == Data(repeating: 0x2A, count: 8192))
  }

  @Test func `a folder that can't be made is told in a sentence`() throws {
    let folder = try SomeFolder(content: Data())
    let fault = #expect(throws: StoreFault.self) {
      try Store(folder: folder.file.appendingPathComponent("below"), options: StoppedClock().options())
    }
    #expect(fault?.description.contains("data folder") == true)
  }

  @Test func `an empty file is taken for a new database`() throws {
    let folder = try SomeFolder(content: Data())
    try folder.open()
  }
}

/// A folder that something else made.
private final class SomeFolder {
  let url = FileManager.default.temporaryDirectory.appendingPathComponent("undersigned-\(UUID().uuidString)")
  var file: URL { url.appendingPathComponent(Store.databaseName) }

  init(content: Data) throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    try content.write(to: file)
  }

  init(making: (Database) throws -> Void) throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    let connection = try DatabaseQueue(path: file.path)
    try connection.inDatabase(making)
    try connection.close()
  }

  deinit {
    do { try FileManager.default.removeItem(at: url) } catch { Issue.record("\(url.path) stays: \(error)") }
  }

  func open() throws {
    try Store(folder: url, options: StoppedClock().options()).close()
  }
}

extension TestBench {
  fileprivate func migrate(_ migrations: [Migration], backups: URL) throws -> Migrator.Report {
    let connection = try DatabaseQueue(path: file.path)
    let report = try connection.inDatabase {
      try Migrator(migrations: migrations).migrate($0, backups: backups, now: .launch)
    }
    try connection.close()
    return report
  }
}

extension Migration {
  fileprivate static let second = Migration(
    number: newest + 1, name: "second", sql: "CREATE TABLE added_by_the_second (id INTEGER PRIMARY KEY) STRICT;")
}
