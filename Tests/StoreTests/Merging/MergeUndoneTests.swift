import Foundation
import Statements
import Testing

@testable import Store

@Suite struct `A merge that is undone` {
  @Test(arguments: [1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233] as [UInt64])
  func `leaves the whole database as it was`(seed: UInt64) async throws {
    let bench = try await TestBench.open(SampleStatement(goal: 6))
    var campaign = try await RandomCampaign(bench: bench, seed: seed)
    for round in 0..<12 {
      for _ in 0..<12 { try await campaign.live() }
      // Merges that stay, so that the next ones meet merged organizations.
      if round % 3 == 2 { try await campaign.merge() }
      guard let (one, other) = try campaign.pair() else { continue }
      let before = try bench.dump()
      try await bench.merge(one, into: other, force: true)
      try await bench.expectOrder("round \(round)")
      try await bench.unmerge(one)
      try await bench.expectOrder("round \(round)")
      let after = try bench.dump()
      #expect(after == before, "round \(round), \(one) into \(other): \(Self.difference(before, after))")
    }
    #expect(try bench.number("SELECT COUNT(*) FROM endorsement WHERE state = 'confirmed'") > 0)
  }

  @Test(arguments: [7, 11, 77] as [UInt64])
  func `leaves it as it was, too, when several are undone in another order than they were made`(
    seed: UInt64
  ) async throws {
    let bench = try await TestBench.open()
    var campaign = try await RandomCampaign(bench: bench, seed: seed)
    for _ in 0..<150 { try await campaign.live() }
    let before = try bench.dump()
    var merged: [Int64] = []
    for _ in 0..<4 {
      guard let (one, other) = try campaign.pair() else { continue }
      try await bench.merge(one, into: other, force: true)
      merged.append(one)
    }
    #expect(merged.count == 4)
    while !merged.isEmpty {
      try await bench.unmerge(merged.remove(at: campaign.dice.roll(merged.count)))
      try await bench.expectOrder()
    }
    let after = try bench.dump()
    #expect(after == before, "\(Self.difference(before, after))")
  }

  @Test(arguments: [4, 9, 16, 25, 36] as [UInt64])
  func `or any other made by chance leaves tallies that a recount finds`(seed: UInt64) async throws {
    let bench = try await TestBench.open(SampleStatement(goal: 6))
    var campaign = try await RandomCampaign(bench: bench, seed: seed)
    for step in 0..<300 {
      if step % 7 == 6 { try await campaign.merge() } else { try await campaign.live() }
      if step % 20 == 19 { try await bench.expectOrder("step \(step)") }
    }
    for id in try bench.merged().reversed() { try await bench.unmerge(id) }
    try await bench.expectOrder()
    #expect(try bench.number("SELECT COUNT(*) FROM endorsement WHERE home IS NOT NULL") == 0)
    #expect(try bench.number("SELECT COUNT(*) FROM contact WHERE home IS NOT NULL") == 0)
    // Every change of the count has its event.
    func events(_ kind: String) throws -> Int { try bench.number("SELECT COUNT(*) FROM event WHERE kind = '\(kind)'") }
    #expect(
      try events("endorsement.confirmed") + events("endorsement.restored") - events("endorsement.withdrawn")
        - events("endorsement.set_beneath") == bench.number("SELECT SUM(endorsed) FROM statement"))
  }

  private static func difference(_ before: [String], _ after: [String]) -> String {
    let (old, new) = (Set(before), Set(after))
    return
      (before.filter { !new.contains($0) }.map { "- \($0)" } + after.filter { !old.contains($0) }.map { "+ \($0)" })
      .joined(separator: "\n")
  }
}
