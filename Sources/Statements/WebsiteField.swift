/// The website as typed: with or without a scheme, http and https alone, a host with a dot.
struct WebsiteField {
  /// With a scheme, or nil when nothing was typed.
  let value: String?
  let problem: SignOnProblem?

  init(_ text: String) {
    guard !text.isEmpty else {
      value = nil
      problem = nil
      return
    }
    guard text.utf8.count <= SignOnForm.Limit.website || text.count <= SignOnForm.Limit.website else {
      value = nil
      problem = SignOnProblem("website", "tooLong", ["limit": String(SignOnForm.Limit.website)])
      return
    }
    let lower = text.prefix(8).lowercased()
    let hasScheme = lower.hasPrefix("https://") || lower.hasPrefix("http://")
    let rest = hasScheme ? text.utf8.drop { $0 != UInt8(ascii: "/") }.dropFirst(2) : text.utf8[...]
    let authority = rest.prefix { !"/?#".utf8.contains($0) }
    let host = authority.prefix { $0 != UInt8(ascii: ":") }
    let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard !text.utf8.contains(where: Self.isUnfit), !authority.contains(UInt8(ascii: "@")), labels.count > 1,
      !labels.contains(where: \.isEmpty)
    else {
      value = nil
      problem = SignOnProblem("website", "malformed")
      return
    }
    value = hasScheme ? text : "https://" + text
    problem = nil
  }

  /// Bytes that no URL holds as they are (RFC 3986 §2).
  private static func isUnfit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F: true
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"): true
    case UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "^"): true
    default: false
    }
  }
}
