/// A website as typed: what was registered, the host, the first steps of the path.
struct SiteReading {
  /// Lower case, without `www.`; empty when the text is no site.
  var host = ""
  /// What a registry sold: "icmc.net"; empty for an IP address or a bare public suffix.
  var domain = ""
  /// The registered label: "icmc".
  var label = ""
  /// The path without language and index pages, at most two steps: "harbours"; empty for a front page.
  var path = ""

  init?(website: String) {
    var text = Substring(website.lowercased())
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    guard !text.isEmpty, text.utf8.count <= 2_000 else { return nil }
    if let scheme = text.firstRange(of: "://") {
      text = text[scheme.upperBound...]
    } else if let scheme = text.firstRange(of: ":/"), text.hasPrefix("http") {
      text = text[scheme.upperBound...].drop { $0 == "/" }
    }
    let end = text.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" || $0.isWhitespace } ?? text.endIndex
    var host = text[..<end]
    if let user = host.lastIndex(of: "@") { host = host[host.index(after: user)...] }
    guard read(host) else { return nil }
    path = Self.path(text[end...])
  }

  init?(mailHost: Substring) {
    guard read(mailHost) else { return nil }
  }

  private mutating func read(_ typed: Substring) -> Bool {
    var host = typed
    if let port = host.firstIndex(of: ":") { host = host[..<port] }
    while host.last == "." || host.last == ">" || host.last == "," { host.removeLast() }
    var labels = host.split(separator: ".", omittingEmptySubsequences: false)
    while labels.count > 2, labels[0] == "www" || labels[0] == "ww" || labels[0] == "www2" { labels.removeFirst() }
    guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 63 }) else { return false }
    let last = labels[labels.count - 1]
    guard last.utf8.count >= 2, !last.utf8.allSatisfy({ Ascii.digits.contains($0) }) else { return false }
    self.host = labels.joined(separator: ".")
    let suffix = PublicSuffixes.length(of: labels)
    if labels.count > suffix {
      label = String(labels[labels.count - suffix - 1])
      domain = labels.suffix(suffix + 1).joined(separator: ".")
    } else {
      domain = self.host
    }
    return true
  }

  /// Pages that every site has say nothing of whose it is.
  private static let commonSteps: Set<Substring> = [
    "index.html", "index.htm", "index.php", "index.jsp", "index.asp", "index.aspx", "default.aspx", "default.asp",
    "home", "home.html", "about", "about-us", "en", "fr", "es", "de", "it", "pt", "ar", "ru", "zh", "eng", "english",
    "inicio", "accueil", "start", "main", "web", "portal", "contact", "pages", "site", "nl", "pl", "sv", "domov",
  ]

  private static func path(_ text: Substring) -> String {
    guard text.first == "/" else { return "" }
    let path = text.prefix { $0 != "?" && $0 != "#" && !$0.isWhitespace }
    let steps = path.split(separator: "/").filter { !commonSteps.contains($0) }
    return steps.prefix(2).joined(separator: "/")
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
