/// The commands before a message, with the parameters that the server offers, each ended with CRLF.
struct SMTPCommands {
  let sender: [UInt8]
  let recipient: [UInt8]

  static let data: StaticString = "DATA\r\n"
  static let reset: StaticString = "RSET\r\n"
  static let quit: StaticString = "QUIT\r\n"

  /// Both commands and DATA are never longer.
  static let longest = 2048

  /// - Throws: the outcome of an envelope that this server cannot take: too large, or with an address in UTF-8 that it does not know.
  init(_ envelope: MailEnvelope, _ capabilities: SMTPCapabilities, host: String?) throws(Refusal) {
    if let limit = capabilities.longestMessage, envelope.content.count > limit {
      throw Refusal(
        code: 552, status: "5.3.4", text: "The message has \(envelope.content.count) octets, the server takes \(limit)",
        host)
    }
    let sender = WireAddress.make(envelope.sender)
    let recipient = WireAddress.make(envelope.recipient)
    let isUTF8 = !sender.utf8.allSatisfy { $0 < 0x80 } || !recipient.utf8.allSatisfy { $0 < 0x80 }
    guard !isUTF8 || capabilities.utf8 else {
      throw Refusal(
        code: 553, status: "5.6.7", text: "The server takes no addresses with characters beyond ASCII", host)
    }
    var line = "MAIL FROM:<\(sender)>"
    if capabilities.size { line += " SIZE=\(envelope.content.count)" }
    if capabilities.eightBit, envelope.isEightBit { line += " BODY=8BITMIME" }
    if isUTF8 { line += " SMTPUTF8" }
    self.sender = Array((line + "\r\n").utf8)
    self.recipient = Array("RCPT TO:<\(recipient)>\r\n".utf8)
  }

  /// What the server would have answered, said by us before anything is sent.
  struct Refusal: Error {
    let outcome: MailTransportOutcome

    fileprivate init(code: Int, status: String, text: String, _ host: String?) {
      outcome = .rejected(SMTPReply(code: code, enhancedStatus: status, text: text, stage: .sender, host: host))
    }
  }
}
