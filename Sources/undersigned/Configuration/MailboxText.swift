import Foundation

/// Mail addresses in the configuration, checked for their shape: `address` or `Name <address>`.
enum MailboxText {
  static func read(_ text: String) throws(ConfigurationValueProblem) -> String {
    guard !text.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 }) else {
      throw .init("must be one line without control characters")
    }
    let address = addressPart(of: text.trimmingCharacters(in: .whitespaces))
    let halves = address.split(separator: "@", omittingEmptySubsequences: false)
    guard halves.count == 2, halves.allSatisfy({ !$0.isEmpty }),
      !address.contains(where: { $0.isWhitespace || "<>,;\"()".contains($0) })
    else { throw .init("must be a mail address such as Name <name@example.org>, not “\(text)”") }
    return text
  }

  private static func addressPart(of text: String) -> Substring {
    guard text.hasSuffix(">"), let open = text.lastIndex(of: "<") else { return text[...] }
    return text[text.index(after: open)...].dropLast()
  }
}
