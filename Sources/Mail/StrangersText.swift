/// Text that a stranger typed, made harmless for a message that we send in our name.
///
/// It stands inside our quotation marks, so it can't hold any; and mail programs find nothing in it to turn into a link.
struct StrangersText {
  /// For the body: with the dots and slashes inside words made harmless.
  let inBody: String
  /// For the subject, which is shorter, and where nothing becomes a link.
  let inSubject: String

  private static let longestInBody = 300
  private static let longestInSubject = 120

  init(_ raw: String) {
    inBody = Self.unlinked(Self.unquoted(PlainLine(raw, limit: Self.longestInBody).text))
    inSubject = Self.unquoted(PlainLine(raw, limit: Self.longestInSubject).text)
  }

  private static func unquoted(_ line: String) -> String {
    guard line.unicodeScalars.contains(where: isQuotationMark) else { return line }
    return String(String.UnicodeScalarView(line.unicodeScalars.map { isQuotationMark($0) ? "'" : $0 }))
  }

  private static func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "“", "”", "„", "‟", "«", "»", "‹", "›", "＂": true
    default: false
    }
  }

  /// A zero width space after each dot, slash, colon and at sign inside a word: `evil.example` reads the same and is no address.
  private static func unlinked(_ line: String) -> String {
    guard line.unicodeScalars.contains(where: isJoint) else { return line }
    let scalars = Array(line.unicodeScalars)
    var unlinked = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      unlinked.append(scalar)
      let isInside = index + 1 < scalars.count && scalars[index + 1] != " "
      if isInside, isJoint(scalar) { unlinked.append("\u{200B}") }
    }
    return String(unlinked)
  }

  private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "/", ":", "@", "。", "．": true
    default: false
    }
  }
}
