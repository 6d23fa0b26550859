/// One message for one recipient: the addresses that SMTP carries, and the finished bytes of the message.
package struct MailEnvelope: Sendable, Equatable {
  /// The return path, without angle brackets; empty for the null return path `<>` of automatic mail (RFC 5321 §4.5.5).
  package let sender: String
  /// The mailbox to deliver to, without angle brackets. One per envelope, so that its answer is its own.
  package let recipient: String
  /// Headers, blank line and body, with CRLF at the end of every line, the last one included. Dots are not doubled: that is the transport's work.
  package let content: [UInt8]
  /// Whether the content has bytes beyond ASCII.
  let isEightBit: Bool

  /// RFC 5321 allows 256 octets for a path with its brackets.
  package static let longestAddress = 254

  /// Checks the addresses and turns every bare LF and bare CR of the content into CRLF.
  /// - Throws: `MailEnvelopeFault` for an address with control characters, or spaces or angle brackets outside of quotation marks, an empty recipient, or one over 254 octets.
  package init(sender: String, recipient: String, content: [UInt8]) throws(MailEnvelopeFault) {
    guard !recipient.isEmpty else { throw .recipientMissing }
    guard Self.isCarriable(sender) else { throw .senderMalformed }
    guard Self.isCarriable(recipient) else { throw .recipientMalformed }
    self.sender = sender
    self.recipient = recipient
    self.content = CRLF.normalise(content)
    isEightBit = content.withUnsafeBytes(Self.isEightBit)
  }

  /// Eight bytes at a time: every message is looked at.
  private static func isEightBit(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let words = bytes.count / 8
    for word in 0..<words
    where bytes.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self) & 0x8080_8080_8080_8080 != 0 { return true }
    return bytes[(words * 8)...].contains { $0 >= 0x80 }
  }

  private static func isCarriable(_ address: String) -> Bool {
    guard address.utf8.count <= longestAddress else { return false }
    let rest = afterQuotedLocalPart(of: address.unicodeScalars[...])
    return rest.allSatisfy { scalar in
      scalar.properties.generalCategory != .control && !scalar.properties.isWhitespace && scalar != "<" && scalar != ">"
    }
  }

  /// What may hold spaces and angle brackets is passed over: a quoted string before an `@` (RFC 5321 §4.1.2), which no server takes for the
  /// address's end. All of the address where there is none.
  private static func afterQuotedLocalPart(of address: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
    guard address.first == "\"" else { return address }
    var rest = address.dropFirst()
    while let scalar = rest.popFirst() {
      guard (0x20...0x7E).contains(scalar.value) else { return address }
      if scalar == "\"" { return rest.first == "@" ? rest : address }
      if scalar == "\\", rest.popFirst().map({ (0x20...0x7E).contains($0.value) }) != true { return address }
    }
    return address
  }
}

/// Why an envelope was refused where it was made; the address itself is left out, so that it cannot reach a log.
package enum MailEnvelopeFault: Error, Equatable, CustomStringConvertible {
  case recipientMissing
  case recipientMalformed
  case senderMalformed

  package var description: String {
    switch self {
    case .recipientMissing: "the envelope has no recipient"
    case .recipientMalformed: "the recipient's address has characters that mail cannot carry, or is too long"
    case .senderMalformed: "the sender's address has characters that mail cannot carry, or is too long"
    }
  }
}
