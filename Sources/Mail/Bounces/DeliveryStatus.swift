import Statements

/// The part of a report that is for programs (RFC 3464 §2).
struct DeliveryStatus {
  /// Those to whom it was not delivered; none in a report of success.
  let recipients: [Bounce.Recipient]
  /// Every field's value, where return paths of ours may stand.
  let values: [String]

  private static let mostRecipients = 100
  private static let mostGroups = 1000
  private static let longestDiagnostic = 500

  init(_ content: ArraySlice<UInt8>) {
    var recipients: [Bounce.Recipient] = []
    var values: [String] = []
    var lines = MailLines(content)
    for _ in 0..<Self.mostGroups where !lines.rest.isEmpty && recipients.count < Self.mostRecipients {
      let group = ReadHeader(reading: &lines)
      values += group.fields.map(\.value)
      if let recipient = Self.recipient(group) { recipients.append(recipient) }
    }
    self.recipients = recipients
    self.values = values
  }

  private static func recipient(_ group: ReadHeader) -> Bounce.Recipient? {
    guard let named = group["final-recipient"] ?? group["original-recipient"] else { return nil }
    let action = group["action"]?.lowercased() ?? ""
    let diagnostic = group["diagnostic-code"].map(withoutType) ?? ""
    let status = status(group["status"] ?? "", diagnostic: diagnostic)
    if ["delivered", "relayed", "expanded"].contains(where: action.hasPrefix) || status?.category == 2 { return nil }
    let addresses = [named, group["original-recipient"] ?? ""]
    return Bounce.Recipient(
      address: addresses.lazy.compactMap { address($0) }.first,
      gravity: Bounce.Gravity(status, isDelayed: action.hasPrefix("delayed"), words: diagnostic), status: status?.text,
      diagnostic: line(diagnostic), remoteHost: group["remote-mta"].map(withoutType).flatMap { line($0) })
  }

  /// What the other side said, where the field is missing or says less.
  private static func status(_ field: String, diagnostic: String) -> EnhancedStatus? {
    let said = EnhancedStatus(in: diagnostic, categories: "45") ?? EnhancedStatus(replyIn: diagnostic)
    guard let status = EnhancedStatus(in: field) else { return said }
    guard status.isVague, let said, said.category == status.category else { return status }
    return said
  }

  /// `rfc822; a@example.org` → the address.
  static func address(_ value: String) -> MailAddress? {
    var text = withoutType(value)
    if text.hasPrefix("<"), let end = text.firstIndex(of: ">") { text = String(text[..<end].dropFirst()) }
    do { return try MailAddress(parsing: text) } catch { return nil }
  }

  private static func withoutType(_ value: String) -> String {
    guard let semicolon = value.firstIndex(of: ";"), value[..<semicolon].allSatisfy({ !$0.isWhitespace }) else {
      return value
    }
    return String(value[value.index(after: semicolon)...]).trimmingBlanks
  }

  static func line(_ text: String) -> String? {
    let line = PlainLine(text, limit: longestDiagnostic).text
    return line.isEmpty ? nil : line
  }
}
