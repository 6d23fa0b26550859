import Statements
import Testing

@testable import Store

@Suite struct `A mailing` {
  private static let text = ["en": "---\nsubject: News\n---\nHello.", "fr": "---\nsubject: Nouvelles\n---\nBonjour."]

  private func made(
    _ audience: Audience, in bench: TestBench, addresses: [NewMailing.Address] = []
  ) async throws -> Int64 {
    let outcome = try await bench.perform(
      NewMailing(name: "news", audience: audience, texts: Self.text, addresses: addresses, timeZone: "Europe/Paris"))
    guard case .made(let id) = outcome else { throw SampleFault.notConfirmed }
    return id
  }

  private func send(_ id: Int64, in bench: TestBench) async throws {
    #expect(
      try await bench.perform(SteerMailing(mailing: id, step: .send(at: bench.clock.time, zone: "Europe/Paris")))
        == .done)
    while try await bench.perform(WorkMailings()) {}
  }

  private func totals(_ id: Int64, in bench: TestBench) async throws -> [MailState: Int] {
    try #require(try await bench.ask(MailingByID(id: id))).totals
  }

  @Test func `goes to each mailbox once, however many endorsements it has, and only with its consent`() async throws {
    let bench = try await TestBench.open()
    var second = SampleStatement()
    second.slug = "ten-acts"
    #expect(try await bench.perform(second.importing()) == .added)
    var willing = SampleSignOn.numbered(1)
    willing.updates = true
    try await bench.endorse(willing)
    try await bench.endorse(willing, slug: "ten-acts")
    var unwilling = SampleSignOn.numbered(2)
    unwilling.updates = false
    try await bench.endorse(unwilling)
    let id = try await made(Audience(), in: bench)
    #expect(try await bench.ask(MailingRecipients(mailing: id, limit: 10))?.total == 1)
    try await send(id, in: bench)
    let mails = try await bench.mails().filter { $0.intent == .mailing }
    #expect(mails.map(\.recipient.address.description) == [willing.address])
    let about = try await made(Audience(isAboutEndorsement: true), in: bench)
    try await send(about, in: bench)
    #expect(try await bench.mails().filter { $0.mailing == about }.count == 2)
  }

  @Test func `is changed as a whole while it is a draft, and left alone after that`() async throws {
    let bench = try await TestBench.open()
    let old = try NewMailing.Address(
      address: MailAddress(parsing: "old@example.org"), name: nil, organization: nil, language: "en")
    let new = try NewMailing.Address(
      address: MailAddress(parsing: "new@example.org"), name: nil, organization: nil, language: "en")
    let id = try await made(Audience(isList: true), in: bench, addresses: [old])
    func edit(_ audience: Audience?, texts: [String: String]? = nil) async throws -> EditMailing.Outcome {
      try await bench.perform(
        EditMailing(mailing: id, audience: audience, addresses: audience?.isList == true ? [new] : [], texts: texts))
    }
    #expect(try await edit(Audience(statement: "no-such"), texts: [:]) == .unknownStatement)
    #expect(try await edit(Audience(networks: [99])) == .unknownNetwork(99))
    #expect(try await bench.ask(MailingTexts(mailing: id)) == Self.text)
    #expect(try await edit(Audience(isList: true), texts: ["fr": "---\nsubject: Autres\n---\nBonsoir."]) == .done)
    #expect(try await bench.ask(MailingTexts(mailing: id)).keys.sorted() == ["fr"])
    #expect(
      try await bench.ask(MailingRecipients(mailing: id, limit: 9))?.recipients.map(\.address) == ["new@example.org"])
    #expect(
      try await bench.perform(SteerMailing(mailing: id, step: .send(at: .launch + 3600, zone: "UTC"))) == .done)
    #expect(try await edit(nil, texts: Self.text) == .refused(.scheduled))
    #expect(try await bench.perform(EditMailing(mailing: 99, name: "x")) == .unknownMailing)
  }

  @Test func `reaches who was invited, by what they did since`() async throws {
    let bench = try await TestBench.open()
    let contacts = try (1...3).map { try ContactRow.sample(.numbered($0)) }
    _ = try await bench.perform(InviteContacts(slug: "act-now", contacts: contacts, actor: .commandLine))
    _ = try await bench.mails()
    _ = try await bench.perform(NoteOpenedInvitation(link: LinkUse(subject: 2, version: 1)))
    try await bench.endorse(.numbered(3))
    for (standing, expected) in [(Audience.Standing.notOpened, 1), (.openedNotSigned, 2)] {
      let id = try await made(Audience(statement: "act-now", standing: standing), in: bench)
      try await send(id, in: bench)
      let mails = try await bench.mails().filter { $0.mailing == id }
      #expect(mails.map(\.recipient.address.description) == [SampleSignOn.numbered(expected).address])
      #expect(mails.first?.invitation?.link.subject == Int64(expected))
    }
  }

  @Test func `stops where it is when it is paused, goes on when it is resumed, and lets the rest go when cancelled`()
    async throws
  {
    let bench = try await TestBench.open()
    let addresses = try (0..<10).map { number in
      NewMailing.Address(
        address: try MailAddress(parsing: "reader\(number)@example.org"), name: nil, organization: nil,
        language: number == 0 ? "fr-CA" : "ar")
    }
    let id = try await made(Audience(isList: true), in: bench, addresses: addresses + [addresses[0]])
    try await send(id, in: bench)
    #expect(try await totals(id, in: bench) == [.queued: 10])
    let due = try await bench.dueMail().mails
    #expect(Set(due.map(\.language)) == ["fr", "en"])
    #expect(try await bench.perform(SteerMailing(mailing: id, step: .pause)) == .done)
    #expect(try await bench.begin(due).isEmpty)
    #expect(try await bench.dueMail().mails.isEmpty)
    #expect(try await bench.perform(SteerMailing(mailing: id, step: .resume)) == .done)
    #expect(try await bench.begin(Array(due.prefix(4))).count == 4)
    #expect(try await bench.perform(SteerMailing(mailing: id, step: .cancel)) == .done)
    while try await bench.perform(WorkMailings()) {}
    _ = try await bench.perform(
      MailTurn(results: due.prefix(4).map { MailResult(mail: $0.id, end: .accepted, reply: MailReply(text: "ok")) }))
    #expect(try await totals(id, in: bench) == [.accepted: 4, .dropped: 6])
    #expect(try await bench.perform(SteerMailing(mailing: id, step: .resume)) == .refused(.cancelled))
  }

  @Test func `has what was under way when the program ended as unknown until somebody decides`() async throws {
    let bench = try await TestBench.open()
    let addresses = try (0..<3).map {
      NewMailing.Address(
        address: try MailAddress(parsing: "reader\($0)@example.org"), name: nil, organization: nil, language: "en")
    }
    let id = try await made(Audience(isList: true), in: bench, addresses: addresses)
    try await send(id, in: bench)
    _ = try await bench.begin(try await bench.dueMail().mails)
    #expect(try await bench.perform(RecoverMail(resendsMailings: false)) == .init(sentAgain: 0, unknown: 3))
    #expect(try await bench.dueMail().mails.isEmpty)
    _ = try await bench.perform(WorkMailings())
    #expect(try await bench.ask(MailingByID(id: id))?.state == .done)
    #expect(try await bench.perform(SteerMailing(mailing: id, step: .settle(resend: true))) == .settled(3))
    #expect(try await bench.dueMail().mails.count == 3)
    #expect(try await bench.perform(SteerMailing(mailing: id, step: .settle(resend: false))) == .settled(0))
  }

  @Test func `and invitations end with one click, and a link that is asked for is sent all the same`() async throws {
    let bench = try await TestBench.open()
    let contact = try ContactRow.sample(.numbered(1))
    _ = try await bench.perform(InviteContacts(slug: "act-now", contacts: [contact], actor: .commandLine))
    let invitation = try #require(try await bench.mails().first)
    #expect(try await bench.perform(Unsubscribe(mail: invitation.id)))
    var second = SampleStatement()
    second.slug = "ten-acts"
    #expect(try await bench.perform(second.importing()) == .added)
    _ = try await bench.perform(InviteContacts(slug: "ten-acts", contacts: [contact], actor: .commandLine))
    #expect(try await bench.mails().isEmpty)
    let link = try #require(invitation.invitation?.link)
    #expect(try await bench.perform(RenewLink(purpose: .invitation, subject: link.subject)) == .sent)
    #expect(try await bench.mails().map(\.intent) == [.invitation])
  }

  @Test func `never goes where mail came back, and not to who asked for no more; a confirmation does`() async throws {
    let bench = try await TestBench.open()
    for number in 1...3 {
      var signOn = SampleSignOn.numbered(number)
      signOn.updates = true
      try await bench.endorse(signOn)
    }
    let first = try await made(Audience(), in: bench)
    try await send(first, in: bench)
    let mails = try await bench.mails().filter { $0.mailing == first }
    #expect(mails.count == 3)
    #expect(try await bench.perform(Unsubscribe(mail: mails[0].id)))
    #expect(try await bench.perform(Unsubscribe(mail: mails[0].id)))
    let gone = MailReply(code: 550, status: "5.1.1", text: "no such mailbox")
    for _ in 0..<2 {
      #expect(
        try await bench.perform(
          NoteReturnedMail(subject: .messageID(mails[1].messageID), news: .bounced, reply: gone)) == mails[1].id)
    }
    let second = try await made(Audience(isAboutEndorsement: true), in: bench)
    try await send(second, in: bench)
    #expect(try await bench.mails().filter { $0.mailing == second }.map(\.recipient) == [mails[2].recipient])
    #expect(try await totals(second, in: bench) == [.accepted: 1, .held: 1, .unsubscribed: 1])
    #expect(try await totals(first, in: bench) == [.accepted: 2, .bounced: 1])
    let told = try bench.texts("SELECT kind FROM event WHERE kind LIKE 'mail.%' ORDER BY seq")
    #expect(told == ["mail.unsubscribed", "mail.bounced"])
    // What a person asks for still goes there.
    var again = SampleSignOn.numbered(1)
    again.organization = "Quite Another Federation"
    _ = try await bench.perform(again.request())
    #expect(try await bench.mails().map(\.recipient.address.description) == [again.address])
  }
}
