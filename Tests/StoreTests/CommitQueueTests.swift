import Foundation
import GRDB
import Statements
import Testing

@testable import Store

@Suite struct `The commit queue` {
  @Test(arguments: [1, 7, 256]) func `five hundred at once are all answered, each with its own`(batchLimit: Int)
    async throws
  {
    let bench = try TestBench(batchLimit: batchLimit)
    let answers = try await withThrowingTaskGroup(of: (Int, Int).self) { group in
      for number in 0..<500 {
        group.addTask { (number, try await bench.perform(Note(text: "\(number)", answer: number))) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers.count == 500)
    #expect(answers.allSatisfy { $0.0 == $0.1 })
    #expect(try bench.number("SELECT COUNT(DISTINCT data) FROM event") == 500)
  }

  @Test func `a command that throws takes back its own writes alone`() async throws {
    let bench = try TestBench()
    let refused = Shared(0)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<300 {
        group.addTask {
          if number.isMultiple(of: 3) {
            await #expect(throws: SampleFault.asked) { try await bench.perform(Note(text: "bad", answer: nil)) }
            refused.change { $0 += 1 }
          } else {
            let answer = try await bench.perform(Note(text: "good", answer: number))
            #expect(answer == number)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(refused.value == 100)
    #expect(try bench.texts("SELECT DISTINCT data FROM event") == ["good"])
    #expect(try bench.number("SELECT COUNT(*) FROM event") == 200)
  }

  @Test func `a broken rule of the schema is a fault of that command alone`() async throws {
    let bench = try await TestBench.open()
    async let good = bench.perform(Note(text: "good", answer: 1))
    await #expect(throws: StoreFault.other("events are never changed")) {
      try await bench.perform(RewriteHistory(sql: "UPDATE event SET at = 0"))
    }
    await #expect(throws: StoreFault.other("events are never deleted")) {
      try await bench.perform(RewriteHistory(sql: "DELETE FROM event"))
    }
    #expect(try await good == 1)
    #expect(bench.store.lastFault == nil)
  }

  @Test func `an answer comes after its commit, and those who wait outside are told before it`() async throws {
    let bench = try await TestBench.open()
    let told = Shared<[CommitNotices]>([])
    bench.store.onCommit { notices in told.change { $0.append(notices) } }
    let id = try await bench.endorse(SampleSignOn())
    #expect(try bench.texts("SELECT state FROM endorsement WHERE id = \(id)") == ["confirmed"])
    let notices = told.value
    #expect(notices.filter(\.mail).count == 2)
    #expect(notices.last?.revisions.values.first == 2)
  }

  @Test func `a refusal writes nothing and tells nobody`() async throws {
    let bench = try await TestBench.open(SampleStatement(opens: nil))
    let told = Shared(0)
    bench.store.onCommit { _ in told.change { $0 += 1 } }
    let events = try bench.kinds()
    #expect(try await bench.perform(SampleSignOn().request()) == .notOpen(.notYetOpen(opens: nil)))
    #expect(try await bench.perform(SampleSignOn().request(slug: "nothing")) == .unknownStatement)
    #expect(try await bench.perform(ConfirmEndorsement(link: LinkUse(subject: 9, version: 1))) == .unknown)
    #expect(try bench.kinds() == events)
    #expect(told.value == 0)
  }

  @Test func `what one caller does after the other stays in that order`() async throws {
    let bench = try TestBench()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for caller in 0..<20 {
        group.addTask {
          for step in 0..<10 { _ = try await bench.perform(Note(text: "\(caller)", answer: step)) }
        }
      }
      try await group.waitForAll()
    }
    let orders = try bench.raw { database in
      try Row.fetchAll(database, sql: "SELECT data, actor FROM event ORDER BY seq").reduce(into: [String: [String]]()) {
        $0[$1["data"], default: []].append($1["actor"])
      }
    }
    #expect(orders.count == 20)
    #expect(orders.values.allSatisfy { $0 == (0..<10).map(String.init) })
  }

  @Test func `readiness is answered while commands never stop coming`() async throws {
    let bench = try TestBench(batchLimit: 4)
    let isDone = Shared(false)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<32 {
        group.addTask {
          while !isDone.value { _ = try await bench.perform(Note(text: "load", answer: 0)) }
        }
      }
      for _ in 0..<5 { try await bench.store.probe() }
      isDone.change { $0 = true }
      try await group.waitForAll()
    }
  }
}

/// Writes a row, and throws afterwards when there is no answer to give.
private struct Note: Command {
  let text: String
  let answer: Int?

  func run(in transaction: WriteTransaction) throws -> Int {
    try transaction.execute(
      "INSERT INTO event (at, actor, kind, data) VALUES (?, ?, 'note', ?)",
      [transaction.now.milliseconds, "\(answer ?? -1)", text])
    guard let answer else { throw SampleFault.asked }
    return answer
  }
}

private struct RewriteHistory: Command {
  let sql: String

  func run(in transaction: WriteTransaction) throws { try transaction.execute(sql) }
}
