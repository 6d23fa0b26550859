import Foundation
import GRDB
import Statements
import Testing

@testable import Store

extension TestBench {
  /// Every row of every table, but for what tells of the past: events, outboxes and the revisions of pages.
  func dump() throws -> [String] {
    try raw { database in
      let tables = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
      let past = ["event", "outbox_mail", "outbox_webhook", "heartbeat", "schema_migration"]
      return try tables.filter { !past.contains($0) }.flatMap { table in
        try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map { row in
          let cells = row.filter { $0.0 != "revision" }.map { "\($0.0)=\($0.1)" }
          return "\(table): \(cells.joined(separator: " "))"
        }.filter { !$0.hasPrefix("tally:") || !$0.hasSuffix("n=0") }.sorted()
      }
    }
  }

  /// The organization of an endorsement, today.
  func organization(of endorsement: Int64) throws -> Int64 {
    Int64(try number("SELECT organization FROM endorsement WHERE id = \(endorsement)"))
  }

  func state(of endorsement: Int64) throws -> String {
    try #require(try texts("SELECT state FROM endorsement WHERE id = \(endorsement)").first)
  }

  func standing() throws -> [Int64] {
    try raw { try Int64.fetchAll($0, sql: "SELECT id FROM organization WHERE merged_into IS NULL ORDER BY id") }
  }

  func merged() throws -> [Int64] {
    try raw { try Int64.fetchAll($0, sql: "SELECT id FROM organization WHERE merged_into IS NOT NULL ORDER BY id") }
  }

  @discardableResult
  func merge(_ organization: Int64, into: Int64, force: Bool = false) async throws -> MergeReport {
    let outcome = try await perform(
      MergeOrganizations(organization: organization, into: into, force: force, actor: .commandLine))
    guard case .merged(let report) = outcome else { throw MergingFault.refused("\(outcome)") }
    return report
  }

  @discardableResult
  func unmerge(_ organization: Int64) async throws -> MergeReport {
    let outcome = try await perform(UnmergeOrganizations(organization: organization, actor: .commandLine))
    guard case .unmerged(_, let report) = outcome else { throw MergingFault.refused("\(outcome)") }
    return report
  }

  /// What must hold whatever was merged and undone.
  func expectOrder(_ comment: Comment? = nil) async throws {
    #expect(try await ask(Recount()).isEmpty, comment)
    #expect(try await ask(Integrity()).isEmpty, comment)
    #expect(try await ask(StrayRows()) == [], comment)
    #expect(
      try number(
        """
        SELECT COUNT(*) FROM (
          SELECT organization FROM endorsement UNION SELECT organization FROM contact
          UNION SELECT organization FROM invitation) AS x
        JOIN organization o ON o.id = x.organization WHERE o.merged_into IS NOT NULL
        """) == 0, comment)
    #expect(
      try number(
        """
        SELECT (SELECT COUNT(*) FROM endorsement e JOIN contact c ON c.id = e.contact WHERE c.organization <> e.organization)
          + (SELECT COUNT(*) FROM invitation i JOIN contact c ON c.id = i.contact WHERE c.organization <> i.organization)
        """) == 0, comment)
    #expect(
      try number(
        """
        SELECT COUNT(*) FROM contact c JOIN contact same ON same.id = c.same_as
        WHERE same.organization <> c.organization OR same.address_key IS DISTINCT FROM c.address_key
          OR same.same_as IS NOT NULL
        """) == 0, comment)
    #expect(
      try number(
        """
        SELECT COUNT(*) FROM organization o LEFT JOIN organization s ON s.id = o.stands_in
        WHERE o.merged_into IS NOT NULL AND (s.id IS NULL OR s.merged_into IS NOT NULL)
        """) == 0, comment)
  }
}

enum MergingFault: Error { case refused(String) }

/// A campaign of organizations that sign, sign again, confirm, withdraw, are invited and are merged, all by chance.
struct RandomCampaign {
  let bench: TestBench
  var dice: Dice
  private var links: [LinkUse] = []
  private var step = 0

  init(bench: TestBench, seed: UInt64) async throws {
    self.bench = bench
    dice = Dice(seed: seed)
    _ = try await bench.perform(SampleStatement(slug: "ten-acts").importing())
  }

  /// Something that people do.
  mutating func live() async throws {
    step += 1
    bench.clock.pass(seconds: Int64(dice.roll(2)))
    let slug = dice.roll(2) == 0 ? "ten-acts" : "act-now"
    switch dice.roll(12) {
    case 0..<4:
      var signOn = SampleSignOn.numbered(
        dice.roll(8), listed: dice.roll(3) > 0, country: ["KE", "NP"][dice.roll(2)])
      // The same person signs for several organizations, so that contacts meet when those are merged.
      if dice.roll(2) == 0 { signOn.address = "person\(dice.roll(2))@gmail.com" }
      _ = try await bench.perform(signOn.request(slug: slug))
    case 4..<8:
      links += try await bench.mails().compactMap(\.endorsement?.confirmation)
      if !links.isEmpty { _ = try await bench.perform(ConfirmEndorsement(link: links[dice.roll(links.count)])) }
    case 8:
      guard !links.isEmpty else { return }
      let link = try await bench.managementLink(of: links[dice.roll(links.count)].subject)
      let change: [ManageEndorsement.Change] = [
        .withdraw, .rename("Name of step \(step)"), .listing(listed: dice.roll(2) == 0, updates: true),
      ]
      _ = try await bench.perform(ManageEndorsement(link: link, change: change[dice.roll(3)]))
    case 9:
      let address = dice.roll(2) == 0 ? "person\(dice.roll(2))@gmail.com" : "office\(dice.roll(9))@gmail.com"
      let signOn = SampleSignOn.numbered(dice.roll(8))
      let row = try ContactRow.sample(
        SampleSignOn(
          organization: signOn.organization, acronym: nil, country: signOn.country, kind: .ngo, website: nil,
          address: address))
      _ = try await bench.perform(InviteContacts(slug: slug, contacts: [row], actor: .commandLine))
    case 10: try await enter(slug)
    default: try await correct()
    }
  }

  /// A name on paper, entered by the secretariat.
  private mutating func enter(_ slug: String) async throws {
    var signOn = SampleSignOn.numbered(dice.roll(8))
    if dice.roll(2) == 0 { signOn.address = "person\(dice.roll(2))@gmail.com" }
    let row = try SignatoryRow.sample(signOn, endorsedAt: .launch - Int64(dice.roll(100)))
    _ = try await bench.perform(ImportSignatories(slug: slug, rows: [row], actor: .commandLine))
  }

  /// A name comes or goes, a relation is said, or a part is taken out.
  private mutating func correct() async throws {
    guard let (one, other) = try pair() else { return }
    let name = "Quay House \(dice.roll(4))"
    switch dice.roll(4) {
    case 0:
      _ = try await bench.perform(AddOrganizationName(organization: one, name: name, kind: .alias, actor: .commandLine))
    case 1: _ = try await bench.perform(RemoveOrganizationName(organization: one, name: name, actor: .commandLine))
    case 2:
      _ = try await bench.perform(
        RelateOrganizations(part: one, whole: other, kind: .memberOf, actor: .commandLine))
    default:
      let references = try bench.texts("SELECT reference FROM endorsement WHERE organization = \(one) ORDER BY id")
      guard !references.isEmpty else { return }
      _ = try await bench.perform(
        SplitOrganization(
          organization: one, name: "Part \(step) of a House", endorsements: [references[dice.roll(references.count)]],
          actor: .commandLine))
    }
  }

  /// Somebody merges two, or undoes a merge; whatever is refused is refused.
  mutating func merge() async throws {
    let merged = try bench.merged()
    if dice.roll(2) == 0, !merged.isEmpty {
      try await bench.unmerge(merged[dice.roll(merged.count)])
    } else if let (one, other) = try pair() {
      try await bench.merge(one, into: other, force: true)
    }
  }

  /// Two that stand for themselves, or nil when there are none.
  mutating func pair() throws -> (Int64, Int64)? {
    let standing = try bench.standing()
    guard standing.count > 1 else { return nil }
    let one = dice.roll(standing.count)
    let other = (one + 1 + dice.roll(standing.count - 1)) % standing.count
    return (standing[one], standing[other])
  }
}
