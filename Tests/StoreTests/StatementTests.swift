import Foundation
import GRDB
import Statements
import Testing

@testable import Store

@Suite struct `Importing a statement` {
  @Test func `the same files again change nothing`() async throws {
    let bench = try await TestBench.open()
    #expect(try await bench.perform(SampleStatement().importing()) == .unchanged)
    #expect(try await bench.perform(SampleStatement().importing(as: .correction)) == .unchanged)
    #expect(try bench.kinds() == ["statement.imported"])
    let summary = try #require(try await bench.ask(StatementBySlug(slug: "act-now")))
    #expect(summary.revision == 1)
    #expect(summary.languages == ["en", "fr"])
    #expect(summary.titles["fr"] == "Act Now (fr)")
    #expect(summary.schedule.closes == .launch + 86_400)
    #expect(summary.whoMaySign == Set(OrganizationKind.allCases))
    #expect(try await bench.ask(StatementMarkdown(slug: "act-now", language: "fr")) == "Agissez maintenant.")
    #expect(try await bench.ask(StatementMarkdown(slug: "act-now", language: "ar")) == nil)
  }

  @Test func `another date or goal is a setting, and makes no version`() async throws {
    let bench = try await TestBench.open()
    #expect(try await bench.perform(SampleStatement(closes: nil).importing()) == .settingsChanged)
    #expect(try await bench.perform(SampleStatement(closes: nil, goal: 100).importing()) == .settingsChanged)
    #expect(try await bench.perform(SampleStatement(closes: nil, goal: 100).importing()) == .unchanged)
    let summary = try #require(try await bench.ask(StatementBySlug(slug: "act-now")))
    #expect(summary.goal == 100)
    #expect(summary.schedule.closes == nil)
    #expect(summary.version == 1)
    #expect(summary.revision == 3)
  }

  @Test func `a further language joins the version it translates`() async throws {
    let bench = try await TestBench.open()
    var statement = SampleStatement()
    statement.texts["ar"] = "تحركوا الآن."
    #expect(try await bench.perform(statement.importing()) == .translated(["ar"]))
    #expect(try await bench.ask(StatementMarkdown(slug: "act-now", language: "ar")) == "تحركوا الآن.")
    #expect(try await bench.ask(StatementBySlug(slug: "act-now"))?.version == 1)
  }

  @Test func `another text needs a word on what kind of change it is`() async throws {
    let bench = try await TestBench.open()
    var statement = SampleStatement(closes: nil)
    statement.texts["en"] = "Act at once."
    #expect(try await bench.perform(statement.importing()) == .changeMustBeSaid(currentVersion: 1))
    #expect(try await bench.ask(StatementBySlug(slug: "act-now"))?.schedule.closes != nil)
    #expect(try bench.kinds() == ["statement.imported"])
    #expect(try await bench.perform(statement.importing(as: .substantive)) == .versioned(2))
    #expect(try await bench.ask(StatementMarkdown(slug: "act-now", language: "en")) == "Act at once.")
    #expect(try bench.texts("SELECT change FROM statement_version ORDER BY number") == ["first", "substantive"])
    #expect(try bench.kinds().last == "statement.versioned")
  }

  @Test func `an endorsement stays with the version that was shown`() async throws {
    let bench = try await TestBench.open()
    let id = try await bench.endorse(SampleSignOn(language: "fr"))
    var statement = SampleStatement()
    statement.texts["fr"] = "Agissez tout de suite."
    #expect(try await bench.perform(statement.importing(as: .correction)) == .versioned(2))
    #expect(try await bench.ask(EndorsementByID(id: id))?.version == 1)
    #expect(
      try bench.texts("SELECT version_sha256 FROM endorsement")
        == [SampleStatement.fingerprint(of: "Agissez maintenant.")])
    #expect(try await bench.ask(Recount()).isEmpty)
  }

  @Test func `a new goal can be reached again`() async throws {
    let bench = try await TestBench.open(SampleStatement(goal: 1))
    try await bench.endorse(.numbered(1))
    #expect(try bench.kinds().filter { $0 == "statement.goal_reached" }.count == 1)
    #expect(try await bench.perform(SampleStatement(goal: 3).importing()) == .settingsChanged)
    try await bench.endorse(.numbered(2))
    #expect(try bench.kinds().filter { $0 == "statement.goal_reached" }.count == 1)
    try await bench.endorse(.numbered(3))
    #expect(try bench.kinds().filter { $0 == "statement.goal_reached" }.count == 2)
  }
}

@Suite struct `Opening and closing a statement` {
  @Test func `the passing of a date is told once`() async throws {
    let bench = try await TestBench.open(SampleStatement(opens: .launch + 60, closes: .launch + 120))
    #expect(try await bench.perform(AnnouncePhases()) == 0)
    bench.clock.pass(seconds: 60)
    #expect(try await bench.perform(AnnouncePhases()) == 1)
    #expect(try await bench.perform(AnnouncePhases()) == 0)
    bench.clock.pass(seconds: 60)
    #expect(try await bench.perform(AnnouncePhases()) == 1)
    #expect(try bench.kinds() == ["statement.imported", "statement.opened", "statement.closed"])
    #expect(try bench.texts("SELECT actor FROM event ORDER BY seq") == ["command-line", "clock", "clock"])
  }

  @Test func `the end of an embargo makes the pages anew and tells no one`() async throws {
    let bench = try await TestBench.open(SampleStatement(embargoUntil: .launch + 60))
    #expect(try await bench.perform(AnnouncePhases()) == 1)
    let revision = try #require(try await bench.ask(StatementBySlug(slug: "act-now"))).revision
    let events = try bench.kinds()
    bench.clock.pass(seconds: 60)
    #expect(try await bench.perform(AnnouncePhases()) == 1)
    #expect(try await bench.ask(StatementRevisions()).map(\.revision) == [revision + 1])
    #expect(try bench.kinds() == events)
  }

  @Test func `by hand it opens, closes and opens again whatever its dates say`() async throws {
    let bench = try await TestBench.open(SampleStatement(opens: nil, closes: .launch - 60))
    let hand = Actor.staff(3)
    #expect(try await bench.perform(OpenStatement(slug: "act-now", actor: hand)) == .done)
    #expect(try await bench.perform(OpenStatement(slug: "act-now", actor: hand)) == .unchanged)
    #expect(try await bench.perform(SampleSignOn().request()) == .accepted)
    bench.clock.pass(seconds: 1)
    #expect(try await bench.perform(CloseStatement(slug: "act-now", actor: hand)) == .done)
    #expect(try await bench.perform(CloseStatement(slug: "act-now", actor: hand)) == .unchanged)
    #expect(try await bench.perform(SampleSignOn().request()) == .notOpen(.closed(.launch + 1)))
    bench.clock.pass(seconds: 1)
    #expect(try await bench.perform(OpenStatement(slug: "act-now", actor: hand)) == .done)
    #expect(try await bench.perform(AnnouncePhases()) == 0)
    #expect(try await bench.perform(OpenStatement(slug: "nothing", actor: hand)) == .unknownStatement)
    #expect(try await bench.perform(CloseStatement(slug: "nothing", actor: hand)) == .unknownStatement)
    #expect(
      try bench.texts("SELECT kind || ' ' || actor FROM event WHERE kind LIKE 'statement.%' ORDER BY seq").dropFirst()
        == ["statement.opened staff:3", "statement.closed staff:3", "statement.opened staff:3"])
  }

  @Test func `other systems hear of versions, opening, closing and the goal`() async throws {
    let bench = try await TestBench.open(SampleStatement(opens: nil, goal: 1))
    _ = try await bench.endpoint()
    var statement = SampleStatement(opens: nil, goal: 1)
    statement.texts["en"] = "Act at once."
    _ = try await bench.perform(statement.importing(as: .correction))
    _ = try await bench.perform(OpenStatement(slug: "act-now", actor: .commandLine))
    try await bench.endorse(SampleSignOn())
    bench.clock.pass(seconds: 1)
    _ = try await bench.perform(CloseStatement(slug: "act-now", actor: .commandLine))
    #expect(
      try bench.texts("SELECT type FROM outbox_webhook ORDER BY id") == [
        "statement.versioned", "statement.opened", "endorsement.requested", "endorsement.confirmed",
        "statement.goal_reached", "statement.closed",
      ])
    let counts = try bench.raw { database in
      try Int.fetchAll(database, sql: "SELECT body ->> '$.data.endorsements' FROM outbox_webhook ORDER BY id")
    }
    #expect(counts == [0, 0, 0, 1, 1, 1])
  }
}
