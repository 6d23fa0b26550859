import Foundation
import GRDB
import Statements
import Testing

@testable import Store

@Suite struct `The count` {
  @Test(arguments: [1, 2, 3]) func `equals the recount after whatever people do`(seed: UInt64) async throws {
    let bench = try await TestBench.open(SampleStatement(goal: 5))
    _ = try await bench.perform(SampleStatement(slug: "ten-acts").importing())
    var dice = Dice(seed: seed)
    var links: [LinkUse] = []
    for step in 0..<250 {
      bench.clock.pass(seconds: 1)
      let slug = dice.roll(3) == 0 ? "ten-acts" : "act-now"
      switch dice.roll(10) {
      case 0..<4:
        var signOn = SampleSignOn.numbered(
          dice.roll(25), listed: dice.roll(3) > 0, country: ["KE", "NP"][dice.roll(2)])
        if dice.roll(3) == 0 { signOn.address = "colleague@gmail.com" }
        #expect(try await bench.perform(signOn.request(slug: slug)) == .accepted)
      case 4..<7:
        links += try await bench.mails().compactMap(\.endorsement?.confirmation)
        if !links.isEmpty { _ = try await bench.perform(ConfirmEndorsement(link: links[dice.roll(links.count)])) }
      case 7..<9:
        guard !links.isEmpty else { continue }
        let subject = links[dice.roll(links.count)].subject
        let change: [ManageEndorsement.Change] = [
          .withdraw, .rename("Name \(step)"), .listing(listed: dice.roll(2) == 0, updates: false),
        ]
        let link = try await bench.managementLink(of: subject)
        _ = try await bench.perform(ManageEndorsement(link: link, change: change[dice.roll(3)]))
      default:
        var statement = SampleStatement(slug: slug, goal: 5)
        statement.texts["en"] = "Version of step \(step)."
        _ = try await bench.perform(statement.importing(as: .correction))
      }
    }
    #expect(try await bench.ask(Recount()).isEmpty)
    for slug in ["act-now", "ten-acts"] {
      let count = try await bench.count(slug)
      let confirmed = try await bench.ask(DeskEndorsements(slug: slug, state: .confirmed, limit: 1000))
      let list = try await bench.ask(SignatoryList(slug: slug, search: nil, limit: 1000, offset: 0))
      #expect(count.endorsements > 0)
      #expect(count.endorsements == confirmed.total)
      #expect(count.listed == list.total)
      #expect(list.signatories.count == list.total)
      #expect(confirmed.endorsements.filter(\.listed).count == list.total)
    }
    #expect(
      try bench.number(
        """
        SELECT COUNT(*) FROM (SELECT 1 FROM endorsement WHERE state = 'confirmed'
          GROUP BY statement, organization HAVING COUNT(*) > 1)
        """) == 0)
    #expect(
      try bench.number("SELECT COUNT(*) FROM event WHERE kind = 'endorsement.confirmed'")
        - bench.number("SELECT COUNT(*) FROM event WHERE kind = 'endorsement.withdrawn'")
        == bench.number("SELECT SUM(endorsed) FROM statement"))
  }

  @Test func `a difference is found and named`() async throws {
    let bench = try await TestBench.open()
    try await bench.endorse(SampleSignOn())
    try bench.raw { try $0.execute(sql: "UPDATE tally SET n = 3") }
    let differences = try await bench.ask(Recount())
    #expect(differences.map(\.what) == ["tallies", "version 1, PH, network"])
    #expect(differences.map(\.kept) == [3, 3])
    #expect(differences.map(\.counted) == [1, 1])
  }
}
