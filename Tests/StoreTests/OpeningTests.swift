import Foundation
import GRDB
import Statements
import Testing

@testable import Store

@Suite struct `Opening a folder of data` {
  @Test func `every commit is on the disk before its answer`() async throws {
    let bench = try TestBench()
    #expect(try await bench.store.synchronousLevel() == 2)
    #expect(try bench.texts("PRAGMA journal_mode") == ["wal"])
  }

  @Test func `a row that points nowhere is refused, whatever way it is written`() async throws {
    let bench = try TestBench()
    await #expect(throws: StoreFault.self) { try await bench.perform(DanglingRow(returns: false)) }
    await #expect(throws: StoreFault.self) { try await bench.perform(DanglingRow(returns: true)) }
    #expect(try bench.number("SELECT COUNT(*) FROM organization_name") == 0)
  }

  @Test func `the folder is for its owner alone`() throws {
    let bench = try TestBench()
    let mode = try FileManager.default.attributesOfItem(atPath: bench.folder.path)[.posixPermissions] as? Int
    #expect(mode == 0o700)
  }

  @Test func `the daemon and the command line work beside each other`() async throws {
    let bench = try await TestBench.open()
    let neighbour = try bench.neighbour()
    #expect(neighbour.migration == Store.MigrationReport(applied: [], backup: nil))
    let before = try bench.store.changeNumber()
    #expect(try bench.store.changeNumber() == before)
    #expect(try await neighbour.perform(SampleSignOn().request()) == .accepted)
    #expect(try bench.store.changeNumber() != before)
    #expect(try await bench.mails().map(\.intent) == [.confirmation])
    try neighbour.close()
  }

  @Test func `two programs write at the same time and both are answered`() async throws {
    let bench = try await TestBench.open()
    let neighbour = try bench.neighbour()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<80 {
        let store = number.isMultiple(of: 2) ? bench.store : neighbour
        group.addTask {
          let outcome = try await store.perform(SampleSignOn.numbered(number).request())
          #expect(outcome == .accepted)
        }
      }
      try await group.waitForAll()
    }
    #expect(try bench.number("SELECT COUNT(*) FROM endorsement") == 80)
    try neighbour.close()
  }

  @Test func `programs that open a new folder at the same moment all get it`() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("undersigned-\(UUID().uuidString)")
    let stores = try await withThrowingTaskGroup(of: Store.self) { group in
      for _ in 0..<6 {
        group.addTask { try Store(folder: folder, options: StoppedClock().options()) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    for store in stores { #expect(try await store.perform(SampleStatement().importing()) != .versioned(2)) }
    for store in stores { try store.close() }
    try FileManager.default.removeItem(at: folder)
  }

  @Test func `what is asked of a closed store is refused as closed`() async throws {
    let bench = try TestBench()
    let neighbour = try bench.neighbour()
    try neighbour.close()
    await #expect(throws: StoreFault.closed) { try await neighbour.perform(AnnouncePhases()) }
    await #expect(throws: StoreFault.closed) { try await neighbour.ask(AllStatements()) }
  }

  @Test func `a copy is a whole database and is made while others write`() async throws {
    let bench = try await TestBench.open()
    try await bench.endorse(SampleSignOn())
    let copies = bench.folder.appendingPathComponent("copies")
    try FileManager.default.createDirectory(at: copies, withIntermediateDirectories: true)
    async let writing: Void = withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<50 { group.addTask { _ = try await bench.perform(SampleSignOn.numbered(number).request()) } }
      try await group.waitForAll()
    }
    try await bench.store.copy(to: copies.appendingPathComponent(Store.databaseName))
    try await writing
    let copy = try Store(folder: copies, options: bench.clock.options())
    #expect(try await copy.ask(StatementBySlug(slug: "act-now"))?.count.endorsements == 1)
    #expect(try await copy.ask(Recount()).isEmpty)
    try copy.close()
  }

  @Test func `a copy never replaces a file`() async throws {
    let bench = try TestBench()
    await #expect(throws: StoreFault.self) { try await bench.store.copy(to: bench.file) }
  }
}

private struct DanglingRow: Command {
  let returns: Bool

  func run(in transaction: WriteTransaction) throws {
    let sql = "INSERT INTO organization_name (organization, name, kind) VALUES (999, 'Nobody', 'alias')"
    if returns {
      _ = try transaction.insert(sql + " RETURNING organization", [])
    } else {
      try transaction.execute(sql)
    }
  }
}
