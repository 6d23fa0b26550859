import CLibPSL

/// How many labels at the end of a host are nobody's own, by the public suffix list (publicsuffix.org) that libpsl was built with.
///
/// A host is read without allocations, in about a microsecond for two labels. The list is constant, and may be asked from any thread. It has names in
/// their own script as well as encoded ones.
struct PublicSuffix {
  /// What a registry sells names below: 2 for "harbour.org.ly", 1 for "harbour.github.io".
  private(set) var registry = 1
  /// What anybody gives names below, registries and services for their customers: 2 for both.
  private(set) var whole = 1

  /// The longest rules of the list have five labels.
  private static let longest = 6

  /// Says which list it is, so that what was stored by another one can be made anew.
  static let edition = psl_builtin_sha1sum().map { String(cString: $0) } ?? ""

  init(of host: HostLabels) {
    let count = min(host.count, Self.longest)
    var tail = host.last(count)
    tail.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes.count + 1) { text in
        for (index, byte) in bytes.enumerated() { text[index] = CChar(bitPattern: byte) }
        text[bytes.count] = 0
        look(UnsafeBufferPointer(text), count)
      }
    }
    if registry == 1 { registry = Self.unlisted(host) }
    whole = max(whole, registry)
  }

  /// From the longest end on, because an end may be a suffix where a shorter one is none.
  /// - Parameter text: as many labels as `count` says, and a zero.
  private mutating func look(_ text: UnsafeBufferPointer<CChar>, _ count: Int) {
    guard let list = psl_builtin(), var end = text.baseAddress else { return }
    var labels = count
    while labels > 1 {
      if psl_is_public_suffix2(list, end, PSL_TYPE_ICANN | PSL_TYPE_PRIVATE) != 0 {
        whole = max(whole, labels)
        if psl_is_public_suffix2(list, end, PSL_TYPE_ICANN) != 0 {
          registry = labels
          return
        }
      }
      while end.pointee != CChar(bitPattern: UInt8(ascii: ".")), end.pointee != 0 { end += 1 }
      if end.pointee != 0 { end += 1 }
      labels -= 1
    }
  }

  /// What the list does not have, as it is about who may set a cookie and not about who somebody is.
  private static func unlisted(_ host: HostLabels) -> Int {
    if shared.contains(host.last(2)) { return host.count > 2 && shared.contains(host.last(3)) ? 3 : 2 }
    // Registries open such a level, and lists hear of it later.
    return host.last(1).utf8.count == 2 && generic.contains(host[host.count - 2]) ? 2 : 1
  }

  /// Governments and networks whose offices and members have a site each; and the names that RFC 2606 reserves for examples, because
  /// demonstrations and tests put each organization below them.
  private static let shared: Set<Substring> = [
    "admin.ch", "europa.eu", "ec.europa.eu", "edunet.tn", "rnu.tn", "ngo.pl", "example.com", "example.net",
    "example.org",
  ]

  private static let generic: Set<Substring> = ["ac", "co", "com", "edu", "gob", "gouv", "gov", "net", "org"]
}
