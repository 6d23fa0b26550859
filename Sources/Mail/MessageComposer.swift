import Rendering
import Statements

/// Turns letters into messages: the same letter gives the same bytes each time.
package struct MessageComposer: Sendable {
  private let moulds: LetterMoulds
  private let wordings: [String: Wording]
  private let from: Mailbox
  private let replyTo: Mailbox?
  private let siteName: String
  private static let longestName = 320

  /// - Parameters:
  ///   - templates: those below `Templates/`, with `mail/` in it.
  ///   - catalogs: those of `Templates/locales/mail`.
  ///   - from: the sender that readers see, and that bounces go to.
  package init(templates: Templates, catalogs: Catalogs, from: Mailbox, replyTo: Mailbox? = nil, siteName: String) {
    moulds = LetterMoulds(templates)
    wordings = Dictionary(uniqueKeysWithValues: catalogs.languages.map { ($0, Wording(catalogs[$0])) })
    self.from = from
    self.replyTo = replyTo
    self.siteName = siteName
  }

  /// Composes one letter.
  /// - Throws: `MailFault`, `HeaderFlaw` or `RenderingFault`; none of them goes away by trying again.
  package func compose(_ letter: Letter) throws -> ComposedMessage {
    let missing = letter.missing
    guard missing.isEmpty else { throw MailFault.incomplete(letter.kind, missing: missing) }
    guard let wording = wording(for: letter.language) else { throw MailFault.noLanguage(letter.language) }
    let values = LetterValues(letter, siteName: siteName, questionsTo: letter.secretariatAddress ?? replyTo?.address)
    guard let subject = wording.subject(letter.kind, values.inSubject) else {
      throw MailFault.noSubject(letter.kind, language: wording.language)
    }

    let messageID = try MessageID(letter.messageID)
    let page = try LetterPage(letter, siteName: siteName, wording: wording, values: values)
    var message = AlternativeMessage(
      text: QuotedPrintable.encode(try moulds.filled("mail/\(letter.kind.rawValue).text", with: page.texts)),
      html: QuotedPrintable.encode(try moulds.filled("mail/\(letter.kind.rawValue).html", with: page.texts)),
      boundary: messageID.boundary)

    try message.add("Date", HeaderValue(tokens: MessageDate.tokens(letter.date)))
    try message.add("From", HeaderValue(mailboxes: [from]))
    if let replyTo { try message.add("Reply-To", HeaderValue(mailboxes: [replyTo])) }
    try message.add("To", HeaderValue(mailboxes: [recipient(of: letter)]))
    try message.add("Message-ID", HeaderValue(tokens: [messageID.text]))
    try message.add("Subject", HeaderValue(text: subject))
    try message.add("Content-Language", HeaderValue(tokens: [wording.language]))
    try message.add("Auto-Submitted", HeaderValue(tokens: ["auto-generated"]))
    try message.add("X-Auto-Response-Suppress", HeaderValue(tokens: AutomaticAnswers.unwanted))
    if let url = page.unsubscribeURL {
      try message.add(Unsubscription(url: url, address: letter.unsubscribeAddress))
    }
    return ComposedMessage(
      messageID: messageID.text, sender: from.address, recipient: letter.to.address, bytes: message.bytes)
  }

  private func wording(for language: String) -> Wording? {
    let wanted = language.lowercased()
    let primary = wanted.split(separator: "-").first.map(String.init) ?? wanted
    return wordings[wanted] ?? wordings[primary] ?? wordings[Catalogs.fallbackLanguage]
  }

  private func recipient(of letter: Letter) -> Mailbox {
    let name = letter.kind.mayReachStrangers ? nil : letter.to.name
    return Mailbox(name: name.map { PlainLine($0, limit: Self.longestName).text }, address: letter.to.address)
  }
}
