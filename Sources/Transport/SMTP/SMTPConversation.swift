/// What was said in one transfer, as far as it decides the outcome: the stage, and the reply to the latest command.
///
/// A new command forgets the reply before it, so a code left over from an earlier command is never taken for an answer.
struct SMTPConversation {
  private(set) var stage: SMTPStage
  private(set) var reply: SMTPReply?
  /// Whether the server greeted us, which it does on a new connection only.
  private(set) var wasGreeted = false
  private var lines: [String] = []
  private var lineCount = 0
  private var hasQuit = false

  private static let keptLines = 20
  private static let commands: [(start: String, stage: SMTPStage)] = [
    ("EHLO", .hello), ("HELO", .hello), ("STARTTLS", .startTLS), ("AUTH ", .authentication), ("MAIL FROM:", .sender),
    ("RCPT TO:", .recipient), ("DATA\r\n", .data),
  ]

  init() {
    stage = .greeting
  }

  /// Notes a line that libcurl sent. A line without a known command (an answer to an AUTH challenge) belongs to the stage it is in.
  mutating func sent(_ line: String) {
    if line.hasPrefix("QUIT") { hasQuit = true }
    guard !hasQuit else { return }
    if let command = Self.commands.first(where: { line.hasPrefix($0.start) }) { stage = command.stage }
    reply = nil
    lines = []
    lineCount = 0
  }

  /// Notes a line that the server sent; the reply is complete with the first line whose code is not followed by a hyphen.
  mutating func received(_ line: String) {
    // The answer to QUIT says nothing about the message.
    guard !hasQuit else { return }
    if stage == .greeting { wasGreeted = true }
    let isLast = line.dropFirst(3).first != "-"
    lineCount += 1
    if lineCount <= Self.keptLines || isLast { lines.append(line) }
    guard isLast else { return }
    let complete = SMTPReply(lines: lines, stage: stage)
    lines = []
    lineCount = 0
    if stage == .data, complete?.code == 354 {
      stage = .content
      reply = nil
    } else {
      reply = complete
    }
  }
}
