import Statements

/// The value of a header field, which can't hold a line break: every way to make one refuses control characters.
package struct HeaderValue: Sendable, Hashable {
  enum Content: Hashable {
    case text(String)
    case mailboxes([Mailbox])
    case tokens([String])
  }

  let content: Content
  private static let longestToken = 900

  /// Free text in any script, as in `Subject`; encoded by RFC 2047 where needed.
  /// - Throws: `HeaderFlaw.control`.
  package init(text: String) throws(HeaderFlaw) {
    content = .text(try Self.withoutControls(text))
  }

  /// Addresses with their display names, as in `From` and `To` (RFC 5322 §3.4).
  /// - Throws: `HeaderFlaw.control` when a display name holds a control character.
  package init(mailboxes: [Mailbox]) throws(HeaderFlaw) {
    for mailbox in mailboxes { _ = try Self.withoutControls(mailbox.name ?? "") }
    content = .mailboxes(mailboxes)
  }

  /// Structured ASCII whose parts may be folded between, never inside: a date, an identifier, a URL in angle brackets.
  /// - Throws: `HeaderFlaw.token` when a part is not printable ASCII or longer than 900 octets.
  package init(tokens: [String]) throws(HeaderFlaw) {
    for token in tokens {
      let isToken = token.utf8.allSatisfy { (0x21...0x7E).contains($0) }
      guard isToken, (1...Self.longestToken).contains(token.utf8.count) else { throw .token }
    }
    content = .tokens(tokens)
  }

  private static func withoutControls(_ text: String) throws(HeaderFlaw) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    let forbidden: Set<Unicode.GeneralCategory> = [.control, .lineSeparator, .paragraphSeparator]
    guard !text.unicodeScalars.contains(where: { forbidden.contains($0.properties.generalCategory) }) else {
      throw .control
    }
    return text
  }
}
