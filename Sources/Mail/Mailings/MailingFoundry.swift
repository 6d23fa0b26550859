import Rendering

/// Makes moulds of mailings' texts, with the templates, words and sender that all of them share.
package struct MailingFoundry: Sendable {
  private let templates: Templates
  private let catalogs: Catalogs
  private let sender: MailingSender

  /// - Parameters:
  ///   - templates: those below `Templates/`, with `mail/mailing.html` and `mail/mailing.text`.
  ///   - catalogs: those of `Templates/locales/mail`.
  package init(templates: Templates, catalogs: Catalogs, sender: MailingSender) {
    self.templates = templates
    self.catalogs = catalogs
    self.sender = sender
  }

  /// A mailing's text in a language, with holes for each recipient's values.
  /// - Throws: `MailingTextFlaws` or `RenderingFault`.
  package func mould(_ source: String, language: String) throws -> MailingMould {
    try MailingMould(
      try MailingText(parsing: source, file: "\(language).md"), templates: templates, catalogs: catalogs,
      sender: sender)
  }
}
