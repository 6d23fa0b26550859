import Statements

/// One place of a mailing where a value goes: `{{contact.name|colleagues}}`.
struct MergeHole: Sendable, Hashable {
  /// What stands there when the value is empty.
  enum Fallback: Sendable, Hashable {
    case text(String)
    /// `{{link|statement.url}}`: another field, one that is never empty.
    case field(MergeField)
  }

  let field: MergeField
  let fallback: Fallback?

  /// The fields that a fallback may name: those of the statement, which no words are spelled like.
  private static let fallbackFields = [MergeField.statementURL, .statementTitle]

  /// Reads what stands between the braces.
  /// - Throws: the sentence that says what is wrong.
  init(_ inside: Substring) throws(MergeFlaw) {
    let parts = inside.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first?.trimmed ?? ""
    guard !name.isEmpty else {
      throw MergeFlaw("There is no field between these braces. Write one, such as `{{organization}}`.")
    }
    guard let field = MergeField(rawValue: name) else {
      let known = MergeField.allCases.map(\.rawValue)
      let hint = Spelling.nearest(to: name, in: known).map { "Did you mean `{{\($0)}}`?" }
      throw MergeFlaw("There is no field `\(name)`. \(hint ?? "The fields are \(known.joined(separator: ", ")).")")
    }
    self.field = field
    let words = parts.count == 2 ? parts[1].trimmed : nil
    guard words != nil || !field.mayBeEmpty else {
      throw MergeFlaw(
        "`\(name)` may be empty. Say what stands there then, as in `{{\(name)|\(field.sampleFallback)}}`.")
    }
    fallback = words.map { words in
      Self.fallbackFields.first { $0.rawValue == words }.map(Fallback.field) ?? .text(words)
    }
  }

  /// Why the hole can't be where a link's address begins; nil when it can.
  var flawAsAddress: String? {
    guard field.isAddress else {
      return "`\(field.rawValue)` is not an address. A link leads to `statement.url`, `link` or `unsubscribe`."
    }
    switch fallback {
    case nil, .field(.statementURL): return nil
    case .text(let text) where Link.isWebAddress(text): return nil
    case .text, .field:
      return
        "Where a link leads, the fallback must be an address. Write `{{\(field.rawValue)|statement.url}}`, or one that begins with https://."
    }
  }
}

/// What is wrong with a merge field, in a sentence for the author.
struct MergeFlaw: Error {
  let sentence: String

  init(_ sentence: String) {
    self.sentence = sentence
  }
}
