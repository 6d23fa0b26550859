import Statements

/// One header field, folded to lines of at most 76 characters where its parts allow it (RFC 5322 §2.2.3, RFC 2047 §2).
package struct HeaderField: Sendable {
  /// What the field is called.
  package let name: HeaderName
  /// What it says, not yet encoded or folded.
  package let value: HeaderValue

  /// A field of any name and value: neither can hold a line break.
  package init(_ name: HeaderName, _ value: HeaderValue) {
    self.name = name
    self.value = value
  }

  /// The field as it is written: ASCII, lines ended by CRLF.
  package var folded: String {
    var lines = FoldedLines(start: "\(name.text):")
    switch value.content {
    case .text(let text):
      lines.append(text: text)
    case .tokens(let tokens):
      tokens.forEach { lines.append($0) }
    case .mailboxes(let mailboxes):
      for (index, mailbox) in mailboxes.enumerated() {
        lines.append(mailbox, followedBy: index == mailboxes.count - 1 ? "" : ",")
      }
    }
    return lines.text + "\r\n"
  }
}

/// Words put on lines, a new one begun where the next word would pass the limit.
private struct FoldedLines {
  private static let longestLine = 76
  private static let longestPlainWord = 70
  private(set) var text: String
  private var column: Int
  private var isFirst = true

  init(start: String) {
    text = start
    column = start.utf8.count
  }

  private var room: Int { Self.longestLine - column - 1 }

  mutating func append(_ word: String) {
    if word.utf8.count > room && !isFirst {
      text += "\r\n"
      column = 0
    }
    text += " " + word
    column += 1 + word.utf8.count
    isFirst = false
  }

  mutating func append(text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    let isPlain =
      text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
      && words.allSatisfy { (1...Self.longestPlainWord).contains($0.utf8.count) }
    if isPlain {
      words.forEach { append(String($0)) }
    } else {
      EncodedWords.encode(text, firstRoom: room).forEach { append($0) }
    }
  }

  mutating func append(_ mailbox: Mailbox, followedBy comma: String) {
    let address = mailbox.address.description
    guard let name = mailbox.name else {
      append(address + comma)
      return
    }
    switch DisplayName(name) {
    case .atoms: append(text: name)
    case .quoted(let quoted): append(quoted)
    case .encoded: EncodedWords.encode(name, firstRoom: room).forEach { append($0) }
    }
    append("<\(address)>\(comma)")
  }
}
