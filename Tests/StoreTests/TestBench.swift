import Foundation
import GRDB
import Statements
import Store
import Synchronization
import Testing

/// A store in a folder of its own, with a clock that stands still until it is moved and randomness from a seed.
final class TestBench: Sendable {
  let folder: URL
  let clock: StoppedClock
  let store: Store

  init(
    in parent: URL = FileManager.default.temporaryDirectory, batchLimit: Int = 256, lockTimeout: Double = 4
  ) throws {
    folder = parent.appendingPathComponent("undersigned-store-\(UUID().uuidString)")
    clock = StoppedClock()
    store = try Store(folder: folder, options: clock.options(batchLimit: batchLimit, lockTimeout: lockTimeout))
  }

  deinit {
    do {
      try store.close()
      try FileManager.default.removeItem(at: folder)
    } catch {
      Issue.record("the folder of a test could not be removed: \(error)")
    }
  }

  var file: URL { folder.appendingPathComponent(Store.databaseName) }

  /// Another program with the same folder open, as the command line is beside the daemon.
  func neighbour(lockTimeout: Double = 4) throws -> Store {
    try Store(folder: folder, options: clock.options(lockTimeout: lockTimeout))
  }

  func perform<C: Command>(_ command: C) async throws -> C.Outcome { try await store.perform(command) }

  func ask<Q: Query>(_ query: Q) async throws -> Q.Answer { try await store.ask(query) }

  /// A look at the file behind the store's back.
  func raw<Value: Sendable>(_ look: @Sendable (Database) throws -> Value) throws -> Value {
    let connection = try DatabaseQueue(path: file.path)
    let value = try connection.inDatabase(look)
    try connection.close()
    return value
  }

  func number(_ sql: String) throws -> Int {
    try raw { try #require(try Int.fetchOne($0, sql: sql)) }
  }

  func texts(_ sql: String) throws -> [String] {
    try raw { try String.fetchAll($0, sql: sql) }
  }
}

/// A clock that stands still until it is moved, and numbers that only look random.
final class StoppedClock: Sendable {
  private let now = Mutex(Instant.launch)
  private let seed = Mutex<UInt64>(2018)

  var time: Instant {
    get { now.withLock { $0 } }
    set { now.withLock { $0 = newValue } }
  }

  func pass(seconds: Int64) { now.withLock { $0 = $0 + seconds } }

  func options(batchLimit: Int = 256, lockTimeout: Double = 4) -> Store.Options {
    var options = Store.Options(clock: { self.time }, randomness: { self.bytes($0) })
    options.batchLimit = batchLimit
    options.lockTimeout = lockTimeout
    return options
  }

  private func bytes(_ count: Int) -> [UInt8] {
    seed.withLock { seed in
      (0..<count).map { _ in
        // Constants of Knuth's MMIX generator.
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: seed >> 33)
      }
    }
  }
}

/// A value that several tasks change.
final class Shared<Value: Sendable>: Sendable {
  private let content: Mutex<Value>

  init(_ value: Value) { content = Mutex(value) }

  var value: Value { content.withLock { $0 } }

  func change(_ body: @Sendable (inout Value) -> Void) {
    content.withLock { value in
      var copy = value
      body(&copy)
      value = copy
    }
  }
}

extension Instant {
  /// When the tests' clocks start: noon of the day of the joint statement.
  static let launch = Instant(secondsSince1970: 1_520_942_400)
}
