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
  /// - Throws: `MailEnvelopeFault` for an address with control characters, spaces or angle brackets, an empty recipient, or one over 254 octets.
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
    address.utf8.count <= longestAddress
      && address.unicodeScalars.allSatisfy { scalar in
        scalar.properties.generalCategory != .control && !scalar.properties.isWhitespace && scalar != "<"
          && scalar != ">"
      }
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
