import Rendering

/// One recipient's values, made ready for the holes of a mailing in one language.
struct MergedValues {
  static let longestText = 1000
  private static let longestInSubject = 200

  let values: MailingValues
  let formats: Formats
  let unsubscribeURL: String
  let isRightToLeft: Bool
  let isSubject: Bool

  /// The value that goes into each hole.
  /// - Throws: `MailFault.badLink` when an address that is asked for is none.
  func filling(_ holes: [MergeHole]) throws(MailFault) -> [MergedValue] {
    var filling: [MergedValue] = []
    for hole in holes { filling.append(try value(of: hole)) }
    return filling
  }

  private func value(of hole: MergeHole) throws(MailFault) -> MergedValue {
    if let value = try value(of: hole.field) { return value }
    switch hole.fallback {
    case .field(let field): return try value(of: field) ?? words("")
    case .text(let text): return words(text)
    case nil: return words("")
    }
  }

  /// nil for what this recipient hasn't.
  private func value(of field: MergeField) throws(MailFault) -> MergedValue? {
    switch field {
    case .contactName: stranger(values.contactName)
    case .organization: stranger(values.organization) ?? words("")
    case .statementTitle: words(values.statementTitle)
    case .statementURL: try address(values.statementURL, field)
    case .count: words(formats.number(values.count))
    case .deadline: optionalWords(values.deadlineText)
    case .version: optionalWords(values.versionText)
    case .reference: optionalWords(values.reference)
    case .link: try address(values.link, field)
    case .unsubscribe: try address(unsubscribeURL, field)
    }
  }

  private func words(_ text: String) -> MergedValue {
    let line = PlainLine(text, limit: isSubject ? Self.longestInSubject : Self.longestText)
    return MergedValue(line.text, isWithinRightToLeft: isRightToLeft)
  }

  private func optionalWords(_ text: String?) -> MergedValue? {
    guard let value = text.map(words), !value.bare.isEmpty else { return nil }
    return value
  }

  private func stranger(_ text: String?) -> MergedValue? {
    guard let text else { return nil }
    let value = MergedValue(stranger: text, isSubject: isSubject, isWithinRightToLeft: isRightToLeft)
    return value.bare.isEmpty ? nil : value
  }

  private func address(_ url: String?, _ field: MergeField) throws(MailFault) -> MergedValue? {
    guard let url, !url.isEmpty else { return nil }
    return MergedValue(address: try Link(url, property: field.rawValue).url)
  }
}
