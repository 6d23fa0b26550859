/// What a mailing can say of its recipient and its statement; the raw value is what stands between the braces.
package enum MergeField: String, Sendable, Hashable, CaseIterable {
  /// The person who is written to.
  case contactName = "contact.name"
  case organization
  case statementTitle = "statement.title"
  /// The statement's public page in the recipient's language.
  case statementURL = "statement.url"
  /// How many endorsements there are, as the language writes numbers.
  case count
  /// Until when to endorse.
  case deadline
  /// The version that the recipient endorsed.
  case version
  /// What the recipient quotes when writing about the endorsement.
  case reference
  /// The recipient's own signed link: to manage the endorsement, or to follow the invitation.
  case link
  /// The recipient's link that stops mailings.
  case unsubscribe

  /// Whether there are recipients without it, so that a text must say what stands there for them.
  package var mayBeEmpty: Bool {
    switch self {
    case .contactName, .deadline, .version, .reference, .link: true
    case .organization, .statementTitle, .statementURL, .count, .unsubscribe: false
    }
  }

  /// Whether it is an address that a link may lead to.
  package var isAddress: Bool {
    switch self {
    case .statementURL, .link, .unsubscribe: true
    default: false
    }
  }

  /// A fallback that would do, for the sentence that asks for one.
  var sampleFallback: String {
    switch self {
    case .contactName: "colleagues"
    case .deadline: "soon"
    case .version: "the current one"
    case .reference: "none"
    case .link: MergeField.statementURL.rawValue
    case .organization, .statementTitle, .statementURL, .count, .unsubscribe: rawValue
    }
  }
}
