/// A record's addresses as read once: without the register, so that who makes a claim can read them while others use that.
struct AddressReadings: Sendable {
  let site: SiteReading?
  let mailbox: MailboxReading?

  init(_ claim: OrganizationClaim) {
    site = claim.website.flatMap { SiteReading(website: $0) }
    mailbox = claim.mail.flatMap { MailboxReading($0) }
  }
}

/// A mail address as typed.
struct MailboxReading: Sendable {
  /// Lower case.
  let address: String
  /// What stands before its sign.
  let local: String
  /// What of that tells of a body.
  let stem: String
  let site: SiteReading

  /// Nil for no address.
  init?(_ typed: String) {
    guard typed.utf8.count <= 320 else { return nil }
    let mail = typed.lowercased()
    guard let at = mail.utf8.lastIndex(of: UInt8(ascii: "@")) else { return nil }
    let local = mail[..<at].drop { $0.isWhitespace || $0 == "<" }
    guard !local.isEmpty, let site = SiteReading(mailHost: mail[mail.utf8.index(after: at)...]) else { return nil }
    address = local + "@" + site.host
    self.local = String(local)
    stem = LocalPartReading.stem(local)
    self.site = site
  }
}

/// A website as typed: what was registered, the host, the first steps of the path.
struct SiteReading: Sendable {
  let reading: HostReading
  /// The path without language and index pages, at most two steps: "harbours"; empty for a front page.
  let path: String

  /// Lower case, without `www.`.
  var host: Substring { reading.host }
  /// What its owner calls its own: "icmc.net", "harbour.github.io"; the host where that is nothing but a public suffix.
  var domain: Substring { reading.domain }
  /// What a registry sold: "icmc.net", "github.io".
  var sold: Substring { reading.sold }
  /// The registered label: "icmc".
  var label: Substring { reading.label }

  /// Nil when the text is no site.
  init?(website: String) {
    let typed = TypedAddress(website)
    guard !typed.text.isEmpty, typed.text.utf8.count <= 2_000, let reading = HostReading(typed.host) else { return nil }
    self.reading = reading
    path = Self.path(typed.rest)
  }

  init?(mailHost: Substring) {
    guard let reading = HostReading(mailHost) else { return nil }
    self.reading = reading
    path = ""
  }

  /// Pages that every site has say nothing of whose it is.
  private static let commonSteps: Set<Substring> = [
    "index.html", "index.htm", "index.php", "index.jsp", "index.asp", "index.aspx", "default.aspx", "default.asp",
    "home", "home.html", "about", "about-us", "en", "fr", "es", "de", "it", "pt", "ar", "ru", "zh", "eng", "english",
    "inicio", "accueil", "start", "main", "web", "portal", "contact", "pages", "site", "nl", "pl", "sv", "domov",
  ]

  private static func path(_ text: Substring) -> String {
    guard text.utf8.first == UInt8(ascii: "/"), text.utf8.count > 1 else { return "" }
    let path = text.prefix { $0 != "?" && $0 != "#" && !$0.isWhitespace }
    let steps = path.split(separator: "/").filter { !commonSteps.contains($0) }
    return steps.prefix(2).joined(separator: "/")
  }
}

/// A host as typed: what of it was registered.
struct HostReading: Sendable {
  /// Without `www` and its like.
  let labels: HostLabels
  /// What its owner calls its own, from a registry or as the customer of a service: "icmc.net", "harbour.github.io". The whole host where
  /// it is nothing but a public suffix.
  let domain: Substring
  /// The first label of the domain, or nothing.
  let label: Substring
  /// What a registry sold: "icmc.net", "github.io".
  let sold: Substring

  var host: Substring { labels.host }
  /// The first label of what a registry sold: "github".
  var brand: Substring {
    let end = sold.utf8.firstIndex(of: UInt8(ascii: ".")) ?? sold.endIndex
    return Substring(sold.utf8[..<end])
  }

  /// - Parameter typed: lower case; it may have a port.
  init?(_ typed: Substring) {
    var host = typed
    if let port = host.utf8.firstIndex(of: UInt8(ascii: ":")) { host = Substring(host.utf8[..<port]) }
    while let last = host.utf8.last, ".>,".utf8.contains(last) { host = Substring(host.utf8.dropLast()) }
    guard var labels = HostLabels(host) else { return nil }
    while labels.count > 2, labels[0] == "www" || labels[0] == "ww" || labels[0] == "www2" { labels.removeFirst() }
    let last = labels.last(1)
    guard last.utf8.count >= 2, !last.utf8.allSatisfy({ Ascii.digits.contains($0) }) else { return nil }
    let suffix = PublicSuffix(of: labels)
    // A service's own site stands where its customers' names end.
    let length = labels.count > suffix.whole ? suffix.whole : suffix.registry
    let isOwned = labels.count > length
    domain = isOwned ? labels.last(length + 1) : labels.host
    label = isOwned ? labels[labels.count - length - 1] : ""
    sold = labels.count > suffix.registry ? labels.last(suffix.registry + 1) : labels.host
    self.labels = labels
  }
}

/// A website as typed, cut where its host ends.
struct TypedAddress {
  /// Lower case, without spaces in front and without the scheme.
  let text: Substring
  /// Without the user; it may have a port.
  let host: Substring
  /// From the first sign that no host has.
  let rest: Substring

  init(_ typed: String) {
    var lower = typed.lowercased()
    if !lower.utf8.allSatisfy({ $0 < 0x80 }) {
      let space: Unicode.Scalar = " "
      lower = String(String.UnicodeScalarView(lower.unicodeScalars.map { $0.properties.isWhitespace ? space : $0 }))
    }
    // Cut as bytes: what is cut as characters looks at every one of them.
    let text = Self.withoutScheme(lower.utf8.drop(while: Self.isSpace))
    let end = text.firstIndex { Self.isHostEnd($0) || Self.isSpace($0) } ?? text.endIndex
    var host = text[..<end]
    if let user = host.lastIndex(of: UInt8(ascii: "@")) { host = host[host.index(after: user)...] }
    self.text = Substring(text)
    self.host = Substring(host)
    rest = Substring(text[end...])
  }

  private static func isHostEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == Ascii.space || (9...13).contains(byte) }

  /// "http:/harbour.net", with a slash too few, has a scheme as well.
  private static func withoutScheme(_ bytes: Substring.UTF8View) -> Substring.UTF8View {
    var rest = bytes[...]
    while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
      rest = rest[bytes.index(after: colon)...]
      if rest.starts(with: "//".utf8) { return rest.dropFirst(2) }
      if rest.starts(with: "/".utf8), bytes.starts(with: "http".utf8) {
        return rest.drop { $0 == UInt8(ascii: "/") }
      }
    }
    return bytes
  }
}

/// The part of a mail address before its sign, without what every office has: "info", "office", figures.
enum LocalPartReading {
  private static let roles: Set<Substring> = [
    "info", "office", "contact", "mail", "email", "admin", "hello", "secretariat", "secretary", "director", "policy",
    "advocacy", "communications", "communication", "comms", "campaigns", "campaign", "international", "general",
    "executive", "coordinator", "president", "programs", "programmes", "program", "migration", "press", "media",
    "support", "enquiries", "ngo", "org", "official", "team", "hq", "head", "chair", "members", "membership",
    "webmaster", "sekretariat", "kontakt", "contacto", "contato", "direction", "direccion", "geneva", "brussels",
    "global", "website", "post", "postmaster", "public", "relations",
  ]

  /// Endings that are glued to a name to find a free mailbox: "harbourngo".
  private static let endings = ["official", "office", "info", "ngo", "org"]

  /// Lower-case letters; empty when nothing but a role is left.
  static func stem(_ local: Substring) -> String {
    let parts = local.split { !$0.isLetter && !$0.isNumber }.map { part -> Substring in
      var part = part
      while let last = part.last, last.isNumber, part.count > 1 { part.removeLast() }
      return part
    }
    let telling = parts.filter { !roles.contains($0) && $0.utf8.count > 1 }
    var stem = telling.joined()
    for ending in endings where stem.utf8.count >= ending.utf8.count + 3 && stem.hasSuffix(ending) {
      stem.removeLast(ending.count)
      break
    }
    return stem
  }
}
