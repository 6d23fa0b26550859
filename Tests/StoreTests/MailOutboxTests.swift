import Foundation
import GRDB
import Statements
import Testing

@testable import Store

@Suite struct `The outbox of mail` {
  @Test func `a mail belongs to who claimed it until the lease runs out`() async throws {
    let bench = try await TestBench.open()
    _ = try await bench.perform(SampleSignOn().request())
    let first = try await bench.perform(ClaimMail(limit: 10, leaseSeconds: 60))
    #expect(first.count == 1)
    bench.clock.pass(seconds: 59)
    #expect(try await bench.perform(ClaimMail(limit: 10, leaseSeconds: 60)).isEmpty)
    bench.clock.pass(seconds: 1)
    let again = try await bench.perform(ClaimMail(limit: 10, leaseSeconds: 60))
    #expect(again.map(\.messageID) == first.map(\.messageID))
  }

  @Test func `two programs never claim the same mail`() async throws {
    let bench = try await TestBench.open()
    for number in 0..<60 { _ = try await bench.perform(SampleSignOn.numbered(number).request()) }
    let neighbour = try bench.neighbour()
    let claimed = Shared<[Int64]>([])
    try await inParallel(20) { number in
      let store = number.isMultiple(of: 2) ? bench.store : neighbour
      let mails = try await store.perform(ClaimMail(limit: 5, leaseSeconds: 60))
      claimed.change { $0 += mails.map(\.id) }
    }
    #expect(claimed.value.count == 60)
    #expect(Set(claimed.value).count == 60)
    try neighbour.close()
  }

  @Test func `the result of an attempt is kept, and decides when the next one is due`() async throws {
    let bench = try await TestBench.open()
    _ = try await bench.perform(SampleSignOn().request())
    _ = try await bench.perform(SampleSignOn.numbered(1).request())
    let mails = try await bench.perform(ClaimMail(limit: 10, leaseSeconds: 600))
    #expect(mails.map(\.attempts) == [0, 0])
    try await bench.perform(
      RecordMailResults(results: [
        MailResult(mail: mails[0].id, end: .again(at: .launch + 300), code: 451, text: "later, please"),
        MailResult(mail: mails[1].id, end: .failed, code: 550, text: "no such mailbox"),
      ]))
    let health = try await bench.ask(OutboxHealth())
    #expect(health.mailQueued == 1)
    #expect(health.mailRetrying == 1)
    #expect(health.mailFailed == 1)
    #expect(health.oldestMail == .launch)
    #expect(health.lastMailTrouble == "no such mailbox")
    #expect(try await bench.perform(ClaimMail(limit: 10, leaseSeconds: 60)).isEmpty)
    bench.clock.pass(seconds: 300)
    let due = try await bench.perform(ClaimMail(limit: 10, leaseSeconds: 60))
    #expect(due.map(\.id) == [mails[0].id])
    #expect(due.map(\.attempts) == [1])
    try await bench.perform(
      RecordMailResults(results: [MailResult(mail: mails[0].id, end: .sent, code: 250, text: "taken")]))
    try await bench.perform(
      RecordMailResults(results: [MailResult(mail: mails[0].id, end: .failed, code: nil, text: "too late to say")]))
    #expect(try await bench.ask(OutboxHealth()).mailSent == 1)
  }

  @Test func `people who wait come before invitations, and the oldest first`() async throws {
    let bench = try await TestBench.open()
    _ = try await bench.perform(
      InviteContacts(slug: "act-now", contacts: [.sample(.numbered(1)), .sample(.numbered(2))], actor: .commandLine))
    bench.clock.pass(seconds: 1)
    for number in 3...6 { _ = try await bench.perform(SampleSignOn.numbered(number).request()) }
    let mails = try await bench.perform(ClaimMail(limit: 5, leaseSeconds: 60))
    #expect(mails.map(\.intent) == Array(repeating: .confirmation, count: 4) + [.invitation])
    #expect(mails.map(\.recipient.address.description).first == SampleSignOn.numbered(3).address)
    #expect(mails.last?.recipient.address.description == SampleSignOn.numbered(1).address)
    #expect(mails.last?.invitation?.organization == SampleSignOn.numbered(1).organization)
  }

  @Test func `a mail to an erased contact is dropped, and one that can't be addressed holds up no other`() async throws
  {
    let bench = try await TestBench.open()
    for number in 1...3 { _ = try await bench.perform(SampleSignOn.numbered(number).request()) }
    try bench.raw { database in
      try database.execute(sql: "UPDATE contact SET name = NULL, address = NULL, address_key = NULL WHERE id = 1")
      try database.execute(sql: "UPDATE contact SET address = 'nowhere' WHERE id = 2")
    }
    #expect(try await bench.mails().map(\.recipient.address.description) == [SampleSignOn.numbered(3).address])
    #expect(try bench.texts("SELECT state FROM outbox_mail ORDER BY id") == ["dropped", "failed", "sent"])
    #expect(try await bench.ask(EndorsementByID(id: 1))?.address == nil)
    #expect(
      try await bench.perform(ConfirmEndorsement(link: LinkUse(subject: 1, version: 1))) == .confirmed(endorsement: 1))
  }

  @Test func `a mail is in its reader's language where there is a text, or else in the original's`() async throws {
    let bench = try await TestBench.open()
    _ = try await bench.perform(SampleSignOn(language: "fr").request())
    var arabic = SampleSignOn.numbered(1)
    arabic.language = "ar"
    _ = try await bench.perform(arabic.request())
    let mails = try await bench.mails()
    #expect(mails.map(\.statement?.title) == ["Act Now (fr)", "Act Now (en)"])
    #expect(mails.map(\.language) == ["fr", "ar"])
  }
}
