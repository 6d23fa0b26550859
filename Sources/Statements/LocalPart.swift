/// Reads what stands before the `@` of an address: a dot-string or a quoted string (RFC 5321 §4.1.2).
enum LocalPart {
  private typealias Scalars = Substring.UnicodeScalarView

  /// The local part in the least quoted form that means the same (RFC 5321 §4.1.2), and what follows the `@`.
  static func split(
    _ text: Substring.UnicodeScalarView
  ) throws(MailAddressFlaw) -> (local: String, domain: Substring.UnicodeScalarView) {
    let (content, rest) = text.first == "\"" ? try quoted(text) : try plain(text)
    guard rest.first == "@" else { throw .malformed }
    return (minimallyQuoted(content), rest.dropFirst())
  }

  private static func plain(_ text: Scalars) throws(MailAddressFlaw) -> (String, Scalars) {
    guard let at = text.firstIndex(of: "@") else { throw .malformed }
    let local = text[..<at]
    guard !local.isEmpty, !local.contains(where: \.properties.isWhitespace) else { throw .malformed }
    guard local.allSatisfy(\.isASCII) else { throw .unmailable }
    guard isDotString(local) else { throw .malformed }
    return (String(local), text[at...])
  }

  private static func quoted(_ text: Scalars) throws(MailAddressFlaw) -> (String, Scalars) {
    var content = String.UnicodeScalarView()
    var rest = text.dropFirst()
    while let scalar = rest.popFirst() {
      guard scalar.isASCII else { throw .unmailable }
      if scalar == "\"" {
        guard !content.isEmpty else { throw .malformed }
        return (String(content), rest)
      }
      if scalar == "\\" {
        guard let escaped = rest.popFirst(), escaped.isASCII else { throw .malformed }
        content.append(escaped)
      } else {
        content.append(scalar)
      }
    }
    throw .malformed
  }

  private static func isDotString(_ text: Scalars) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false)
      .allSatisfy { atom in !atom.isEmpty && atom.allSatisfy(isAtomText) }
  }

  private static func isAtomText(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    case "!", "#", "$", "%", "&", "'", "*", "+", "-", "/", "=", "?", "^", "_", "`", "{", "|", "}", "~": true
    default: false
    }
  }

  private static func minimallyQuoted(_ content: String) -> String {
    if isDotString(Substring(content).unicodeScalars) { return content }
    let escaped = content.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
    return "\"\(escaped)\""
  }
}
