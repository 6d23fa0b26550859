import Statements

/// A report in words for people, as qmail and old servers write it.
struct PlainBounce {
  let recipients: [Bounce.Recipient]

  private static let longestText = 32_768
  private static let mostRecipients = 20
  /// Where the mail that came back begins: what is below is ours, and no report.
  private static let copies = [
    "below this line is a copy of the message", "this is a copy of the message", "this is a copy of your message",
    "--- original message", "----- original", "unsent message", "unsent message follows", "message header follows",
    "headers of the original message",
  ]

  /// Nil when nothing in the message says that it is a report.
  init?(_ message: MailPart) {
    let header = message.header
    let failed = header.all("x-failed-recipients").flatMap { $0.split(separator: ",") }
      .prefix(Self.mostRecipients).compactMap { DeliveryStatus.address(String($0).trimmingBlanks) }
    let report = Self.report(message)
    let isFromServer = Self.isFromServer(header)
    let isReport =
      !failed.isEmpty || isFromServer && BounceWords.isReportSubject(header["subject"] ?? "")
      || isFromServer && report.lowercased().contains("this is the qmail-send program")
    guard isReport else { return nil }

    let status = EnhancedStatus(in: report, categories: "45") ?? EnhancedStatus(replyIn: report)
    let words = report.lowercased()
    let gravity = Bounce.Gravity(status, isDelayed: BounceWords.gravity(of: words) == .delayed, words: words)
    let addresses = failed.isEmpty ? Self.namedAddresses(report) : failed
    let diagnostic = Self.diagnostic(report, names: addresses)
    recipients = (addresses.isEmpty ? [nil] : addresses.map(Optional.some)).map { address in
      Bounce.Recipient(
        address: address, gravity: gravity, status: status?.text, diagnostic: diagnostic, remoteHost: nil)
    }
  }

  /// Whether no person sent it: a null return path, or the name that servers go by.
  private static func isFromServer(_ header: ReadHeader) -> Bool {
    if header["return-path"].map({ $0.replacing(" ", with: "") == "<>" }) == true { return true }
    let from = (header["from"] ?? "").lowercased()
    return ["mailer-daemon", "mail delivery", "postmaster@", "mail administrator"].contains(where: from.contains)
  }

  /// The first text, up to the copy of our own mail.
  private static func report(_ message: MailPart) -> String {
    let part = message.ownParts.first { $0.children.isEmpty && $0.type.name.hasPrefix("text/") } ?? message
    let text = String(decoding: part.content.prefix(longestText), as: UTF8.self)
    var lines: [Substring] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let lower = line.lowercased()
      if copies.contains(where: lower.contains) { break }
      lines.append(line)
    }
    return lines.joined(separator: "\n")
  }

  /// The addresses that begin a line, as qmail and Exim name those who failed.
  private static func namedAddresses(_ report: String) -> [MailAddress] {
    var found: [MailAddress] = []
    for line in report.split(separator: "\n") where found.count < mostRecipients {
      let word = String(line).trimmingBlanks.prefix { $0 != " " }
      let bare = word.drop { $0 == "<" }.prefix { $0 != ">" && $0 != ":" }
      guard bare.contains("@"), let address = DeliveryStatus.address(String(bare)), !found.contains(address) else {
        continue
      }
      found.append(address)
    }
    return found
  }

  /// The lines after the first address: what the other side said.
  private static func diagnostic(_ report: String, names: [MailAddress]) -> String? {
    let lines = report.split(separator: "\n", omittingEmptySubsequences: false)
    guard let name = names.first,
      let place = lines.firstIndex(where: { $0.lowercased().contains(name.canonical) })
    else { return DeliveryStatus.line(report) }
    let rest = lines[(place + 1)...].prefix { !$0.allSatisfy(\.isWhitespace) }.joined(separator: " ")
    return DeliveryStatus.line(rest.isEmpty ? String(lines[place]) : rest)
  }
}
