import Foundation
import Statements
import Testing

@testable import Store

@Suite struct `Splitting an organization` {
  private let bench: TestBench
  private let first: Int64
  private let duplicate: Int64
  private let id: Int64

  /// Two mailboxes signed, and were taken for one organization.
  init() async throws {
    bench = try await TestBench.open()
    first = try await bench.endorse(SampleSignOn())
    bench.clock.pass(seconds: 60)
    _ = try await bench.mails()
    id = try bench.organization(of: first)
    // Unlisted meanwhile, so that the second mailbox goes the ordinary way.
    let link = try await bench.managementLink(of: first)
    _ = try await bench.perform(ManageEndorsement(link: link, change: .listing(listed: false, updates: false)))
    _ = try await bench.perform(SampleSignOn(address: "kathmandu@gmail.com").request())
    let waiting = try #require(try await bench.mails().compactMap(\.endorsement?.confirmation).last)
    _ = try await bench.perform(ConfirmEndorsement(link: waiting))
    duplicate = waiting.subject
  }

  private func split(endorsements: [String] = [], contacts: [String] = [], names: [String] = []) async throws
    -> SplitOrganization.Outcome
  {
    try await bench.perform(
      SplitOrganization(
        organization: id, name: "Migrant Forum Nepal", country: "NP", endorsements: endorsements,
        contacts: try contacts.map { try MailAddress(parsing: $0) }, names: names, actor: .commandLine))
  }

  private func reference(_ endorsement: Int64) throws -> String {
    try #require(try bench.texts("SELECT reference FROM endorsement WHERE id = \(endorsement)").first)
  }

  @Test(arguments: [true, false]) func `lets what was kept beneath count for the new one`(byContact: Bool) async throws
  {
    #expect(try bench.state(of: duplicate) == "duplicate")
    let outcome =
      byContact
      ? try await split(contacts: ["kathmandu@gmail.com"]) : try await split(endorsements: [reference(duplicate)])
    guard case .split(let newcomer, let report) = outcome else { throw MergingFault.refused("\(outcome)") }
    #expect(report == MergeReport(setBeneath: 0, restored: 1))
    #expect(try await bench.count().endorsements == 2)
    #expect(try bench.organization(of: duplicate) == newcomer)
    #expect(try bench.organization(of: first) == id)
    #expect(try bench.texts("SELECT address FROM contact WHERE organization = \(newcomer)") == ["kathmandu@gmail.com"])
    try await bench.expectOrder()
    // They were told apart: no question, and no merge by mistake.
    #expect(try await bench.ask(OpenIdentityQuestions(limit: 1)).total == 0)
    #expect(
      try await bench.perform(MergeOrganizations(organization: newcomer, into: id, actor: .commandLine))
        == .refused(.toldApart))
    try await bench.merge(newcomer, into: id, force: true)
    #expect(try await bench.count().endorsements == 1)
  }

  @Test func `lets what stays count when what stood goes`() async throws {
    let outcome = try await split(endorsements: [reference(first)])
    guard case .split = outcome else { throw MergingFault.refused("\(outcome)") }
    #expect(try bench.state(of: duplicate) == "confirmed")
    #expect(try await bench.count().endorsements == 2)
    try await bench.expectOrder()
  }

  @Test func `takes names along, which lead to the new one`() async throws {
    _ = try await bench.perform(
      AddOrganizationName(organization: id, name: "Forum Katmandou", kind: .alias, actor: .commandLine))
    guard case .split(let newcomer, _) = try await split(names: ["Forum Katmandou"]) else {
      throw MergingFault.refused("split")
    }
    #expect(
      try bench.texts("SELECT organization FROM organization_key WHERE value = 'forum katmandou'") == ["\(newcomer)"])
    _ = try await bench.perform(
      SampleSignOn(
        organization: "Forum Katmandou", acronym: nil, country: "NP", kind: .ngo, website: nil,
        address: "x@gmail.com"
      ).request())
    #expect(try bench.number("SELECT MAX(id) FROM organization") == Int(newcomer))
  }

  @Test func `takes nothing that is not there`() async throws {
    #expect(try await split() == .nothing)
    #expect(try await split(endorsements: ["NOSUCHREFX"]) == .notItsOwn("NOSUCHREFX"))
    #expect(try await split(contacts: ["no@gmail.com"]) == .notItsOwn("no@gmail.com"))
    #expect(try await split(names: ["No Such Name"]) == .notItsOwn("No Such Name"))
    #expect(try bench.number("SELECT COUNT(*) FROM organization") == 1)
  }
}

@Suite struct `Networks, members and chapters` {
  private func rolled(_ bench: TestBench, _ names: String...) async throws -> [Int64] {
    let roll = names.map { RolledOrganization.sample($0) }
    _ = try await bench.perform(ImportOrganizations(roll: roll, actor: .commandLine))
    return try names.map { name in
      Int64(try bench.number("SELECT id FROM organization WHERE name = '\(name)'"))
    }
  }

  private func relations(_ bench: TestBench) throws -> [String] {
    try bench.texts("SELECT part || ' ' || kind || ' ' || whole || ' ' || state FROM relation ORDER BY id")
  }

  @Test func `are suggested where names differ in the place alone`() async throws {
    let bench = try TestBench()
    let ids = try await rolled(
      bench, "Scalabrini Refuge", "Scalabrini Refuge Kenya", "Scalabrini Refuge International", "Harbour Choir Kenya",
      "Scalabrini Refuge Nepal")
    #expect(
      try relations(bench) == [
        "\(ids[1]) chapter-of \(ids[0]) suggested", "\(ids[1]) chapter-of \(ids[2]) suggested",
        "\(ids[4]) chapter-of \(ids[0]) suggested", "\(ids[4]) chapter-of \(ids[2]) suggested",
      ])
  }

  @Test(arguments: [
    ("International Zorvane Network", "Intl Zorvane Network Kenya"),
    ("Zorvane Migration Network", "Réseau Zorvane pour les migrations – Kenya"),
    ("Zorvane Migration Network", "Red Zorvane de Migración (Kenya)"),
    ("Zorvane Association for Development", "Zorvane Assn. for Devt. Kenya"),
  ]) func `are suggested where a chapter's words mean the same, abbreviated or translated`(whole: String, part: String)
    async throws
  {
    let bench = try TestBench()
    let ids = try await rolled(bench, whole, part)
    #expect(try relations(bench) == ["\(ids[1]) chapter-of \(ids[0]) suggested"])
  }

  @Test(arguments: [
    "Harbour Choir, member of the Zorvane Water Network", "Harbour Choir (a member of ZWN)",
    "Harbour Choir – membre de ZWN", "Harbour Choir, membre du Zorvane Water Network",
    "Harbour Choir | Miembro de la ZWN",
    "Harbour Choir - Mitglied des Zorvane Water Network", "Harbour Choir (Mitglied von ZWN), Kenya",
    "Harbour Choir, membro della ZWN", "Harbour Choir, membro do ZWN", "Harbour Choir, lid van ZWN",
    "Harbour Choir (عضو في ZWN)", "جوقة الميناء، عضو في ZWN", "HARBOUR CHOIR, MEMBER OF ZWN",
    "Harbour Choir (член ZWN)",
    "Harbour Choir, affiliated to ZWN, Nairobi", "Harbour Choir, member of Zorvane Water Network (ZWN)",
  ]) func `are suggested where a name says of which network its body is a member`(name: String) async throws {
    let bench = try TestBench()
    let network = RolledOrganization.sample("Zorvane Water Network", acronym: "ZWN", kind: .network)
    let roll = [network, RolledOrganization.sample(name)]
    for _ in 1...2 { _ = try await bench.perform(ImportOrganizations(roll: roll, actor: .commandLine)) }
    #expect(try relations(bench) == ["2 member-of 1 suggested"])
  }

  @Test(arguments: [
    "Harbour Choir, member of Nobody Else", "Member of ZWN", "Network of Members of ZWN", "Harbour Member of ZWN Trust",
    "Harbour Choir, member of", "Harbour Choir, members", "Harbour Choir (member of Harbour Choir)", "Lidia Vanova ZWN",
    "Harbour Choir, member of Quiet Shelter",
  ]) func `are not suggested where it names none that is known as a network`(name: String) async throws {
    let bench = try TestBench()
    let roll = [
      RolledOrganization.sample("Zorvane Water Network", acronym: "ZWN", kind: .network),
      RolledOrganization.sample("Quiet Shelter"), RolledOrganization.sample(name),
    ]
    _ = try await bench.perform(ImportOrganizations(roll: roll, actor: .commandLine))
    #expect(try relations(bench) == [])
  }

  @Test func `once confirmed are never merged for being related`() async throws {
    let bench = try TestBench()
    let ids = try await rolled(bench, "Scalabrini Refuge", "Scalabrini Refuge Kenya")
    let relation = Int64(try bench.number("SELECT id FROM relation"))
    func answer(_ isConfirmed: Bool) async throws -> AnswerRelation.Outcome {
      try await bench.perform(AnswerRelation(relation: relation, isConfirmed: isConfirmed, actor: .commandLine))
    }
    #expect(try await answer(true) == .answered)
    #expect(try await answer(true) == .already)
    #expect(
      try await bench.perform(MergeOrganizations(organization: ids[1], into: ids[0], actor: .commandLine))
        == .refused(.related(.chapterOf)))
    #expect(
      try await bench.perform(MergeOrganizations(organization: ids[0], into: ids[1], actor: .commandLine))
        == .refused(.related(.chapterOf)))
    #expect(try await answer(false) == .answered)
    try await bench.merge(ids[1], into: ids[0])
  }

  @Test func `once rejected are not suggested again`() async throws {
    let bench = try TestBench()
    _ = try await rolled(bench, "Scalabrini Refuge", "Scalabrini Refuge Kenya")
    _ = try await bench.perform(
      AnswerRelation(
        relation: Int64(try bench.number("SELECT id FROM relation")), isConfirmed: false, actor: .commandLine))
    _ = try await rolled(bench, "Scalabrini Refuge", "Scalabrini Refuge Kenya")
    #expect(try relations(bench).map { $0.suffix(8) } == ["rejected"])
  }

  @Test func `move with a merge and come back`() async throws {
    let bench = try TestBench()
    let ids = try await rolled(bench, "Harbour Choir", "Quiet Shelter Trust", "Asylum Lawyers Guild")
    let outcome = try await bench.perform(
      RelateOrganizations(part: ids[1], whole: ids[0], kind: .memberOf, role: "observer", actor: .commandLine))
    #expect(outcome == .related)
    try await bench.merge(ids[1], into: ids[2])
    let record = try #require(try await bench.ask(OrganizationByID(id: ids[2])))
    #expect(record.relations.map(\.other) == [ids[0]])
    #expect(record.relations.first?.role == "observer")
    // What stands for a member is one.
    #expect(
      try await bench.perform(MergeOrganizations(organization: ids[2], into: ids[0], actor: .commandLine))
        == .refused(.related(.memberOf)))
    try await bench.unmerge(ids[1])
    #expect(try await bench.ask(OrganizationByID(id: ids[2]))?.relations == [])
    #expect(try await bench.ask(OrganizationByID(id: ids[0]))?.relations.map(\.other) == [ids[1]])
  }

  @Test func `are refused where they can't be meant`() async throws {
    let bench = try TestBench()
    let ids = try await rolled(bench, "Harbour Choir", "Quiet Shelter Trust")
    func relate(_ part: Int64, _ whole: Int64) async throws -> RelateOrganizations.Outcome {
      try await bench.perform(
        RelateOrganizations(part: part, whole: whole, kind: .chapterOf, actor: .commandLine))
    }
    #expect(try await relate(ids[0], ids[0]) == .itself)
    #expect(try await relate(ids[0], 99) == .unknown(99))
    #expect(try await relate(ids[0], ids[1]) == .related)
    #expect(try await relate(ids[0], ids[1]) == .already)
    #expect(try await relate(ids[1], ids[0]) == .turned)
  }
}
