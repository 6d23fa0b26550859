import Foundation

/// The mailings that come with the product; the raw value is the beginning of their files' names (`reminder.fr.md`).
package enum StandardMailing: String, Sendable, Hashable, CaseIterable {
  /// To those who were invited and did not endorse.
  case reminder
  /// The wording changed, the meaning did not: nothing to do.
  case textCorrected = "text-corrected"
  /// The meaning changed: does the endorsement still hold?
  case reAffirm = "re-affirm"
  /// The statement was handed over.
  case delivered
  case thankYou = "thank-you"
}

/// The texts of the standard mailings, read once.
package struct StandardMailings: Sendable {
  private let texts: [StandardMailing: [String: MailingText]]

  /// Reads `NAME.LANGUAGE.md` of every standard mailing in a folder.
  /// - Throws: `MailingTextFlaws` for the first file that has any, or the error of reading it.
  package init(directory: URL) throws {
    var texts: [StandardMailing: [String: MailingText]] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted() {
      guard let mailing = StandardMailing.allCases.first(where: { file.hasPrefix("\($0.rawValue).") }),
        file.hasSuffix(".md")
      else { continue }
      let source = try String(contentsOf: directory.appending(path: file), encoding: .utf8)
      let text = try MailingText(parsing: source, file: file)
      texts[mailing, default: [:]][text.language] = text
    }
    self.texts = texts
  }

  /// The languages that a mailing is written in, sorted by code.
  package func languages(of mailing: StandardMailing) -> [String] { texts[mailing, default: [:]].keys.sorted() }

  /// A mailing in a language; nil where there is none.
  package func text(_ mailing: StandardMailing, language: String) -> MailingText? { texts[mailing]?[language] }
}
