import Statements

/// Everything that one mail says. Dates come as text in the reader's language, links as finished URLs of printable ASCII.
///
/// Names may come from strangers: the composer bounds them, takes line breaks and direction overrides out, and quotes them.
package struct Letter: Sendable {
  /// The occasion.
  package var kind: LetterKind
  /// Whom it goes to; the name is left out where a stranger may have typed it.
  package var to: Mailbox
  /// BCP 47; a language without a catalog gets its primary language (`fr-CA` → `fr`) or English.
  package var language: String
  /// Stable across retries, with or without angle brackets.
  package var messageID: String
  /// Milliseconds since 1970 UTC.
  package var date: Int64

  /// Plain text, as in the reader's language.
  package var statementTitle: String?
  /// One paragraph on what the statement says; plain text.
  package var statementSummary: String?
  /// The statement's public page.
  package var statementURL: String?
  /// For an invitation or a stranger's request as typed, otherwise as recorded.
  package var organizationName: String?
  /// For the greeting.
  package var contactName: String?
  /// Where the button leads: the signed link.
  package var actionURL: String?

  /// Until when to endorse.
  package var deadlineText: String?
  /// Until when the link works.
  package var expiresText: String?
  /// When the endorsement was confirmed.
  package var endorsedOnText: String?
  /// When it was withdrawn.
  package var withdrawnOnText: String?
  /// What to quote when writing about the endorsement.
  package var reference: String?
  /// The version of the statement that was endorsed.
  package var versionText: String?
  /// The name in the public list; nil for an endorsement that is counted and not named.
  package var listedName: String?

  /// Where a webhook endpoint is; shown, and not linked to.
  package var endpointURL: String?
  /// What the webhook commands call it.
  package var endpointNumber: Int64?
  /// What the last attempt to reach it ended with; may be an answer of its.
  package var failure: String?

  /// Whom to write to with questions; the composer's reply address stands in.
  package var secretariatAddress: MailAddress?
  /// The one-click address of RFC 8058; adds `List-Unsubscribe`, `List-Unsubscribe-Post` and a line at the end.
  package var unsubscribeURL: String?
  /// Where a mail will do the same; counts only beside a URL.
  package var unsubscribeAddress: MailAddress?

  /// A letter with its envelope; what it says is set afterwards, as the kind needs it.
  package init(kind: LetterKind, to: Mailbox, language: String, messageID: String, date: Int64) {
    self.kind = kind
    self.to = to
    self.language = language
    self.messageID = messageID
    self.date = date
  }

  /// What a letter of this kind can't do without and this one lacks: property names, none when it is complete.
  var missing: [String] {
    let statement: [(String, String?)] = [
      ("statementTitle", statementTitle), ("organizationName", organizationName),
    ]
    let needed: [(String, String?)] =
      switch kind {
      case .invitation, .confirmation, .manage: statement + [("actionURL", actionURL)]
      case .receipt:
        statement + [("actionURL", actionURL), ("reference", reference), ("endorsedOnText", endorsedOnText)]
      case .alreadyEndorsed: statement + [("endorsedOnText", endorsedOnText)]
      case .withdrawn: statement + [("withdrawnOnText", withdrawnOnText)]
      case .staffSignIn: [("actionURL", actionURL)]
      case .webhookDisabled:
        [("endpointURL", endpointURL), ("endpointNumber", endpointNumber.map(String.init)), ("failure", failure)]
      }
    return needed.filter { $0.1 == nil }.map(\.0)
  }
}
