import Rendering
import Statements

/// A mailing in one language, rendered once and only filled in for each recipient.
///
/// A value never becomes Markdown or HTML: it is put in after both were made. The same values give the same bytes each time.
package struct MailingMould: Sendable {
  /// What a reader would see, for looking at before anything is sent.
  package struct Preview: Sendable, Hashable {
    package let subject: String
    package let html: String
    package let text: String
  }

  private let mailing: MailingText
  private let sender: MailingSender
  private let footer: MailingFooter
  private let subject: MergedPart
  private let html: MergedPart
  private let text: MergedPart
  /// Fields that every copy has, folded.
  private let from: String
  private let list: String
  private static let longestName = 320

  /// Runs the Markdown and the templates.
  /// - Parameters:
  ///   - templates: those below `Templates/`, with `mail/mailing.html` and `mail/mailing.text`.
  ///   - catalogs: those of `Templates/locales/mail`; the end of a mail is in English where a language has none.
  /// - Throws: `RenderingFault`, and `HeaderFlaw` when the sender's names can't stand in a header.
  package init(_ mailing: MailingText, templates: Templates, catalogs: Catalogs, sender: MailingSender) throws {
    self.mailing = mailing
    self.sender = sender
    let primary = mailing.language.split(separator: "-").first.map(String.init) ?? mailing.language
    from = try Self.fields([
      ("From", HeaderValue(mailboxes: [sender.from])),
      ("Reply-To", sender.replyTo.map { try HeaderValue(mailboxes: [$0]) }),
    ])
    list = try Self.fields([
      ("Content-Language", HeaderValue(tokens: [mailing.language])),
      ("List-Id", HeaderValue(tokens: ["<\(sender.listID)>"])),
      ("X-Auto-Response-Suppress", HeaderValue(tokens: AutomaticAnswers.unwanted)),
    ])
    footer = try MailingFooter(catalogs[primary], sender: sender)

    let holes = mailing.body.holes
    let shared = Self.shared(holes)
    let marked = mailing.body.marked { Mould.markInMarkdown(shared[$0]) }
    let plainMarked = mailing.body.marked { Mould.markInPlainMarkdown(shared[$0]) }
    let names = holes.indices.map { "hole \($0)" } + ["why", "unsubscribeURL"]
    let direction = Catalog.direction(of: mailing.language)
    let page: [String: Any] = [
      "language": mailing.language, "direction": direction, "start": direction == "rtl" ? "right" : "left",
      "footerLanguage": footer.language, "footerDirection": Catalog.direction(of: footer.language),
      "siteName": sender.siteName, "words": footer.words,
      "why": Mould.mark(holes.count), "unsubscribeURL": Mould.mark(holes.count + 1),
    ]
    func part(_ template: String, _ body: String) throws -> MergedPart {
      let rendered = try templates.render(page.merging(["body": body]) { $1 }, with: template)
      return MergedPart(Mould(rendered, names: names), names: names)
    }
    html = try part("mail/mailing.html", Markdown.html(marked, idPrefix: nil))
    text = try part("mail/mailing.text", Markdown.plainText(plainMarked))
    let inSubject = mailing.subject.holes.indices.map(String.init)
    subject = MergedPart(
      Mould(mailing.subject.marked(Mould.mark), names: inSubject), names: inSubject)
  }

  /// What one recipient would read.
  /// - Throws: `MailFault.badLink` when an address is none.
  package func preview(_ values: MailingValues, unsubscribeURL: String) throws -> Preview {
    let merged = try merged(values, unsubscribeURL: unsubscribeURL)
    return Preview(subject: merged.subject, html: html.text(merged.body), text: text.text(merged.body))
  }

  /// One recipient's message.
  /// - Parameters:
  ///   - messageID: stable across retries, with or without angle brackets.
  ///   - date: milliseconds since 1970 UTC.
  ///   - returnPath: where bounces go; the sender's address where nil.
  /// - Throws: `MailFault` or `HeaderFlaw`; neither goes away by trying again.
  package func compose(
    _ values: MailingValues, to recipient: Mailbox, messageID: String, date: Int64, returnPath: MailAddress? = nil,
    unsubscription: Unsubscription
  ) throws -> ComposedMessage {
    let messageID = try MessageID(messageID)
    let merged = try merged(values, unsubscribeURL: unsubscription.url)
    let name = recipient.name.map { PlainLine($0, limit: Self.longestName).text }
    var message = AlternativeMessage(
      text: text.encoded(merged.body), html: html.encoded(merged.body), boundary: messageID.boundary)
    try message.add("Date", HeaderValue(tokens: MessageDate.tokens(date)))
    message.add(from)
    try message.add("To", HeaderValue(mailboxes: [Mailbox(name: name, address: recipient.address)]))
    try message.add("Message-ID", HeaderValue(tokens: [messageID.text]))
    try message.add("Subject", HeaderValue(text: merged.subject))
    message.add(list)
    try message.add(unsubscription)
    return ComposedMessage(
      messageID: messageID.text, sender: returnPath ?? sender.from.address, recipient: recipient.address,
      bytes: message.bytes)
  }

  private func merged(_ values: MailingValues, unsubscribeURL: String) throws -> (subject: String, body: [MergedValue])
  {
    func filling(_ holes: [MergeHole], isSubject: Bool) throws -> [MergedValue] {
      try MergedValues(
        values: values, formats: Formats(language: mailing.language), unsubscribeURL: unsubscribeURL,
        isRightToLeft: Catalog.direction(of: mailing.language) == "rtl", isSubject: isSubject
      ).filling(holes)
    }
    let page = MergedValue(address: try Link(unsubscribeURL, property: "unsubscribeURL").url)
    return (
      subject: subject.text(try filling(mailing.subject.holes, isSubject: true)),
      body: try filling(mailing.body.holes, isSubject: false) + [footer.why(values), page]
    )
  }

  private static func fields(_ fields: [(name: String, value: HeaderValue?)]) throws(HeaderFlaw) -> String {
    var folded = ""
    for (name, value) in fields {
      if let value { folded += HeaderField(try HeaderName(name), value).folded }
    }
    return folded
  }

  /// Holes that say the same have one number, so that a link whose words are its address is known for one.
  private static func shared(_ holes: [MergeHole]) -> [Int] {
    holes.map { hole in holes.firstIndex(of: hole) ?? 0 }
  }
}
