/// What a mail server answered, in full.
package struct SMTPReply: Sendable, Equatable {
  /// The reply code, 200...599 (RFC 5321 §4.2).
  package let code: Int
  /// The enhanced status code, such as `5.1.1` (RFC 3463), where the server gave one.
  package let enhancedStatus: String?
  /// The words of all lines on one line, without codes and control characters, at most 512 characters.
  package let text: String
  /// Which command it answers.
  package let stage: SMTPStage
  /// The name under which the server keeps an accepted message, where its answer has a known form; at most 100 characters.
  package let queueID: String?
  /// Who answered: `name[address]:port`; nil where no connection came about.
  package let host: String?

  /// The longest `text`.
  package static let longestText = 512

  package init(
    code: Int, enhancedStatus: String? = nil, text: String, stage: SMTPStage, queueID: String? = nil,
    host: String? = nil
  ) {
    self.code = code
    self.enhancedStatus = enhancedStatus
    self.text = PlainText.line(text, limit: Self.longestText)
    self.stage = stage
    self.queueID = queueID
    self.host = host
  }

  /// Reads the lines of one reply, each with its code; nil when the last one does not start with a code.
  init?(lines: [String], stage: SMTPStage, host: String? = nil) {
    guard let last = lines.last, let code = Int(last.prefix(3)), (200...599).contains(code) else { return nil }
    var enhancedStatus: String?
    var words: [Substring] = []
    for line in lines {
      let text = line.dropFirst(4)
      if let status = Self.leadingStatus(of: text) {
        enhancedStatus = enhancedStatus ?? String(status)
        words.append(text.dropFirst(status.count))
      } else {
        words.append(text)
      }
    }
    let text = PlainText.line(
      words.map { $0.drop { $0 == " " } }.joined(separator: " "), limit: Self.longestText)
    self.init(
      code: code, enhancedStatus: enhancedStatus, text: text, stage: stage,
      queueID: stage == .content && code < 300 ? QueueID.read(text) : nil, host: host)
  }

  /// `class.subject.detail` at the beginning, followed by white space or nothing.
  private static func leadingStatus(of text: Substring) -> Substring? {
    var counts = [0]
    var end = text.utf8.startIndex
    while end < text.utf8.endIndex {
      let byte = text.utf8[end]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): counts[counts.count - 1] += 1
      case UInt8(ascii: "."): counts.append(0)
      default:
        return isSpace(byte) && isStatus(text, counts) ? text[..<end] : nil
      }
      guard counts.count <= 3, counts[counts.count - 1] <= 3 else { return nil }
      end = text.utf8.index(after: end)
    }
    return isStatus(text, counts) ? text : nil
  }

  private static func isStatus(_ text: Substring, _ counts: [Int]) -> Bool {
    counts.count == 3 && counts[0] == 1 && counts[1] > 0 && counts[2] > 0 && "245".contains(text[text.startIndex])
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (0x09...0x0d).contains(byte) }
}

/// The steps of an SMTP session in their order.
package enum SMTPStage: Int, Sendable, Comparable {
  /// Until the server's greeting.
  case greeting
  /// EHLO or HELO.
  case hello
  /// STARTTLS and the handshake after it.
  case startTLS
  /// AUTH and its challenges.
  case authentication
  /// MAIL FROM.
  case sender
  /// RCPT TO.
  case recipient
  /// DATA, until the server asks for the message.
  case data
  /// The message itself and the final dot.
  case content

  package static func < (one: SMTPStage, other: SMTPStage) -> Bool { one.rawValue < other.rawValue }
}
