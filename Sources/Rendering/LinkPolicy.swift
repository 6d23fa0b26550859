/// Which addresses a link in a statement may have.
enum LinkPolicy {
  /// `http:`, `https:` and `mailto:`, or an address within the site. Everything else, `javascript:` and `data:` first, is refused.
  static func allows(_ address: String) -> Bool {
    let scalars = address.unicodeScalars
    // Browsers skip control characters and blanks when they look for the scheme.
    guard !scalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F }) else { return false }
    guard let colon = scalars.firstIndex(of: ":") else { return true }
    let head = String(scalars[..<colon])
    if head.contains(where: { "/?#".contains($0) }) { return true }
    return ["http", "https", "mailto"].contains(head.lowercased())
  }
}
