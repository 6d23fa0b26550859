import Statements

/// The values that a letter has for the `{placeholders}` of the catalogs.
struct LetterValues {
  /// Names from strangers bounded, and unable to leave their quotation marks or to become links.
  let inBody: [String: String]
  /// Shorter, and on one line.
  let inSubject: [String: String]

  private static let longestTitle = 200
  private static let longestParagraph = 4000

  init(_ letter: Letter, siteName: String, questionsTo: MailAddress?) {
    let ours: [String: String?] = [
      "site": siteName, "title": letter.statementTitle, "summary": letter.statementSummary,
      "deadline": letter.deadlineText, "expires": letter.expiresText, "endorsedOn": letter.endorsedOnText,
      "withdrawnOn": letter.withdrawnOnText, "reference": letter.reference, "version": letter.versionText,
      "secretariat": questionsTo?.description, "number": letter.endpointNumber.map(String.init),
    ]
    let strangers: [String: String?] = [
      "organization": letter.organizationName, "contact": letter.contactName, "listed": letter.listedName,
      "failure": letter.failure,
    ]
    inBody =
      ours.compactMapValues { $0.map { PlainLine($0, limit: Self.longestParagraph).text } }
      .merging(strangers.compactMapValues { $0.map { StrangersText($0).inBody } }) { ours, _ in ours }
    inSubject = [
      "site": PlainLine(siteName, limit: Self.longestTitle).text,
      "title": PlainLine(letter.statementTitle ?? "", limit: Self.longestTitle).text,
      "organization": StrangersText(letter.organizationName ?? "").inSubject,
      "number": letter.endpointNumber.map(String.init) ?? "",
    ]
  }
}
