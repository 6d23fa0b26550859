/// What the templates of `mail/` see: the sentences under `words`, and the links.
struct LetterPage {
  /// By the names that the templates use; what is not there is left out of the letter.
  let texts: [String: String]
  let unsubscribeURL: String?
  private static let longestLine = 1000

  init(_ letter: Letter, siteName: String, wording: Wording, values: LetterValues) throws(MailFault) {
    unsubscribeURL = try Self.link(letter.unsubscribeURL, "unsubscribeURL")
    var texts = wording.sentences(letter.kind, values.inBody)
    texts["language"] = wording.language
    // For HTML's `dir`, and for mail programs that don't know `text-align: start`.
    texts["direction"] = wording.direction
    texts["start"] = wording.direction == "rtl" ? "right" : "left"
    texts["siteName"] = siteName
    texts["actionURL"] = try Self.link(letter.actionURL, "actionURL")
    texts["statementURL"] = try Self.link(letter.statementURL, "statementURL")
    texts["unsubscribeURL"] = unsubscribeURL
    // Neither is a sentence: marks of direction in them would be copied with them.
    texts["endpointURL"] = letter.endpointURL.map { PlainLine($0, limit: Self.longestLine).text }
    texts["command"] = letter.endpointNumber.map { "undersigned webhook enable \($0)" }
    self.texts = texts
  }

  private static func link(_ url: String?, _ property: String) throws(MailFault) -> String? {
    guard let url else { return nil }
    return try Link(url, property: property).url
  }
}
