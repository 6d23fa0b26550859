import Statements
import Testing

@testable import Delivery
@testable import Store
@testable import Transport

@Suite struct `What the delivery of mail has in hand` {
  private static let now = Instant(milliseconds: 1_700_000_000_000)
  private static let slowDown = MailTransportOutcome.deferred(
    SMTPReply(code: 421, enhancedStatus: "4.7.0", text: "not so fast", stage: .recipient), .temporaryRefusal)
  private static let taken = MailTransportOutcome.accepted(SMTPReply(code: 250, text: "ok", stage: .content))

  private func mail(_ id: Int64, _ domain: String, isUpdate: Bool = true) throws -> ReadyMail {
    let address = try MailAddress(parsing: "reader\(id)@\(domain)")
    let mail = QueuedMail(
      id: id, intent: isUpdate ? .mailing : .confirmation, messageID: "m\(id)", recipient: Mailbox(address: address),
      language: "en", attempts: 0, createdAt: Self.now, mailing: isUpdate ? 1 : nil, organization: nil, statement: nil,
      endorsement: nil, invitation: nil, staff: nil, endpoint: nil)
    return ReadyMail(
      mail: mail,
      envelope: try MailEnvelope(sender: "a@example.org", recipient: address.description, content: Array("x".utf8)))
  }

  private func take(_ mails: [ReadyMail], to desk: inout MailDesk) { desk.take(MailBatch(ready: mails)) }

  /// One turn: what is chosen goes out and is answered at once.
  private func turn(_ desk: inout MailDesk, at now: Instant) -> [String: Int] {
    let chosen = desk.choose(at: now)
    _ = desk.begin(chosen, allowed: Set(chosen.map(\.mail.id)), at: now)
    for mail in chosen { desk.end(mail.mail.id, mail.domain == "slow.example" ? Self.slowDown : Self.taken, at: now) }
    desk.noteWritten()
    return chosen.reduce(into: [:]) { $0[$1.domain, default: 0] += 1 }
  }

  @Test(arguments: [true, false])
  func `a domain that takes nothing leaves room to read the mails of others`(isUpdate: Bool) throws {
    var desk = MailDesk(slots: 64, perDomain: 20)
    // As many as are ever read of one domain at a time.
    let share = desk.crowd.share
    take(try (0..<share).map { try mail(Int64($0), "slow.example", isUpdate: isUpdate) }, to: &desk)
    #expect(turn(&desk, at: Self.now)["slow.example"] == 20)
    take(try (100..<120).map { try mail($0, "slow.example", isUpdate: isUpdate) }, to: &desk)
    #expect(turn(&desk, at: Self.now).isEmpty)
    let crowd = desk.crowd
    #expect(crowd.full == ["slow.example"])
    #expect(crowd.slow == ["slow.example"])
    #expect(isUpdate ? desk.wantedUpdates >= 128 : desk.wantedLetters >= 32)
    for round in 1...20 {
      take(try (0..<10).map { try mail(Int64(round * 1000 + $0), "quick.example", isUpdate: isUpdate) }, to: &desk)
      #expect(turn(&desk, at: Self.now) == ["quick.example": 10])
      #expect(desk.postpone(at: Self.now).isEmpty)
    }
    // Its own turn comes when its pause is over, and nothing of it was put off.
    #expect(turn(&desk, at: Self.now + 2)["slow.example"] == 1)
  }

  @Test func `when all of the room waits for domains that take nothing, it is made free`() throws {
    var desk = MailDesk(slots: 8, perDomain: 1)
    var id: Int64 = 0
    for number in 0..<4 {
      take(
        try (0..<9).map { _ in
          id += 1
          return try mail(id, "slow\(number).example")
        }, to: &desk)
    }
    let chosen = desk.choose(at: Self.now)
    #expect(chosen.count == 4)
    _ = desk.begin(chosen, allowed: Set(chosen.map(\.mail.id)), at: Self.now)
    let postponed = desk.postpone(at: Self.now)
    #expect(postponed.count == 32)
    #expect(Set(postponed.map(\.id)).isDisjoint(with: chosen.map(\.mail.id)))
    #expect(desk.wantedUpdates == 32)
  }

  @Test func `what stands before others and can't go is put off once`() throws {
    var desk = MailDesk(slots: 8, perDomain: 1)
    desk.take(MailBatch(putOff: [7, 8]))
    let postponed = desk.postpone(at: Self.now)
    #expect(postponed.map(\.id) == [7, 8])
    #expect(postponed.allSatisfy { $0.until > Self.now })
    #expect(desk.postpone(at: Self.now).isEmpty)
  }
}
