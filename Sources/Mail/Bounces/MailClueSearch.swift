import Statements

/// Looks for which mail of ours something is about.
struct MailClueSearch {
  let paths: ReturnPaths
  private static let mostCandidates = 200
  private static let longestText = 65_536
  /// Where those who deliver say for whom it was.
  private static let deliveryFields = [
    "delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "x-delivered-to", "to", "cc",
  ]

  /// Whom the message was for, by its envelope where that is known and by its header.
  func subjects(of message: MailPart, deliveredTo: MailAddress?) -> [ReturnPaths.Subject] {
    (deliveredTo.flatMap { paths.subject(of: $0) }.map { [$0] } ?? [])
      + Self.deliveryFields.flatMap { message.header.all($0) }.flatMap { subjects(in: $0) }
  }

  /// What a report is about: by our tag wherever it stands, and by the identifier in the headers that came back.
  func clue(_ message: MailPart, to subjects: [ReturnPaths.Subject], values: [String] = []) -> MailClue {
    let returned = message.returnedHeader
    var found = Self.mail(subjects)
    if found == nil {
      let texts = message.header.fields.map(\.value) + values + (returned?.fields.map(\.value) ?? [])
      found = texts.lazy.compactMap { Self.mail(self.subjects(in: $0)) }.first
    }
    let text = Self.text(message)
    found = found ?? Self.mail(self.subjects(in: text))
    let answered = ["x-original-message-id", "in-reply-to", "references"].flatMap { message.header.all($0) }
    let identifiers = (returned?.all("message-id") ?? []) + Self.identifiers(in: text) + answered
    return MailClue(mail: found, messageID: identifiers.lazy.compactMap { Self.identifier($0) }.first)
  }

  private static func mail(_ subjects: [ReturnPaths.Subject]) -> Int64? {
    for case .mail(let id) in subjects { return id }
    return nil
  }

  /// The addresses of ours in a text, whatever is around them.
  func subjects(in text: String) -> [ReturnPaths.Subject] {
    guard text.utf8.contains(UInt8(ascii: "@")) else { return [] }
    let words = text.utf8.prefix(Self.longestText).split { !Self.isAddressText($0) }
    var found: [ReturnPaths.Subject] = []
    for word in words.lazy.filter({ $0.contains(UInt8(ascii: "+")) && $0.contains(UInt8(ascii: "@")) })
      .prefix(Self.mostCandidates)
    {
      // An address that ends a sentence has its dot after it.
      let bare = String(decoding: word, as: UTF8.self).split(separator: ".", omittingEmptySubsequences: true)
        .joined(separator: ".")
      if let address = DeliveryStatus.address(bare), let subject = paths.subject(of: address) { found.append(subject) }
    }
    return found
  }

  private static func isAddressText(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "@+-._".utf8.contains(byte)
    }
  }

  /// The first text of the message, in which servers of old put the whole mail back.
  private static func text(_ message: MailPart) -> String {
    let part = message.ownParts.first { $0.children.isEmpty && $0.type.name.hasPrefix("text/") }
    return String(decoding: part?.content.prefix(longestText) ?? [], as: UTF8.self)
  }

  private static func identifiers(in text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).lazy.filter { $0.lowercased().hasPrefix("message-id:") }.prefix(5)
      .map { String($0.dropFirst("message-id:".count)) }
  }

  private static func identifier(_ value: String) -> String? {
    guard let begin = value.firstIndex(of: "<"), let end = value[begin...].firstIndex(of: ">") else { return nil }
    do { return try MessageID(String(value[begin...end])).text } catch { return nil }
  }
}
