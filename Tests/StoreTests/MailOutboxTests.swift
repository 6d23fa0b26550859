import Foundation
import GRDB
import Statements
import Testing

@testable import Store

@Suite struct `The outbox of mail` {
  @Test func `a mail that is being attempted is due for nobody`() async throws {
    let bench = try await TestBench.open()
    _ = try await bench.perform(SampleSignOn().request())
    let due = try await bench.dueMail().mails
    #expect(due.count == 1)
    #expect(try await bench.dueMail(known: Set(due.map(\.id))).mails.isEmpty)
    #expect(try await bench.begin(due) == Set(due.map(\.id)))
    #expect(try await bench.dueMail().mails.isEmpty)
    #expect(try await bench.begin(due).isEmpty)
    let again = try await bench.perform(RecoverMail(resendsMailings: false))
    #expect(again == .init(sentAgain: 1, unknown: 0))
    #expect(try await bench.dueMail().mails.map(\.messageID) == due.map(\.messageID))
  }

  @Test func `two programs never attempt the same mail`() async throws {
    let bench = try await TestBench.open()
    for number in 0..<60 { _ = try await bench.perform(SampleSignOn.numbered(number).request()) }
    let neighbour = try bench.neighbour()
    let begun = Shared<[Int64]>([])
    try await inParallel(20) { number in
      let store = number.isMultiple(of: 2) ? bench.store : neighbour
      let due = try await store.ask(DueMail(letters: 60, updates: 0, at: bench.clock.time))
      let allowed = try await store.perform(MailTurn(begin: due.mails.prefix(5 + number * 3).map(\.id)))
      begun.change { $0 += allowed }
    }
    #expect(begun.value.count == 60)
    #expect(Set(begun.value).count == 60)
    try neighbour.close()
  }

  @Test func `of many that are to be attempted at once, exactly those begin that wait`() async throws {
    let bench = try await TestBench.open()
    for number in 0..<150 { _ = try await bench.perform(SampleSignOn.numbered(number).request()) }
    let mails = try await bench.dueMail(limit: 150).mails.map(\.id)
    #expect(mails.count == 150)
    let early = Set([mails[0], mails[70], mails[149]])
    #expect(try await bench.perform(MailTurn(begin: Array(early))) == early)
    #expect(try await bench.perform(MailTurn(begin: mails + [9999])) == Set(mails).subtracting(early))
    #expect(try bench.texts("SELECT DISTINCT state FROM outbox_mail") == ["attempting"])
    #expect(try bench.number("SELECT MAX(attempts) FROM outbox_mail") == 1)
    #expect(try await bench.perform(MailTurn()) == [])
  }

  @Test func `the result of an attempt is kept, and decides when the next one is due`() async throws {
    let bench = try await TestBench.open()
    _ = try await bench.perform(SampleSignOn().request())
    _ = try await bench.perform(SampleSignOn.numbered(1).request())
    let mails = try await bench.dueMail().mails
    #expect(mails.map(\.attempts) == [0, 0])
    _ = try await bench.begin(mails)
    #expect(try await bench.ask(OutboxHealth()).mailUnderWay == 2)
    _ = try await bench.perform(
      MailTurn(results: [
        MailResult(
          mail: mails[0].id, end: .deferred(until: .launch + 300), reply: MailReply(code: 451, text: "later, please")),
        MailResult(mail: mails[1].id, end: .failed, reply: MailReply(code: 550, text: "no such mailbox")),
      ]))
    let health = try await bench.ask(OutboxHealth())
    #expect(health.mailQueued == 1)
    #expect(health.mailRetrying == 1)
    #expect(health.mailUnderWay == 0)
    #expect(health.mailFailed == 1)
    #expect(health.oldestMail == .launch)
    #expect(health.lastMailTrouble == "no such mailbox")
    #expect(try await bench.dueMail().mails.isEmpty)
    bench.clock.pass(seconds: 300)
    let due = try await bench.dueMail().mails
    #expect(due.map(\.id) == [mails[0].id])
    #expect(due.map(\.attempts) == [1])
    _ = try await bench.begin(due)
    _ = try await bench.perform(
      MailTurn(results: [MailResult(mail: mails[0].id, end: .accepted, reply: MailReply(code: 250, text: "taken"))]))
    _ = try await bench.perform(
      MailTurn(results: [MailResult(mail: mails[0].id, end: .failed, reply: MailReply(text: "too late to say"))]))
    #expect(try await bench.ask(OutboxHealth()).mailSent == 1)
    let address = try MailAddress(parsing: SampleSignOn().address)
    let timeline = try #require(try await bench.ask(MailTimeline(address: address)).mails.first)
    #expect(timeline.steps.map(\.outcome) == ["deferred", "accepted"])
    #expect(timeline.steps.map(\.reply.code) == [451, 250])
  }

  @Test func `a domain that has its share already is passed over, and what is behind it found`() async throws {
    let bench = try await TestBench.open()
    for number in 0..<40 {
      var signOn = SampleSignOn.numbered(number)
      signOn.address = "person\(number)@\(number < 30 ? "slow.example" : "quick\(number).example")"
      _ = try await bench.perform(signOn.request())
    }
    func due(_ waiting: Int, slow: Set<String> = []) async throws -> [String: Int] {
      let crowd = MailCrowd(letters: ["slow.example": waiting], updates: [:], share: 8, slow: slow)
      let answer = try await bench.ask(DueMail(letters: 20, updates: 20, crowd: crowd, at: bench.clock.time))
      #expect(answer.putOff.isEmpty)
      return answer.mails.reduce(into: [:]) {
        $0[$1.recipient.address.domain == "slow.example" ? "slow" : "quick", default: 0] += 1
      }
    }
    #expect(try await due(0) == ["slow": 8, "quick": 10])
    #expect(try await due(3) == ["slow": 5, "quick": 10])
    #expect(try await due(4, slow: ["slow.example"]) == ["quick": 10])
  }

  @Test func `mails of a slow domain that stand before everything else are put off`() throws {
    let crowd = MailCrowd(
      letters: [:], updates: ["slow.example": 8, "big.example": 8], share: 8, slow: ["slow.example"])
    var queue = CrowdedQueue(limit: 10, known: [], crowd: crowd, waiting: crowd.updates)
    var id: Int64 = 0
    while queue.look(at: id, mailbox: "r\(id)@\(id.isMultiple(of: 2) ? "slow" : "big").example") { id += 1 }
    #expect(id + 1 == Int64(CrowdedQueue.look))
    #expect(queue.taken.isEmpty)
    #expect(queue.putOff.count == 1000)
    #expect(queue.putOff.allSatisfy { $0.isMultiple(of: 2) })
  }

  @Test func `people who wait come before invitations, and the oldest first`() async throws {
    let bench = try await TestBench.open()
    _ = try await bench.perform(
      InviteContacts(slug: "act-now", contacts: [.sample(.numbered(1)), .sample(.numbered(2))], actor: .commandLine))
    bench.clock.pass(seconds: 1)
    for number in 3...6 { _ = try await bench.perform(SampleSignOn.numbered(number).request()) }
    let mails = try await bench.dueMail(limit: 5).mails
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
    #expect(try bench.texts("SELECT state FROM outbox_mail ORDER BY id") == ["dropped", "failed", "accepted"])
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
