import CSQLite
import Foundation
import GRDB
import Identity
import Statements
import Synchronization

/// The folder of data: one SQLite database, opened once for each process, written by one queue and read from snapshots.
///
/// Several processes may have the same folder open: the daemon and the command line work beside each other.
package final class Store: Sendable {
  private let path: String
  private let pool: DatabasePool
  private let queue: CommitQueue
  private let listeners: Listeners
  private let condition: Condition
  private let changeWatch: DatabaseQueue
  private let register: RegisterInMemory
  private let clock: @Sendable () -> Instant
  /// What opening it did to the schema.
  package let migration: MigrationReport

  /// How to open it. The closures are the edges that tests replace.
  package struct Options: Sendable {
    /// The most commands that share one commit; 1 is a transaction for each, which only a benchmark wants.
    package var batchLimit = 256
    /// The share of automatic answers to "is this the same organization?" that may be wrong, 0.001...0.2.
    package var wrongMerges = Recognizer.defaultWrongMerges
    /// Seconds to wait for a lock that another process holds.
    package var lockTimeout: Double = 4
    /// Where the site is found, for the links in webhooks: without a slash at the end, or nil for no links.
    package var publicURL: String?
    package var clock: @Sendable () -> Instant
    package var randomness: @Sendable (_ count: Int) -> [UInt8]

    package init(
      clock: @escaping @Sendable () -> Instant, randomness: @escaping @Sendable (_ count: Int) -> [UInt8]
    ) {
      self.clock = clock
      self.randomness = randomness
    }
  }

  /// The schema steps that were applied when the store was opened.
  package struct MigrationReport: Sendable, Equatable {
    package let applied: [Int]
    /// The copy that was made first, when there was something to copy.
    package let backup: String?
  }

  /// Opens the folder, makes it when it is missing (mode 0700), closes it to other users when it is open to them, and brings the schema up to date.
  /// - Throws: `StoreFault`.
  package init(folder: URL, options: Options) throws {
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try Self.close(folder)
    } catch {
      throw StoreFault.noFolder(folder.path, error)
    }
    do {
      _ = Self.sqliteIsConfigured
      var configuration = GRDB.Configuration()
      configuration.busyMode = .timeout(options.lockTimeout)
      configuration.maximumReaderCount = 8
      configuration.foreignKeysEnabled = true
      // What a savepoint changes, SQLite would put aside in a file of its own.
      configuration.prepareDatabase { database in
        try database.execute(sql: "PRAGMA temp_store = MEMORY")
        database.add(function: LikePattern.function)
      }
      let path = folder.appendingPathComponent(Self.databaseName).path
      self.path = path
      let migrator = Migrator(migrations: Migration.all)
      // Opening the pool writes to the file: what is not ours is refused before that.
      try migrator.refuseForeign(path, configuration)
      pool = try DatabasePool(path: path, configuration: configuration)
      try pool.writeWithoutTransaction { database in
        // The pool sets NORMAL after it has opened; an answer is only given once its write is on the disk.
        try database.execute(sql: "PRAGMA synchronous = FULL")
        // A batch of sign-ons touches more pages than the 2 MB that are usual, and would write some of them twice. Kibibytes.
        try database.execute(sql: "PRAGMA cache_size = -32768")
        // Pages that many sign-ons touch go from the log to the database once, and not once for every 1000 pages of log. 64 MiB.
        try database.execute(sql: "PRAGMA wal_autocheckpoint = 16384")
      }
      let report = try pool.writeWithoutTransaction { database in
        let report = try migrator.migrate(
          database, backups: folder.appendingPathComponent("backups"), now: options.clock())
        try KeysOfOrganizations.bringUpToDate(database)
        return report
      }
      migration = MigrationReport(applied: report.applied, backup: report.backup)
      changeWatch = try DatabaseQueue(path: path, configuration: configuration)
    } catch {
      throw StoreFault(error)
    }
    clock = options.clock
    let listeners = Listeners()
    let condition = Condition()
    self.listeners = listeners
    self.condition = condition
    let register = RegisterInMemory(pool: pool, wrongMerges: options.wrongMerges)
    self.register = register
    queue = CommitQueue(
      pool: pool, batchLimit: options.batchLimit, clock: options.clock, randomness: options.randomness,
      register: register, publicURL: options.publicURL,
      committed: { listeners.tell($0) }, reported: { condition.note($0) })
  }

  /// Closes a folder of ours to other users; a group that it was given keeps its rights.
  private static func close(_ folder: URL) throws {
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path)
    guard let mode = attributes[.posixPermissions] as? Int, mode & 0o007 != 0,
      attributes[.ownerAccountID] as? Int == Int(geteuid())
    else { return }
    try FileManager.default.setAttributes([.posixPermissions: mode & ~0o007], ofItemAtPath: folder.path)
  }

  /// Done before SQLite is first used. Where somebody has used it already, it counts its memory as before, and only takes longer.
  private static let sqliteIsConfigured = sqlite3_without_memory_statistics() == 0

  /// The database's file, within the folder.
  package static let databaseName = "undersigned.sqlite"

  /// The store's clock: what commands see as now.
  package func now() -> Instant { clock() }

  /// Takes the organizations into memory, so that the first sign-on need not wait for it: about a second for 100,000.
  /// - Throws: `StoreFault`.
  package func loadRegister() async throws {
    // On a thread of its own: it takes a second, and those of Swift and of Dispatch have to go on answering meanwhile.
    do {
      try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread { continuation.resume(with: Result { try self.register.load() }) }
      }
    } catch {
      throw StoreFault(error)
    }
  }

  /// How many organizations are in memory; 0 until they are read.
  package var recognizableOrganizations: Int { register.count }

  /// Runs a command in the next commit, and returns when that commit is on the disk.
  /// - Throws: `StoreFault` when nothing was written.
  package func perform<C: Command>(_ command: C) async throws -> C.Outcome {
    try await queue.perform(command)
  }

  /// Answers a question from a snapshot; never waits for a writer.
  package func ask<Q: Query>(_ query: Q) async throws -> Q.Answer {
    do {
      return try await pool.read { try query.answer(from: ReadSnapshot(database: $0)) }
    } catch {
      throw StoreFault(error)
    }
  }

  /// Calls `listener` after every commit of this process that changed something outsiders wait for.
  /// It runs on the writer's thread and must return at once.
  package func onCommit(_ listener: @escaping @Sendable (CommitNotices) -> Void) {
    listeners.add(listener)
  }

  /// A number that changes when any process has committed; cheap enough to ask several times a second.
  package func changeNumber() throws -> Int64 {
    do {
      return try changeWatch.read { try Int64.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
    } catch {
      throw StoreFault(error)
    }
  }

  /// Whether so many commands come at the same time that who can wait should.
  package var isCrowded: Bool { queue.crowd >= Self.crowd }

  /// People who sign or confirm one after the other never are so many; a mailing's or a webhook's commands come one at a time.
  private static let crowd = 8

  /// Why the last transaction was not committed, or nil when it was.
  package var lastFault: StoreFault? { condition.fault }

  /// Writes something larger than a sign-on and commits it: what readiness means.
  /// - Throws: `StoreFault` when nobody could write now.
  package func probe() async throws {
    try await perform(Heartbeat())
  }

  /// Writes a consistent copy of the database to a file that does not exist yet, and that is on the disk when this returns.
  ///
  /// It reads through a connection of its own: commands and queries go on meanwhile.
  package func copy(to file: URL) async throws {
    do {
      let source = try DatabaseQueue(path: path)
      try await source.writeWithoutTransaction { try DatabaseCopy.write($0, to: file) }
      try source.close()
    } catch {
      throw StoreFault(error)
    }
  }

  /// Closes all connections; the write-ahead log is folded in.
  package func close() throws {
    do {
      try pool.close()
      // Last, because a pool ends with its readers, and those can't fold the log in.
      try changeWatch.close()
    } catch {
      throw StoreFault(error)
    }
  }

  /// The `PRAGMA synchronous` of the writer: 2 is FULL. For the test that keeps it so.
  package func synchronousLevel() async throws -> Int {
    try await pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") ?? -1 }
  }
}

/// Those who are told of commits.
private final class Listeners: Sendable {
  private let all = Mutex<[@Sendable (CommitNotices) -> Void]>([])

  func add(_ listener: @escaping @Sendable (CommitNotices) -> Void) {
    all.withLock { $0.append(listener) }
  }

  func tell(_ notices: CommitNotices) {
    for listener in all.withLock({ $0 }) { listener(notices) }
  }
}

/// How the last transaction ended.
private final class Condition: Sendable {
  private let last = Mutex<StoreFault?>(nil)

  var fault: StoreFault? { last.withLock { $0 } }

  func note(_ fault: StoreFault?) {
    last.withLock { $0 = fault }
  }
}
