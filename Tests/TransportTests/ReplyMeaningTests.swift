import Testing

@testable import Transport

@Suite struct `What a reply means` {
  @Test(arguments: [
    (550, "5.1.1", true), (550, "5.1.10", true), (550, "5.2.1", true), (550, "5.4.1", true), (550, "5.7.1", false),
    (550, nil, false), (552, "5.2.2", false), (450, "4.1.1", false), (554, "5.1.8", false),
  ])
  func `a mailbox is gone when its own status says so`(code: Int, status: String?, isGone: Bool) {
    let reply = SMTPReply(code: code, enhancedStatus: status, text: "", stage: .recipient)
    #expect(reply.meansMailboxIsGone == isGone)
  }

  @Test(arguments: [
    (421, nil, true), (450, "4.7.1", true), (451, "4.7.650", true), (450, "4.2.1", false), (550, "5.7.1", false),
    (550, "4.7.1", false),
  ])
  func `421 and temporary refusals by policy ask to slow down`(code: Int, status: String?, asks: Bool) {
    #expect(SMTPReply(code: code, enhancedStatus: status, text: "", stage: .recipient).asksToSlowDown == asks)
  }

  @Test(arguments: [
    (250, nil, SMTPStage.content, "accepted"), (250, nil, .recipient, "deferred"), (451, nil, .content, "deferred"),
    (550, nil, .recipient, "rejected"), (554, "5.7.1", .content, "rejected"), (552, nil, .recipient, "deferred"),
    (552, "5.2.2", .content, "deferred"), (552, "5.3.4", .sender, "rejected"), (552, nil, .content, "rejected"),
    (535, "5.7.8", .sender, "deferred"), (503, nil, .data, "deferred"), (354, nil, .content, "unknown"),
  ])
  func `codes decide, and lack of room is never for good`(
    code: Int, status: String?, stage: SMTPStage, word: String
  ) {
    #expect(SMTPReply(code: code, enhancedStatus: status, text: "", stage: stage).outcome.word == word)
  }

  @Test(arguments: [
    ("Ok: queued as 4F3A21C0B2", "4F3A21C0B2"), ("Ok: queued as 4F3A2.", "4F3A2"),
    ("OK id=1tFq2b-0001Ab-3C", "1tFq2b-0001Ab-3C"),
    ("4AMD5Tmk012345 Message accepted for delivery", "4AMD5Tmk012345"),
    ("<a@b.test> [InternalId=123456, Hostname=ex.test] Queued mail for delivery", "123456"),
    ("OK 1732280000 a1b2c3d4e5f6-20020a05.123 - gsmtp", "a1b2c3d4e5f6-20020a05.123"),
    ("Ok", nil), ("", nil), ("Message accepted for delivery", nil), ("queued as", nil),
    ("Ok: queued as " + String(repeating: "x", count: 200), nil),
  ])
  func `the queue id is read from the forms that are known`(text: String, id: String?) {
    #expect(QueueID.read(text) == id)
    #expect(SMTPReply(lines: ["250 2.0.0 \(text)"], stage: .content)?.queueID == id)
  }
}
