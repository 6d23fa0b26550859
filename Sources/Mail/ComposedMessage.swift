import Statements

/// A finished message and its envelope.
package struct ComposedMessage: Sendable, Hashable {
  /// With angle brackets, as in the header.
  package let messageID: String
  /// For `MAIL FROM`.
  package let sender: MailAddress
  /// For `RCPT TO`.
  package let recipient: MailAddress
  /// Header and body (RFC 5322): ASCII, lines ended by CRLF, dots not stuffed.
  package let bytes: [UInt8]

  /// The same message with another return path.
  package func returned(to address: MailAddress) -> ComposedMessage {
    ComposedMessage(messageID: messageID, sender: address, recipient: recipient, bytes: bytes)
  }
}
