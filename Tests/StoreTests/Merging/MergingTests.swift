import Foundation
import GRDB
import Statements
import Testing

@testable import Store

@Suite struct `Merging two organizations` {
  private let bench: TestBench

  init() async throws {
    bench = try await TestBench.open()
  }

  /// Two that have endorsed the same statement, the first one earlier.
  private func two(firstListed: Bool = true) async throws -> (first: Int64, second: Int64) {
    let first = try await bench.endorse(.numbered(1, listed: firstListed))
    bench.clock.pass(seconds: 60)
    return (first, try await bench.endorse(.numbered(2)))
  }

  @Test func `lets the earlier endorsement stand and keeps the later beneath it, whichever goes`() async throws {
    let (first, second) = try await two()
    let (one, other) = (try bench.organization(of: first), try bench.organization(of: second))
    for (gone, stays) in [(one, other), (other, one)] {
      #expect(try await bench.merge(gone, into: stays) == MergeReport(setBeneath: 1, restored: 0))
      #expect(try bench.state(of: first) == "confirmed")
      #expect(try bench.state(of: second) == "duplicate")
      #expect(try bench.number("SELECT beneath FROM endorsement WHERE id = \(second)") == Int(first))
      #expect(try bench.organization(of: first) == stays)
      #expect(try bench.organization(of: second) == stays)
      #expect(try await bench.count().endorsements == 1)
      try await bench.expectOrder()
      #expect(try await bench.unmerge(gone) == MergeReport(setBeneath: 0, restored: 1))
      #expect(try await bench.count().endorsements == 2)
      #expect(try bench.state(of: second) == "confirmed")
    }
  }

  @Test func `is refused where it can't be meant`() async throws {
    let (first, second) = try await two()
    let third = try bench.organization(of: try await bench.endorse(.numbered(3)))
    let (one, other) = (try bench.organization(of: first), try bench.organization(of: second))
    func outcome(_ id: Int64, _ into: Int64) async throws -> MergeOrganizations.Outcome {
      try await bench.perform(MergeOrganizations(organization: id, into: into, actor: .commandLine))
    }
    #expect(try await outcome(one, one) == .refused(.itself))
    #expect(try await outcome(99, one) == .refused(.unknown(99)))
    #expect(try await outcome(one, 99) == .refused(.unknown(99)))
    try await bench.merge(one, into: other)
    #expect(try await outcome(one, third) == .refused(.alreadyMerged(one, into: other)))
    #expect(try await outcome(third, one) == .refused(.alreadyMerged(one, into: other)))
    try await bench.merge(other, into: third)
    #expect(try await outcome(one, third) == .refused(.alreadyMerged(one, into: third)))
    #expect(
      try await bench.perform(UnmergeOrganizations(organization: third, actor: .commandLine)) == .notMerged)
    #expect(try await bench.perform(UnmergeOrganizations(organization: 99, actor: .commandLine)) == .unknown)
  }

  @Test func `leaves every link that was mailed before as good as it was`() async throws {
    let (first, second) = try await two()
    _ = try await bench.perform(SampleSignOn.numbered(3).request())
    let waiting = try #require(try await bench.mails().compactMap(\.endorsement?.confirmation).last)
    let organizations = try [first, second, waiting.subject].map(bench.organization)
    let manage = try await bench.managementLink(of: second)
    try await bench.merge(organizations[1], into: organizations[0])
    try await bench.merge(organizations[2], into: organizations[0])
    // The one that stands was confirmed by another mailbox, and is public: this one may know.
    #expect(try await bench.perform(ConfirmEndorsement(link: waiting)) == .alreadyEndorsed(endorsement: first))
    #expect(try await bench.count().endorsements == 1)
    #expect(
      try await bench.perform(ManageEndorsement(link: manage, change: .rename("A Better Name")))
        == .done(endorsement: second))
    #expect(try await bench.perform(RenewLink(purpose: .management, subject: second)) == .sent)
    #expect(try await bench.mails().last?.recipient.address.description == SampleSignOn.numbered(2).address)
    // Undone, what was confirmed meanwhile counts for the organization that it was made for.
    for id in [organizations[1], organizations[2]] { try await bench.unmerge(id) }
    #expect(try await bench.count().endorsements == 3)
    #expect(
      try bench.texts("SELECT COALESCE(corrected_name, '') FROM endorsement WHERE id = \(second)") == ["A Better Name"])
    try await bench.expectOrder()
  }

  @Test func `and withdrawing what stands leaves nothing counted until it is undone`() async throws {
    let (first, second) = try await two()
    let gone = try bench.organization(of: second)
    try await bench.merge(gone, into: try bench.organization(of: first))
    let link = try await bench.managementLink(of: first)
    _ = try await bench.perform(ManageEndorsement(link: link, change: .withdraw))
    #expect(try await bench.count().endorsements == 0)
    #expect(try await bench.ask(EndorsementByID(id: second))?.isOrphaned == true)
    try await bench.unmerge(gone)
    #expect(try bench.state(of: first) == "withdrawn")
    #expect(try bench.state(of: second) == "confirmed")
    #expect(try await bench.count().endorsements == 1)
    try await bench.expectOrder()
  }

  @Test func `and withdrawing what lies beneath takes it out for good`() async throws {
    let (first, second) = try await two()
    let gone = try bench.organization(of: second)
    try await bench.merge(gone, into: try bench.organization(of: first))
    let link = try await bench.managementLink(of: second)
    _ = try await bench.perform(ManageEndorsement(link: link, change: .withdraw))
    #expect(try await bench.count().endorsements == 1)
    try await bench.unmerge(gone)
    #expect(try bench.state(of: second) == "withdrawn")
    #expect(try await bench.count().endorsements == 1)
  }

  @Test func `keeps what is made afterwards with the one that it was made for`() async throws {
    let (first, second) = try await two()
    let (gone, stays) = (try bench.organization(of: second), try bench.organization(of: first))
    _ = try await bench.perform(SampleStatement(slug: "ten-acts").importing())
    try await bench.merge(gone, into: stays)
    // The merged one's own person signs, by the merged one's name: the organization that stands is meant.
    let later = try await bench.endorse(.numbered(2), slug: "ten-acts")
    #expect(try bench.organization(of: later) == stays)
    try await bench.unmerge(gone)
    #expect(try bench.organization(of: later) == stays)
    #expect(try bench.number("SELECT COUNT(*) FROM contact WHERE organization = \(gone)") == 1)
    try await bench.expectOrder()
  }

  @Test func `brings contacts of one mailbox together, and gives each its own back as it was changed`() async throws {
    let first = try await bench.endorse(SampleSignOn.numbered(1).by("shared@gmail.com", "First Person"))
    let second = try await bench.endorse(SampleSignOn.numbered(2).by("shared@gmail.com", "Second Person"))
    let (stays, gone) = (try bench.organization(of: first), try bench.organization(of: second))
    try await bench.merge(gone, into: stays)
    #expect(try await bench.ask(OrganizationByID(id: stays))?.contacts.map(\.name) == ["First Person"])
    // The mailbox signs again: it gets the link to manage what stands, because that is its own.
    _ = try await bench.perform(SampleSignOn.numbered(2).by("shared@gmail.com", "Second Person").request())
    let mail = try #require(try await bench.mails().last)
    #expect(mail.intent == .alreadyEndorsed)
    #expect(mail.endorsement?.management?.subject == first)
    try bench.raw { try $0.execute(sql: "UPDATE contact SET name = 'New Name' WHERE name = 'Second Person'") }
    try await bench.unmerge(gone)
    #expect(try await bench.ask(OrganizationByID(id: gone))?.contacts.map(\.name) == ["New Name"])
    #expect(try await bench.ask(OrganizationByID(id: stays))?.contacts.map(\.name) == ["First Person"])
  }

  @Test func `is undone from the inside, too`() async throws {
    let endorsements = [try await bench.endorse(.numbered(1)), try await bench.endorse(.numbered(2))]
    bench.clock.pass(seconds: 5)
    let last = try await bench.endorse(.numbered(3))
    let ids = try (endorsements + [last]).map(bench.organization)
    try await bench.merge(ids[0], into: ids[1])
    try await bench.merge(ids[1], into: ids[2])
    #expect(try await bench.ask(OrganizationByID(id: ids[0]))?.organization.id == ids[2])
    #expect(try await bench.count().endorsements == 1)
    // The first leaves, and what the other two have between them stands.
    try await bench.unmerge(ids[0])
    #expect(try await bench.count().endorsements == 2)
    #expect(try bench.organization(of: endorsements[0]) == ids[0])
    #expect(try bench.state(of: endorsements[1]) == "confirmed")
    #expect(try bench.state(of: last) == "duplicate")
    try await bench.expectOrder()
  }

  @Test func `happens beside people who sign at the same time`() async throws {
    let (first, second) = try await two()
    let (stays, gone) = (try bench.organization(of: first), try bench.organization(of: second))
    let bench = bench
    try await inParallel(40) { number in
      switch number % 4 {
      case 0: _ = try await bench.perform(SampleSignOn.numbered(2).by("p\(number)@gmail.com", "P").request())
      case 1: _ = try await bench.perform(SampleSignOn.numbered(1).by("p\(number)@gmail.com", "P").request())
      case 2:
        _ = try await bench.perform(MergeOrganizations(organization: gone, into: stays, actor: .commandLine))
      default: _ = try await bench.perform(UnmergeOrganizations(organization: gone, actor: .commandLine))
      }
    }
    let links = try await bench.mails().compactMap(\.endorsement?.confirmation)
    try await inParallel(links.count) { number in _ = try await bench.perform(ConfirmEndorsement(link: links[number])) }
    try await bench.expectOrder()
    #expect(try bench.number("SELECT COUNT(*) FROM organization") == 2)
    if try bench.merged() == [gone] { try await bench.unmerge(gone) }
    #expect(try await bench.count().endorsements == 2)
    try await bench.expectOrder()
  }
}

@Suite struct `Other systems are told of merges` {
  @Test func `by references and numbers, and of the count that follows`() async throws {
    let bench = try await TestBench.open()
    _ = try await bench.endpoint()
    let first = try await bench.endorse(.numbered(1))
    bench.clock.pass(seconds: 60)
    let second = try await bench.endorse(.numbered(2))
    let references = try bench.texts("SELECT reference FROM endorsement ORDER BY id")
    let (stays, gone) = (try bench.organization(of: first), try bench.organization(of: second))
    try await bench.merge(gone, into: stays)
    try await bench.unmerge(gone)
    let bodies = try bench.texts("SELECT body FROM outbox_webhook WHERE type LIKE 'organization.%' ORDER BY id")
    let told = try bodies.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(told.map { $0["type"] as? String } == ["organization.merged", "organization.unmerged"])
    let data = try #require(told.first?["data"] as? [String: Any])
    #expect(data["organization"] as? Int64 == gone)
    #expect(data["into"] as? Int64 == stays)
    let change = try #require((data["changes"] as? [[String: Any]])?.first)
    #expect(change["reference"] as? String == references[1])
    #expect(change["state"] as? String == "duplicate")
    #expect(!bodies.contains { $0.contains(references[0]) })
    let count = try #require((data["counts"] as? [[String: Any]])?.first)
    #expect(count["statement"] as? String == "act-now")
    #expect(count["endorsements"] as? Int == 1)
    let undone = try #require(told.last?["data"] as? [String: Any])
    #expect((undone["changes"] as? [[String: Any]])?.first?["state"] as? String == "confirmed")
    #expect((undone["counts"] as? [[String: Any]])?.first?["endorsements"] as? Int == 2)
    #expect(!bodies.contains { $0.contains("Association") })
  }

  @Test(arguments: [true, false]) func `never so that an unlisted one could be guessed`(firstListed: Bool) async throws
  {
    let bench = try await TestBench.open()
    _ = try await bench.endpoint()
    let first = try await bench.endorse(.numbered(1, listed: firstListed))
    bench.clock.pass(seconds: 60)
    let second = try await bench.endorse(.numbered(2, listed: !firstListed))
    try await bench.merge(try bench.organization(of: second), into: try bench.organization(of: first))
    let body = try #require(try bench.texts("SELECT body FROM outbox_webhook WHERE type = 'organization.merged'").first)
    let standing = try #require(try bench.texts("SELECT reference FROM endorsement WHERE id = \(first)").first)
    #expect(!body.contains(standing))
    #expect(try await bench.count().listed == (firstListed ? 1 : 0))
  }
}

extension SampleSignOn {
  func by(_ address: String, _ contact: String) -> SampleSignOn {
    var signOn = self
    (signOn.address, signOn.contact) = (address, contact)
    return signOn
  }
}
