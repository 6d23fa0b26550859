/// The domain that a body registered for itself, from its website or mail address: "icmc.net".
///
/// Pages on social networks and hosting services, and mailboxes of free providers, tell nothing of that and give none.
package struct WebDomain: Sendable, Hashable {
  /// Lower case, without `www` or other labels in front.
  package let name: String

  /// From a website as typed, with or without scheme, user, port, path; nil when it has no domain of a body's own.
  package init?(website: String) { self.init(host: TypedAddress(website).host) }

  /// From a mail address; nil for a free provider's, or for no address.
  package init?(mail: String) {
    guard let at = mail.utf8.lastIndex(of: UInt8(ascii: "@")) else { return nil }
    var host = mail[mail.utf8.index(after: at)...]
    while let last = host.last, last.isWhitespace { host.removeLast() }
    self.init(host: host.lowercased()[...])
  }

  private init?(host typed: Substring) {
    guard let host = HostReading(typed) else { return nil }
    self.init(host)
  }

  /// From a host that has been read.
  init?(_ host: HostReading) {
    guard !host.label.isEmpty, Self.isTopLevel(host.labels.last(1)),
      (0..<host.labels.count).allSatisfy({ Self.isLabel(host.labels[$0]) }),
      !ProfileReader.shipped.names.isShared(host)
    else { return nil }
    name = String(host.domain)
  }

  private static func isLabel(_ label: Substring) -> Bool {
    let hyphen = UInt8(ascii: "-")
    guard label.utf8.first != hyphen, label.utf8.last != hyphen else { return false }
    return label.utf8.allSatisfy { Ascii.isWordByte($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
  }

  /// Letters only, or an encoded one: so that 192.168.0.1 is no domain.
  private static func isTopLevel(_ label: Substring) -> Bool {
    label.hasPrefix("xn--")
      || label.utf8.count >= 2 && !label.utf8.contains { Ascii.digits.contains($0) || $0 == UInt8(ascii: "-") }
  }
}
