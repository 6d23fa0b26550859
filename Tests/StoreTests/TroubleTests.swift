import Foundation
import GRDB
import Statements
import StoryKit
import Testing

@testable import Store

@Suite struct `A database that another program has locked` {
  @Test func `those who wait are told so, and later ones succeed`() async throws {
    let bench = try TestBench(lockTimeout: 0.2)
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: bench.file.path, configuration: configuration)
    try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<5 {
        group.addTask {
          await #expect(throws: StoreFault.locked) { try await bench.perform(SampleStatement().importing()) }
        }
      }
    }
    #expect(bench.store.lastFault == .locked)
    await #expect(throws: StoreFault.locked) { try await bench.store.probe() }
    #expect(try await bench.ask(AllStatements()).isEmpty)
    try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    #expect(try await bench.perform(SampleStatement().importing()) == .added)
    #expect(bench.store.lastFault == nil)
    try other.close()
  }
}

@Suite struct `A full disk` {
  @Test func `a database that may not grow refuses, keeps nothing half-written, and goes on when it may`() async throws
  {
    let bench = try await TestBench.open()
    let pages = try await bench.perform(PageLimit(pages: nil))
    _ = try await bench.perform(PageLimit(pages: pages + 3))
    let events = try bench.number("SELECT COUNT(*) FROM event")
    let fault = await #expect(throws: StoreFault.self) {
      for number in 0..<500 { _ = try await bench.perform(SampleSignOn.numbered(number).request()) }
    }
    guard case .diskFull = fault else {
      Issue.record("it was \(String(describing: fault))")
      return
    }
    let written = try bench.number("SELECT COUNT(*) FROM endorsement")
    #expect(try bench.number("SELECT COUNT(*) FROM outbox_mail") == written)
    #expect(try bench.number("SELECT COUNT(*) FROM event") == events + 2 * written)
    _ = try await bench.perform(PageLimit(pages: 1_000_000))
    #expect(try await bench.perform(SampleSignOn.numbered(900).request()) == .accepted)
  }

  @Test(.enabled(if: SmallDisk.canBeMade, "only root can mount a small file system"))
  func `a file system without room refuses, shows in readiness, and goes on when there is room`() async throws {
    let place = FileManager.default.temporaryDirectory.appending(path: "undersigned-disk-\(UUID().uuidString)")
    let disk = try SmallDisk(at: place, megabytes: 2)
    defer { withExtendedLifetime(disk) {} }
    let bench = try TestBench(in: disk.folder)
    #expect(try await bench.perform(SampleStatement().importing()) == .added)
    try await bench.store.probe()
    try disk.fill()

    var accepted = 0
    let fault = await #expect(throws: StoreFault.self) {
      while true {
        _ = try await bench.perform(SampleSignOn.numbered(accepted).request())
        accepted += 1
      }
    }
    guard case .diskFull = fault else {
      Issue.record("it was \(String(describing: fault))")
      return
    }
    #expect(bench.store.lastFault == fault)
    await #expect(throws: StoreFault.self) { try await bench.store.probe() }
    // SQLite reads on without room.
    #expect(try await bench.ask(DeskEndorsements(slug: "act-now", limit: 1)).total == accepted)

    try disk.makeRoom()
    try await bench.store.probe()
    #expect(bench.store.lastFault == nil)
    #expect(try await bench.perform(SampleSignOn.numbered(900).request()) == .accepted)
    #expect(try await bench.ask(DeskEndorsements(slug: "act-now", limit: 1)).total == accepted + 1)
    #expect(try bench.texts("PRAGMA integrity_check") == ["ok"])
  }
}

/// Lets the database grow to so many pages and no further; returns how many it has.
private struct PageLimit: Command {
  let pages: Int?

  func run(in transaction: WriteTransaction) throws -> Int {
    if let pages { _ = try transaction.row("PRAGMA max_page_count = \(pages)") }
    return try transaction.value("PRAGMA page_count") ?? 0
  }
}
