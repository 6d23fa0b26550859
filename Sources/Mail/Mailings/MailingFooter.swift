import Rendering
import Statements

/// What stands at the end of every mailing: why somebody gets it, who sends it, and how to get no more.
struct MailingFooter: Sendable {
  /// Of the words here, which may be another than the mailing's where there is no catalog for that.
  let language: String
  /// By the names that the templates use.
  let words: [String: String]
  private let reasons: [MailingValues.Reason: Phrase]

  /// - Throws: `RenderingFault.catalog` when a sentence is missing or asks for a value that there isn't.
  init(_ catalog: Catalog, sender: MailingSender) throws(RenderingFault) {
    language = catalog.language
    let isRightToLeft = catalog.direction == "rtl"
    func phrase(_ key: String) throws(RenderingFault) -> Phrase {
      guard let text = catalog.text("mailing.\(key)") else {
        throw .catalog("\(catalog.language).json: mailing.\(key) is missing")
      }
      return Phrase(text, isRightToLeft: isRightToLeft)
    }
    var words: [String: String] = [:]
    let values = ["site": sender.siteName, "secretariat": (sender.replyTo ?? sender.from).address.description]
    for key in ["sentBy", "questions", "unsubscribe"] {
      guard let sentence = try phrase(key).filled(values) else {
        throw .catalog("\(catalog.language).json: mailing.\(key) asks for a value that there isn't")
      }
      words[key] = sentence
    }
    self.words = words
    var reasons: [MailingValues.Reason: Phrase] = [:]
    for reason in MailingValues.Reason.allCases { reasons[reason] = try phrase("why.\(reason.rawValue)") }
    self.reasons = reasons
  }

  func why(_ values: MailingValues) -> MergedValue {
    let title = PlainLine(values.statementTitle, limit: MergedValues.longestText).text
    return MergedValue(sentence: reasons[values.reason]?.filled(["title": title]) ?? "")
  }
}
