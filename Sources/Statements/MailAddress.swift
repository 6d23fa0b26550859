/// An address that mail can be sent to, in the form that SMTP wants (RFC 5321 §4.1.2).
///
/// No value of this type holds a line break, a control character, or a space outside a quoted local part, so it can be written into
/// an envelope or a header as it is. Two addresses are equal when their `canonical` forms are.
package struct MailAddress: Sendable, CustomStringConvertible {
  /// What stands before the `@`, as typed, quoted only where it must be; at most 64 octets of ASCII.
  package let local: String
  /// The domain in lower case, letters beyond ASCII as A-labels (`xn--…`, RFC 5890 §2.3.2.1).
  package let domain: String
  /// The domain in lower case as it was typed, for people to read.
  package let displayDomain: String

  private static let longestAddress = 254
  private static let longestLocalPart = 64
  private static let longestInput = 1024

  /// Reads one address, ignoring white space and invisible format characters around it.
  /// - Parameter allowReserved: whether domains that never receive mail pass (RFC 2606, RFC 6762: `.test`, `example.org`, …).
  /// - Throws: the flaw that was found first.
  package init(parsing text: String, allowReserved: Bool = true) throws(MailAddressFlaw) {
    guard text.utf8.count <= Self.longestInput else { throw .tooLong }
    let scalars = Self.trimmed(text)
    guard !scalars.isEmpty else { throw .missing }
    guard !scalars.contains(where: Self.isControl) else { throw .malformed }

    let (local, rest) = try LocalPart.split(scalars)
    let domain = try MailDomain(parsing: rest)
    self.local = local
    self.domain = domain.ascii
    displayDomain = domain.display

    guard local.utf8.count <= Self.longestLocalPart else { throw .tooLong }
    guard local.utf8.count + 1 + domain.ascii.utf8.count <= Self.longestAddress else { throw .tooLong }
    guard allowReserved || !domain.isReserved else { throw .unmailable }
  }

  /// The address on the wire: `local@domain`, ASCII.
  package var description: String { "\(local)@\(domain)" }

  /// The key under which an address is looked up and compared: as on the wire, with the local part in lower case too.
  package var canonical: String { "\(local.lowercased())@\(domain)" }

  /// The address for pages that others may see: its first character and its domain, `a•••@example.org`.
  package var masked: String {
    let first = local.first { $0 != "\"" && $0 != "\\" }.map(String.init) ?? ""
    return "\(first)•••@\(displayDomain)"
  }

  private static func trimmed(_ text: String) -> Substring.UnicodeScalarView {
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, isPadding(first) { scalars.removeFirst() }
    while let last = scalars.last, isPadding(last) { scalars.removeLast() }
    return scalars
  }

  /// White space, and the invisible direction marks that a copied address brings along.
  private static func isPadding(_ scalar: Unicode.Scalar) -> Bool {
    if (0x21...0x7E).contains(scalar.value) { return false }
    return scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    !(0x20...0x7E).contains(scalar.value) && scalar.properties.generalCategory == .control
  }
}

extension MailAddress: Hashable {
  package static func == (one: MailAddress, other: MailAddress) -> Bool { one.canonical == other.canonical }

  package func hash(into hasher: inout Hasher) { hasher.combine(canonical) }
}
