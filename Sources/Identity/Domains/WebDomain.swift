/// The domain that a body registered for itself, from its website or mail address: "icmc.net".
///
/// Pages on social networks and hosting services, and mailboxes of free providers, tell nothing of that and give none.
package struct WebDomain: Sendable, Hashable {
  /// Lower case, without `www` or other labels in front.
  package let name: String

  /// From a website as typed, with or without scheme, user, port, path; nil when it has no domain of a body's own.
  package init?(website: String) {
    let text = website.trimmingPrefix(while: \.isWhitespace)
    var host = text
    if let scheme = text.firstRange(of: "://") { host = text[scheme.upperBound...] }
    host = host.prefix { $0 != "/" && $0 != "?" && $0 != "#" && !$0.isWhitespace }
    if let user = host.lastIndex(of: "@") { host = host[host.index(after: user)...] }
    if let port = host.firstIndex(of: ":") { host = host[..<port] }
    self.init(host: host)
  }

  /// From a mail address; nil for a free provider's, or for no address.
  package init?(mail: String) {
    guard let at = mail.utf8.lastIndex(of: UInt8(ascii: "@")) else { return nil }
    var host = mail[mail.utf8.index(after: at)...]
    while let last = host.last, last == ">" || last.isWhitespace { host.removeLast() }
    self.init(host: host)
  }

  private init?(host: Substring) {
    var labels = host.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    if labels.last?.isEmpty == true { labels.removeLast() }
    guard labels.count >= 2, labels.allSatisfy(Self.isLabel), let top = labels.last, Self.isTopLevel(top) else {
      return nil
    }
    let suffixLength = PublicSuffixes.length(of: labels)
    guard labels.count > suffixLength else { return nil }
    let owned = labels.suffix(suffixLength + 1)
    let name = owned.joined(separator: ".")
    guard let brand = owned.first, !SharedSites.brands.contains(String(brand)), !SharedSites.domains.contains(name)
    else { return nil }
    self.name = name
  }

  private static func isLabel(_ label: Substring) -> Bool {
    guard (1...63).contains(label.utf8.count), label.first != "-", label.last != "-" else { return false }
    return label.utf8.allSatisfy { Ascii.isWordByte($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
  }

  /// Letters only, or an encoded one: so that 192.168.0.1 is no domain.
  private static func isTopLevel(_ label: Substring) -> Bool {
    label.hasPrefix("xn--")
      || label.utf8.count >= 2 && !label.utf8.contains { Ascii.digits.contains($0) || $0 == UInt8(ascii: "-") }
  }
}
