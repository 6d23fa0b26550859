import Foundation
import Statements
import Testing

@testable import Store

@Suite struct `Signing on` {
  @Test func `a request waits for its mailbox, and counts once it is confirmed`() async throws {
    let bench = try await TestBench.open()
    #expect(try await bench.perform(SampleSignOn().request()) == .accepted)
    #expect(try await bench.count() == EndorsementCount(endorsements: 0, listed: 0, countries: 0))
    let mails = try await bench.mails()
    let mail = try #require(mails.first)
    #expect(mails.count == 1)
    #expect(mail.intent == .confirmation)
    #expect(mail.recipient.address.description == "secretariat@mfasia.org")
    #expect(mail.recipient.name == "A. Person")
    #expect(mail.statement?.title == "Act Now (en)")

    let link = try #require(mail.endorsement?.confirmation)
    bench.clock.pass(seconds: 5)
    #expect(try await bench.perform(ConfirmEndorsement(link: link)) == .confirmed(endorsement: link.subject))
    #expect(try await bench.count() == EndorsementCount(endorsements: 1, listed: 1, countries: 1))
    #expect(try bench.texts("SELECT state FROM organization") == ["known"])
    let receipt = try #require(try await bench.mails().first)
    #expect(receipt.intent == .receipt)
    #expect(receipt.endorsement?.confirmedAt == .launch + 5)
    #expect(receipt.endorsement?.management == LinkUse(subject: link.subject, version: 1))
    #expect(
      try bench.kinds() == [
        "statement.imported", "organization.added", "endorsement.requested", "endorsement.confirmed",
      ])
  }

  @Test func `two who sign at once under names a slip apart are one, a transaction for each`() async throws {
    let bench = try await TestBench.open(batchLimit: 1)
    try await bench.endorse(SampleSignOn())
    let towns = ["Skerryvore", "Zandvoort", "Lamitonec", "Brindisium", "Quellmarsh", "Tarnobreg"]
    try await withThrowingTaskGroup { group in
      for (number, town) in towns.enumerated() {
        for name in ["\(town) Lighthouse Fellowship", "\(town) Lighthouse Felowship"] {
          let signOn = SampleSignOn(
            organization: name, acronym: nil, country: "KE", website: nil,
            address: "office@\(name.count)-\(number)-house.org")
          group.addTask { _ = try await bench.perform(signOn.request()) }
        }
      }
      try await group.waitForAll()
    }
    #expect(try bench.number("SELECT COUNT(*) FROM organization") == 1 + towns.count)
  }

  @Test func `a second press is the same as one`() async throws {
    let bench = try await TestBench.open()
    let id = try await bench.endorse(SampleSignOn())
    let revision = try await bench.ask(StatementRevisions())
    let again = ConfirmEndorsement(link: LinkUse(subject: id, version: 1))
    #expect(try await bench.perform(again) == .confirmed(endorsement: id))
    #expect(try await bench.count().endorsements == 1)
    #expect(try await bench.ask(StatementRevisions()) == revision)
    #expect(try await bench.mails().map(\.intent) == [.receipt])
  }

  @Test func `what was consented to is kept word for word`() async throws {
    let bench = try await TestBench.open()
    _ = try await bench.perform(SampleSignOn().request())
    _ = try await bench.perform(SampleSignOn.numbered(1).request())
    #expect(try bench.number("SELECT COUNT(*) FROM consent_wording") == 1)
    #expect(
      try bench.texts(
        "SELECT w.authorised || w.listed || w.updates FROM endorsement e JOIN consent_wording w ON w.id = e.consent")
        == Array(repeating: "I may sign for it.List us.Write to us.", count: 2))
    #expect(try bench.number("SELECT MIN(consented_at) FROM endorsement") == Int(Instant.launch.milliseconds))
  }

  @Test func `signing again before confirming sends a new link that voids the old one`() async throws {
    let bench = try await TestBench.open()
    _ = try await bench.perform(SampleSignOn().request())
    let old = try #require(try await bench.mails().first?.endorsement?.confirmation)
    var second = SampleSignOn(listed: false)
    second.address = "Secretariat@MFAsia.org"
    #expect(try await bench.perform(second.request()) == .accepted)
    let new = try #require(try await bench.mails().first?.endorsement?.confirmation)
    #expect(new.subject == old.subject)
    #expect(try await bench.perform(ConfirmEndorsement(link: old)) == .replaced)
    #expect(try await bench.perform(ConfirmEndorsement(link: new)) == .confirmed(endorsement: new.subject))
    #expect(try await bench.count() == EndorsementCount(endorsements: 1, listed: 0, countries: 0))
    #expect(try bench.number("SELECT COUNT(*) FROM contact") == 1)
    #expect(try bench.texts("SELECT address FROM contact") == ["secretariat@mfasia.org"])
  }

  @Test func `fifty people of one organization at once end in one endorsement`() async throws {
    let bench = try await TestBench.open()
    try await inParallel(50) { number in
      let signOn = SampleSignOn(address: "person\(number)@mfasia.org")
      let outcome = try await bench.perform(try signOn.request())
      #expect(outcome == .accepted)
    }
    let links = try await bench.mails().compactMap(\.endorsement?.confirmation)
    #expect(links.count == 50)
    #expect(try bench.number("SELECT COUNT(*) FROM organization") == 1)
    let confirmed = Shared(0)
    let told = Shared(0)
    try await inParallel(50) { number in
      switch try await bench.perform(ConfirmEndorsement(link: links[number])) {
      case .confirmed: confirmed.change { $0 += 1 }
      case .alreadyEndorsed: told.change { $0 += 1 }
      case .withdrawn, .replaced, .tooLate, .unknown: Issue.record("link \(number) led nowhere")
      }
    }
    #expect(confirmed.value == 1)
    #expect(told.value == 49)
    #expect(try await bench.count().endorsements == 1)
    #expect(
      try bench.number("SELECT COUNT(*) FROM endorsement WHERE state = 'duplicate' AND beneath IS NOT NULL") == 49)
    #expect(try await bench.mails().filter { $0.intent == .alreadyEndorsed }.count == 49)
    #expect(try await bench.ask(Recount()).isEmpty)
  }

  @Test func `a colleague gets a friendly mail, no second count and no link to manage`() async throws {
    let bench = try await TestBench.open()
    let id = try await bench.endorse(SampleSignOn())
    _ = try await bench.mails()
    #expect(try await bench.perform(SampleSignOn(address: "colleague@mfasia.org").request()) == .accepted)
    let mail = try #require(try await bench.mails().first)
    #expect(mail.intent == .alreadyEndorsed)
    #expect(mail.recipient.address.description == "colleague@mfasia.org")
    #expect(mail.endorsement?.confirmation.subject == id)
    #expect(mail.endorsement?.management == nil)

    #expect(try await bench.perform(SampleSignOn().request()) == .accepted)
    let own = try #require(try await bench.mails().first)
    #expect(own.intent == .alreadyEndorsed)
    #expect(own.endorsement?.management == LinkUse(subject: id, version: 1))
    #expect(try await bench.count().endorsements == 1)
  }

  @Test func `who signed in time may confirm after the close, and nobody else may sign`() async throws {
    let bench = try await TestBench.open()
    _ = try await bench.perform(SampleSignOn().request())
    let link = try #require(try await bench.mails().first?.endorsement?.confirmation)
    bench.clock.pass(seconds: 86_400)
    #expect(try await bench.perform(SampleSignOn.numbered(1).request()) == .notOpen(.closed(.launch + 86_400)))
    #expect(try await bench.perform(ConfirmEndorsement(link: link)) == .confirmed(endorsement: link.subject))
  }

  @Test func `a name that can't be one is told before anything is written`() async throws {
    let bench = try await TestBench.open()
    let outcome = try await bench.perform(SampleSignOn(organization: "…").request())
    #expect(outcome == .flawed(SignOnProblem("organization", "unreadable")))
    #expect(try bench.number("SELECT COUNT(*) FROM contact") == 0)
  }

  @Test func `a doubtful organization is a new one, with a question, and stays that one`() async throws {
    let bench = try await TestBench.open()
    try await bench.endorse(SampleSignOn())
    let other = SampleSignOn(
      organization: "Migrant Forum in Asia", acronym: nil, country: "NP", website: nil, address: "a@forum-nepal.org")
    try await bench.endorse(other)
    #expect(try await bench.count().endorsements == 2)
    let questions = try await bench.ask(OpenIdentityQuestions(limit: 10))
    #expect(questions.total == 1)
    #expect(questions.questions.first?.newcomer.country == "NP")
    #expect(questions.questions.first?.candidate.country == "PH")
    let evidence = try #require(questions.questions.first?.evidence)
    #expect(evidence.contains { $0.hasPrefix("otherCountry-") && $0.hasSuffix(":NP, PH") }, "\(evidence)")

    #expect(try await bench.perform(other.request()) == .accepted)
    #expect(try bench.number("SELECT COUNT(*) FROM organization") == 2)
    #expect(try bench.kinds().filter { $0 == "identity.asked" }.count == 1)
  }

  @Test func `an expired link is answered with a fresh one that voids it`() async throws {
    let bench = try await TestBench.open()
    _ = try await bench.perform(SampleSignOn().request())
    let old = try #require(try await bench.mails().first?.endorsement?.confirmation)
    #expect(try await bench.perform(RenewLink(purpose: .confirmation, subject: old.subject)) == .sent)
    #expect(try await bench.perform(ConfirmEndorsement(link: old)) == .replaced)
    let new = try #require(try await bench.mails().first?.endorsement?.confirmation)
    #expect(try await bench.perform(ConfirmEndorsement(link: new)) == .confirmed(endorsement: new.subject))
    _ = try await bench.mails()
    #expect(try await bench.perform(RenewLink(purpose: .confirmation, subject: new.subject)) == .sent)
    #expect(try await bench.mails().map(\.intent) == [.manage])
    #expect(try await bench.perform(RenewLink(purpose: .management, subject: 99)) == .pointless)
  }
}

@Suite struct `An unlisted endorsement` {
  @Test func `stands in no public list, and is counted`() async throws {
    let bench = try await TestBench.open()
    try await bench.endorse(SampleSignOn(listed: false))
    try await bench.endorse(.numbered(1))
    let list = try await bench.ask(SignatoryList(slug: "act-now", search: nil, limit: 10, offset: 0))
    #expect(list.signatories.map(\.name) == ["\(SampleSignOn.numbered(1).organization)"])
    #expect(list.total == 1)
    #expect(try await bench.ask(SignatoryList(slug: "act-now", search: "Migrant", limit: 10, offset: 0)).total == 0)
    #expect(try await bench.count() == EndorsementCount(endorsements: 2, listed: 1, countries: 1))
  }

  @Test func `is told to its own mailbox and domain, and to no stranger`() async throws {
    let bench = try await TestBench.open()
    let id = try await bench.endorse(SampleSignOn(listed: false))
    _ = try await bench.mails()
    for (address, intent) in [
      ("secretariat@mfasia.org", LetterIntent.alreadyEndorsed), ("colleague@asia.mfasia.org", .alreadyEndorsed),
      ("stranger@gmail.com", .confirmation),
    ] {
      #expect(try await bench.perform(SampleSignOn(address: address).request()) == .accepted)
      #expect(try await bench.mails().map(\.intent) == [intent], "\(address)")
    }
    let link = LinkUse(subject: Int64(try bench.number("SELECT MAX(id) FROM endorsement")), version: 1)
    for _ in 0..<2 {
      #expect(try await bench.perform(ConfirmEndorsement(link: link)) == .confirmed(endorsement: link.subject))
    }
    #expect(link.subject != id)
    // The stranger gets what everybody gets, and about the own request alone.
    let receipt = try #require(try await bench.mails().first)
    #expect(receipt.intent == .receipt)
    #expect(receipt.endorsement?.confirmation.subject == link.subject)
    #expect(try await bench.count().endorsements == 1)
  }

  @Test func `is not named to other systems`() async throws {
    let bench = try await TestBench.open()
    _ = try await bench.endpoint()
    let id = try await bench.endorse(SampleSignOn(listed: false))
    let link = try await bench.managementLink(of: id)
    _ = try await bench.perform(ManageEndorsement(link: link, change: .rename("Migrant Forum")))
    _ = try await bench.perform(ManageEndorsement(link: link, change: .withdraw))
    let bodies = try bench.texts("SELECT body FROM outbox_webhook")
    #expect(bodies.count == 4)
    #expect(!bodies.contains { $0.contains("Migrant") || $0.contains("mfasia") || $0.contains("PH") })
    #expect(try !bench.texts("SELECT data FROM event").contains { $0.contains("Migrant") })
  }

  @Test func `shows its country only among five`() async throws {
    let bench = try await TestBench.open()
    for number in 1...4 { try await bench.endorse(.numbered(number, listed: false, country: "NP")) }
    #expect(try await bench.count() == EndorsementCount(endorsements: 4, listed: 0, countries: 0))
    try await bench.endorse(.numbered(5, listed: false, country: "NP"))
    #expect(try await bench.count() == EndorsementCount(endorsements: 5, listed: 0, countries: 1))
    try await bench.endorse(.numbered(6, listed: true, country: "LK"))
    #expect(try await bench.count() == EndorsementCount(endorsements: 6, listed: 1, countries: 2))
  }

  @Test func `before an embargo ends a listed one is told to strangers as little`() async throws {
    let bench = try await TestBench.open(SampleStatement(embargoUntil: .launch + 60))
    try await bench.endorse(SampleSignOn())
    _ = try await bench.mails()
    _ = try await bench.perform(SampleSignOn(address: "stranger@gmail.com").request())
    #expect(try await bench.mails().map(\.intent) == [.confirmation])
    bench.clock.pass(seconds: 60)
    _ = try await bench.perform(SampleSignOn(address: "another@gmail.com").request())
    #expect(try await bench.mails().map(\.intent) == [.alreadyEndorsed])
  }
}

/// Does `body` for every number below `count`, all at once.
func inParallel(_ count: Int, _ body: @escaping @Sendable (Int) async throws -> Void) async throws {
  try await withThrowingTaskGroup(of: Void.self) { group in
    for number in 0..<count { group.addTask { try await body(number) } }
    try await group.waitForAll()
  }
}
