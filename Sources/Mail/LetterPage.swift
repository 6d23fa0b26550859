/// What the templates of `mail/` see: the sentences under `words`, and the links.
struct LetterPage {
  let language: String
  /// `ltr` or `rtl`, for HTML's `dir`.
  let direction: String
  /// `left` or `right`, for mail programs that don't know `text-align: start`.
  let start: String
  let siteName: String
  let words: [String: String]
  let actionURL: String?
  let statementURL: String?
  let unsubscribeURL: String?

  init(_ letter: Letter, siteName: String, wording: Wording, values: LetterValues) throws(MailFault) {
    language = wording.language
    direction = wording.direction
    start = wording.direction == "rtl" ? "right" : "left"
    self.siteName = siteName
    words = wording.sentences(letter.kind, values.inBody)
    actionURL = try Self.link(letter.actionURL, "actionURL")
    statementURL = try Self.link(letter.statementURL, "statementURL")
    unsubscribeURL = try Self.link(letter.unsubscribeURL, "unsubscribeURL")
  }

  private static func link(_ url: String?, _ property: String) throws(MailFault) -> String? {
    guard let url else { return nil }
    return try Link(url, property: property).url
  }
}
