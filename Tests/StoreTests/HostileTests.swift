import Statements
import Testing

@testable import Store

@Suite struct `Somebody who means harm` {
  @Test func `makes no clear answer doubtful by signing in another's name`() async throws {
    let bench = try await TestBench.open()
    try await bench.endorse(SampleSignOn(website: nil, address: "secretariat@gmail.com"))
    let squatter = SampleSignOn(website: "https://evil.example.org", address: "x@evil.example.org")
    _ = try await bench.perform(squatter.request())
    _ = try await bench.mails()
    _ = try await bench.perform(SampleSignOn(website: nil, address: "colleague@gmail.com").request())
    #expect(try await bench.mails().map(\.intent) == [.alreadyEndorsed])
    #expect(try await bench.count().endorsements == 1)
  }

  @Test func `changes nothing of a contact by typing its address`() async throws {
    let bench = try await TestBench.open()
    let id = try await bench.endorse(SampleSignOn())
    _ = try await bench.mails()
    var forged = SampleSignOn()
    forged.contact = "Winner! Call +1 900 555 0100"
    _ = try await bench.perform(forged.request())
    let mail = try #require(try await bench.mails().first)
    #expect(mail.recipient.name == SampleSignOn().contact)
    #expect(mail.endorsement?.management == LinkUse(subject: id, version: 1))
  }

  @Test func `who takes another organization's name is asked about`() async throws {
    let bench = try await TestBench.open()
    try await bench.endorse(SampleSignOn())
    let id = try await bench.endorse(.numbered(1))
    let link = try await bench.managementLink(of: id)
    let name = "\(SampleSignOn().organization)"
    _ = try await bench.perform(ManageEndorsement(link: link, change: .rename(name)))
    #expect(try await bench.ask(OpenIdentityQuestions(limit: 5)).total == 1)
  }
}

@Suite struct `What other systems are told` {
  @Test func `says nothing of names and counts before an embargo ends`() async throws {
    let bench = try await TestBench.open(SampleStatement(embargoUntil: .launch + 60))
    _ = try await bench.endpoint()
    try await bench.endorse(SampleSignOn())
    let bodies = try bench.texts("SELECT body FROM outbox_webhook WHERE type LIKE 'endorsement.%'")
    #expect(bodies.count == 2)
    #expect(!bodies.contains { $0.contains("Migrant") || $0.contains("\"endorsements\":1") })
  }

  @Test func `names nobody who has asked not to be named since, when it is told again`() async throws {
    let bench = try await TestBench.open()
    let endpoint = try await bench.endpoint()
    let id = try await bench.endorse(SampleSignOn())
    #expect(try bench.texts("SELECT body FROM outbox_webhook").contains { $0.contains("Migrant") })
    let link = try await bench.managementLink(of: id)
    _ = try await bench.perform(ManageEndorsement(link: link, change: .listing(listed: false, updates: false)))
    _ = try await bench.perform(ReplayWebhooks(endpoint: endpoint, choice: .events(from: 1, through: 99)))
    let bodies = try bench.texts("SELECT body FROM outbox_webhook")
    #expect(!bodies.contains { $0.contains("Migrant") })
    #expect(bodies.contains { $0.contains("endorsement.relisted") })
  }
}

@Suite struct `After the end` {
  @Test func `who signed in time may confirm for a week, and no longer`() async throws {
    let bench = try await TestBench.open()
    _ = try await bench.perform(SampleSignOn().request())
    let link = try await bench.confirmationLink()
    _ = try await bench.perform(CloseStatement(slug: "act-now", actor: .commandLine))
    bench.clock.pass(seconds: 8 * 24 * 3600)
    #expect(try await bench.perform(ConfirmEndorsement(link: link)) == .tooLate)
    #expect(try await bench.perform(RenewLink(purpose: .confirmation, subject: link.subject)) == .pointless)
    #expect(try await bench.count().endorsements == 0)
  }

  @Test func `mail that was under way is due at once when the program starts again`() async throws {
    let bench = try await TestBench.open()
    _ = try await bench.perform(SampleSignOn().request())
    #expect(try await bench.begin(try await bench.dueMail().mails).count == 1)
    #expect(try await bench.dueMail().mails.isEmpty)
    #expect(try await bench.perform(RecoverMail(resendsMailings: false)) == .init(sentAgain: 1, unknown: 0))
    #expect(try await bench.dueMail().mails.count == 1)
  }
}
