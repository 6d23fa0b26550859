import Testing

@testable import Transport

@Suite struct `Following an SMTP conversation` {
  @Test func `a command forgets the reply before it`() {
    var conversation = SMTPConversation()
    conversation.sent("MAIL FROM:<a@b.test>\r\n")
    conversation.received("250 2.1.0 OK\r\n")
    #expect(conversation.reply?.code == 250)
    conversation.sent("RCPT TO:<c@d.test>\r\n")
    #expect(conversation.reply == nil)
    #expect(conversation.stage == .recipient)
  }

  @Test func `the answer to QUIT does not cover a refusal`() {
    var conversation = SMTPConversation()
    conversation.sent("RCPT TO:<c@d.test>\r\n")
    conversation.received("550 5.1.1 Unknown\r\n")
    conversation.sent("QUIT\r\n")
    conversation.received("221 Bye\r\n")
    #expect(conversation.reply?.code == 550)
  }

  @Test func `354 begins the message and is no verdict on it`() {
    var conversation = SMTPConversation()
    conversation.sent("DATA\r\n")
    conversation.received("354 Go on\r\n")
    #expect(conversation.stage == .content)
    #expect(conversation.reply == nil)
  }

  @Test func `an answer to a challenge stays within authentication`() {
    var conversation = SMTPConversation()
    conversation.sent("AUTH LOGIN\r\n")
    conversation.received("334 VXNlcm5hbWU6\r\n")
    conversation.sent("REFUQQ==\r\n")
    conversation.received("535 5.7.8 Wrong\r\n")
    #expect(conversation.reply?.stage == .authentication)
  }

  @Test(arguments: [
    (["550 5.1.1 Unknown user"], "5.1.1", "Unknown user"), (["550-5.7.1 One", "550 5.7.1 two"], "5.7.1", "One two"),
    (["550 Unknown user"], nil, "Unknown user"), (["550"], nil, ""),
    (["550 192.0.2.1 is blocked"], nil, "192.0.2.1 is blocked"),
    (["550 3.1.1 odd"], nil, "3.1.1 odd"), (["550 5.1.1"], "5.1.1", ""),
    (["550 a\u{1b}[31mb\u{202e}c"], nil, "a [31mb c"),
  ])
  func `codes, status and words are told apart`(lines: [String], status: String?, text: String) throws {
    let reply = try #require(SMTPReply(lines: lines, stage: .recipient))
    #expect(reply.enhancedStatus == status)
    #expect(reply.text == text)
  }

  @Test(arguments: ["hello", "", "99 low", "650 high"]) func `what is no reply is none`(line: String) {
    #expect(SMTPReply(lines: [line], stage: .greeting) == nil)
  }
}
