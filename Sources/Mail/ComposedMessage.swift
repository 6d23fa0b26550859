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
}
