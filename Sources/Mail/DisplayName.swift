/// How a display name is written before an address (RFC 5322 §3.2.5, RFC 2047 §5.3).
enum DisplayName {
  /// Words that need no quoting.
  case atoms
  /// A quoted string, with its quotation marks.
  case quoted(String)
  /// Encoded words: another script, too long for one quoted string, or something that would be read as an encoded word.
  case encoded

  private static let longestQuoted = 60

  init(_ name: String) {
    let words = name.split(separator: " ", omittingEmptySubsequences: false)
    if words.allSatisfy({ $0.utf8.count <= Self.longestQuoted && !$0.isEmpty && $0.utf8.allSatisfy(Self.isAtomText) }),
      !name.contains("=?")
    {
      self = .atoms
      return
    }
    let escaped = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let isQuotable = name.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !name.contains("=?")
    self = isQuotable && escaped.utf8.count <= Self.longestQuoted ? .quoted("\"\(escaped)\"") : .encoded
  }

  private static func isAtomText(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }
  }
}
