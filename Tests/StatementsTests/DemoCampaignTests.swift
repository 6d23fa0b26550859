import Foundation
import Testing

@testable import Statements

@Suite struct `The demo campaign` {
  @Test(arguments: DemoCampaign.slugs) func `every statement reads without a flaw, under the name of its folder`(
    slug: String
  ) throws {
    let draft = try DemoCampaign.statement(slug)
    #expect(draft.slug == slug)
    #expect(draft.isSummary)
    #expect(!draft.sources.isEmpty)
    #expect(Set(draft.texts.keys) == Set(draft.languages))
  }

  @Test func `there are five statements and no more`() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: DemoCampaign.folder.appending(path: "statements").path)
    #expect(folders.sorted() == DemoCampaign.slugs)
  }

  @Test func `TEN ACTS has the same ten sections in four languages, each with its own words`() throws {
    let draft = try DemoCampaign.statement("ten-acts")
    #expect(draft.languages == ["en", "fr", "es", "ar"])
    let ids = draft.texts.values.map { $0.sections.map(\.id) }
    #expect(ids.allSatisfy { $0.count == 10 && $0 == ids.first })
    #expect(Set(draft.texts.values.map(\.title)).count == 4)
    #expect(Set(draft.texts.values.flatMap { $0.sections.map(\.markdown) }).count == 40)
  }

  @Test func `three statements are open, two are closed`() throws {
    let now = try #require(Instant(iso8601: "2026-06-01T12:00:00Z"))
    let open = try DemoCampaign.slugs.filter { try DemoCampaign.statement($0).schedule.phase(at: now) == .open }
    #expect(open == ["act-now", "ten-acts", "twelve-key-ways"])
    for slug in ["new-deal", "joint-statement-2018"] {
      let draft = try DemoCampaign.statement(slug)
      #expect(try draft.schedule.phase(at: now) == .closed(#require(draft.closes)))
    }
  }

  @Test func `the scorecard is a table that gives nothing the rating positive`() throws {
    let scorecard = try #require(try DemoCampaign.statement("act-now").texts["en"]?.sections.last)
    let rows = scorecard.markdown.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(rows.count == 9)
    #expect(!rows.contains { $0.hasSuffix("| positive |") })
  }

  @Test func `the two rolls have 22 and 16 members, and three bodies are in both`() throws {
    let roll = try OrganizationRoll.parse(DemoCampaign.text("organizations.yaml"))
    func members(of network: String) -> Set<String> {
      Set(roll.filter { $0.memberships.contains { $0.body == .network(network) } }.map(\.name))
    }
    let committee = members(of: "International Civil Society Action Committee")
    let coalition = members(of: "Global Coalition on Migration")
    #expect(committee.count == 22)
    #expect(coalition.count == 16)
    #expect(committee.intersection(coalition).count == 3)
    #expect(committee.contains("Global Coalition on Migration"))
    #expect(roll.count(where: { $0.memberships.contains { $0.role == .convenor } }) == 3)
    #expect(roll.count(where: { $0.memberships.contains { $0.role == .observer } }) == 2)
  }

  @Test func `the anchors of the seven regions are in the roll, as anchors`() throws {
    let roll = try OrganizationRoll.parse(DemoCampaign.text("organizations.yaml"))
    let regions = try RegionRoll.parse(DemoCampaign.text("regions.yaml"))
    #expect(regions.map(\.region) == Region.allCases)
    for region in regions {
      #expect(Set(region.names.keys) == ["en", "fr", "es", "ar"])
      #expect(region.names["en"] == region.region.englishName)
      let anchors = roll.filter { $0.memberships.contains(.init(body: .consultation(region.region), role: .anchor)) }
      #expect(Set(anchors.map(\.name)) == Set(region.anchors))
      #expect(!anchors.isEmpty)
    }
  }

  @Test(arguments: ["contacts.csv", "signatories.csv"])
  func `the people are made up, and their organizations well-formed`(
    file: String
  ) throws {
    let rows = try DemoCampaign.rows(file)
    #expect(rows.count >= 25)
    #expect(Set(rows.compactMap { $0["organization"] }).count == rows.count)
    for row in rows {
      #expect(row["country"].flatMap { Country(code: $0) } != nil)
      #expect(row["kind"].flatMap { OrganizationKind(rawValue: $0) } != nil)
      #expect(["en", "fr", "es", "ar"].contains(row["language"]))
      #expect(try #require(row["email"]).wholeMatch(of: /[a-z]+@[a-z0-9-]+\.example\.(?:org|net|com)/) != nil)
    }
  }

  @Test func `the sign-ons come from every region, some of them unlisted, each with its time and how it came`() throws {
    let rows = try DemoCampaign.rows("signatories.csv")
    #expect(Set(rows.compactMap { $0["country"].flatMap { Country(code: $0)?.region } }) == Set(Region.allCases))
    #expect(rows.count(where: { $0["listed"] == "no" }) >= 5)
    #expect(Set(rows.compactMap { $0["how"] }) == ["import", "phone", "paper", "chat"])
    #expect(rows.allSatisfy { $0["endorsed_at"].flatMap { Instant(iso8601: $0) } != nil })
  }
}
