import Testing

@testable import Transport

@Suite struct `Following an SMTP conversation` {
  @Test func `a command forgets the reply before it`() {
    var conversation = SMTPConversation()
    conversation.sent("EHLO client.test\r\n")
    conversation.received("250 peer.test\r\n")
    #expect(conversation.reply?.code == 250)
    conversation.sent("AUTH PLAIN AGEAYg==\r\n")
    #expect(conversation.reply == nil)
    #expect(conversation.stage == .authentication)
  }

  @Test func `what EHLO offers is known, whatever its case`() {
    var conversation = SMTPConversation()
    conversation.sent("EHLO client.test\r\n")
    for line in ["250-SIZE.test", "250-PIPELINING", "250-size 1000", "250-8bitmime", "250-AUTH PLAIN", "250 SMTPUTF8"] {
      conversation.received(line + "\r\n")
    }
    let all = SMTPCapabilities(pipelining: true, eightBit: true, utf8: true, size: true, longestMessage: 1000)
    #expect(conversation.capabilities == all)
  }

  @Test func `what was offered before encryption does not count after it`() {
    var conversation = SMTPConversation()
    conversation.sent("EHLO client.test\r\n")
    for line in ["250-peer.test", "250-PIPELINING", "250 STARTTLS"] { conversation.received(line + "\r\n") }
    conversation.sent("STARTTLS\r\n")
    conversation.received("220 Go on\r\n")
    conversation.sent("EHLO client.test\r\n")
    for line in ["250-peer.test", "250 SIZE 0"] { conversation.received(line + "\r\n") }
    #expect(conversation.capabilities == SMTPCapabilities(size: true))
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
