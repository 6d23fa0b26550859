import Foundation
import Statements
import Testing

@testable import Store

@Suite struct `Managing an endorsement` {
  @Test func `a corrected name stands in the list, and the name as signed is kept`() async throws {
    let bench = try await TestBench.open()
    let id = try await bench.endorse(SampleSignOn())
    let link = try await bench.managementLink(of: id)
    let change = ManageEndorsement.Change.rename("Migrant Forum in Asia (MFA)")
    #expect(try await bench.perform(ManageEndorsement(link: link, change: change)) == .done(endorsement: id))
    let list = try await bench.ask(SignatoryList(slug: "act-now", search: "(mfa", limit: 10, offset: 0))
    #expect(list.signatories.map(\.name) == ["Migrant Forum in Asia (MFA)"])
    #expect(try bench.texts("SELECT name_as_signed FROM endorsement") == ["Migrant Forum in Asia"])
    let revisions = try await bench.ask(StatementRevisions())
    #expect(try await bench.perform(ManageEndorsement(link: link, change: change)) == .done(endorsement: id))
    #expect(try await bench.ask(StatementRevisions()) == revisions)
    await #expect(throws: StoreFault.self) {
      try await bench.perform(ManageEndorsement(link: link, change: .rename("")))
    }
  }

  @Test func `listing moves it in and out of the list, and the count stays`() async throws {
    let bench = try await TestBench.open()
    let id = try await bench.endorse(SampleSignOn())
    let link = try await bench.managementLink(of: id)
    for listed in [false, false, true] {
      _ = try await bench.perform(ManageEndorsement(link: link, change: .listing(listed: listed, updates: true)))
      #expect(try await bench.count().endorsements == 1)
      #expect(try await bench.count().listed == (listed ? 1 : 0))
      #expect(try await bench.ask(EndorsementByID(id: id))?.updates == true)
      #expect(try await bench.ask(Recount()).isEmpty)
    }
    #expect(try bench.kinds().filter { $0 == "endorsement.relisted" }.count == 2)
  }

  @Test func `a withdrawal takes it out of list and count, once, and leaves it in the record`() async throws {
    let bench = try await TestBench.open()
    let id = try await bench.endorse(SampleSignOn())
    let link = try await bench.managementLink(of: id)
    _ = try await bench.mails()
    for _ in 0..<2 {
      #expect(try await bench.perform(ManageEndorsement(link: link, change: .withdraw)) == .withdrawn(endorsement: id))
    }
    #expect(try await bench.count() == EndorsementCount(endorsements: 0, listed: 0, countries: 0))
    #expect(try await bench.mails().map(\.intent) == [.withdrawn])
    #expect(try await bench.perform(ConfirmEndorsement(link: LinkUse(subject: id, version: 1))) == .withdrawn)
    #expect(try bench.kinds().last == "endorsement.withdrawn")
    #expect(try await bench.ask(Recount()).isEmpty)
  }

  @Test func `after a withdrawal the organization may sign again`() async throws {
    let bench = try await TestBench.open()
    let first = try await bench.endorse(SampleSignOn())
    let link = try await bench.managementLink(of: first)
    _ = try await bench.perform(ManageEndorsement(link: link, change: .withdraw))
    let second = try await bench.endorse(SampleSignOn())
    #expect(second != first)
    #expect(try await bench.count().endorsements == 1)
    #expect(try bench.number("SELECT COUNT(*) FROM organization") == 1)
    #expect(try await bench.ask(Recount()).isEmpty)
  }

  @Test func `a replaced link, and one for something never confirmed, do nothing`() async throws {
    let bench = try await TestBench.open()
    let id = try await bench.endorse(SampleSignOn())
    let old = try await bench.managementLink(of: id)
    #expect(try await bench.perform(RenewLink(purpose: .management, subject: id)) == .sent)
    #expect(try await bench.perform(ManageEndorsement(link: old, change: .withdraw)) == .replaced)
    _ = try await bench.perform(SampleSignOn.numbered(1).request())
    let waiting = LinkUse(subject: id + 1, version: 1)
    #expect(try await bench.perform(ManageEndorsement(link: waiting, change: .withdraw)) == .unknown)
    #expect(
      try await bench.perform(ManageEndorsement(link: LinkUse(subject: 99, version: 1), change: .withdraw)) == .unknown)
    #expect(try await bench.count().endorsements == 1)
  }
}

@Suite struct `The list of signatories` {
  @Test func `has networks first, then regions, countries and names`() async throws {
    let bench = try await TestBench.open()
    for (name, country, kind) in [
      ("zeta Group", "KE", OrganizationKind.ngo), ("Alpha Group", "KE", .ngo), ("Beta Group", "NP", .union),
      ("Omega Network", "NP", .network), ("Gamma Group", "FJ", .faith),
    ] {
      let address = "office@\(name.split(separator: " ")[0].lowercased())-office.org"
      try await bench.endorse(
        SampleSignOn(organization: name, acronym: nil, country: country, kind: kind, website: nil, address: address))
    }
    let names = try await bench.ask(SignatoryList(slug: "act-now", search: nil, limit: 10, offset: 0))
    #expect(
      names.signatories.map(\.name) == ["Omega Network", "Alpha Group", "zeta Group", "Beta Group", "Gamma Group"])
    let part = try await bench.ask(SignatoryList(slug: "act-now", search: nil, limit: 2, offset: 1))
    #expect(part.signatories.map(\.name) == ["Alpha Group", "zeta Group"])
    #expect(part.total == 5)
  }

  @Test func `is searched for what was typed, not for patterns`() async throws {
    let bench = try await TestBench.open()
    for (name, host) in [
      ("100% Migrants", "hundred"), ("1000 Migrants", "thousand"), ("Under_score!", "under"),
      ("Écoles Ñandú", "schools"),
    ] {
      try await bench.endorse(
        SampleSignOn(organization: name, acronym: nil, website: nil, address: "office@\(host)-office.org"))
    }
    for (search, found) in [
      ("100%", ["100% Migrants"]), ("%", ["100% Migrants"]), ("_", ["Under_score!"]), ("SCORE!", ["Under_score!"]),
      ("école", ["Écoles Ñandú"]), ("E\u{301}COLES ÑANDÚ", ["Écoles Ñandú"]), ("ecole", []), ("%\u{301}", []),
      ("migrants", ["100% Migrants", "1000 Migrants"]),
    ] {
      let list = try await bench.ask(SignatoryList(slug: "act-now", search: search, limit: 10, offset: 0))
      #expect(list.signatories.map(\.name) == found, "\(search)")
      #expect(list.total == found.count)
      let desk = try await bench.ask(DeskEndorsements(slug: "act-now", search: search, limit: 10))
      #expect(desk.total == found.count)
    }
  }
}
