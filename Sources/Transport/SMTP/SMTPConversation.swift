/// What libcurl and the server say to each other until the connection is ours, as far as it decides what becomes of it.
///
/// A new command forgets the reply before it, so a code left over from an earlier command is never taken for an answer.
struct SMTPConversation {
  private(set) var stage = SMTPStage.greeting
  private(set) var reply: SMTPReply?
  /// From the latest EHLO: what was offered before STARTTLS does not count after it (RFC 3207 §4.2).
  private(set) var capabilities = SMTPCapabilities()
  private var lines: [String] = []
  private var lineCount = 0

  private static let keptLines = 20
  private static let longestLine = 1000
  private static let commands: [(start: String, stage: SMTPStage)] = [
    ("EHLO", .hello), ("HELO", .hello), ("STARTTLS", .startTLS), ("AUTH ", .authentication),
  ]

  /// Notes a line that libcurl sent. A line without a known command (an answer to an AUTH challenge) belongs to the stage it is in.
  mutating func sent(_ line: String) {
    if let command = Self.commands.first(where: { line.hasPrefix($0.start) }) { stage = command.stage }
    if stage == .hello { capabilities = SMTPCapabilities() }
    reply = nil
    lines = []
    lineCount = 0
  }

  /// Notes a line that the server sent; the reply is complete with the first line whose code is not followed by a hyphen.
  mutating func received(_ line: String) {
    let isLast = line.dropFirst(3).first != "-"
    lineCount += 1
    // The first line of the answer to EHLO is the server's name.
    if stage == .hello, lineCount > 1, line.hasPrefix("250") { capabilities.read(line) }
    if lineCount <= Self.keptLines || isLast { lines.append(String(line.prefix(Self.longestLine))) }
    guard isLast else { return }
    reply = SMTPReply(lines: lines, stage: stage)
    lines = []
    lineCount = 0
  }
}
