import Foundation

/// An IPv4 or IPv6 address as its 4 or 16 bytes in network order.
package struct IPAddress: Sendable, Hashable {
  /// 4 bytes for IPv4, 16 for IPv6, most significant first.
  package let bytes: [UInt8]

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Reads `192.0.2.1` or `2001:db8::1`, with or without a zone (`fe80::1%eth0`); nil for anything else, host names and short forms included.
  package init?(_ text: String) {
    let numeric = text.prefix { $0 != "%" }
    var four = in_addr()
    var six = in6_addr()
    if inet_pton(AF_INET, String(numeric), &four) == 1 {
      self.init(bytes: withUnsafeBytes(of: four) { Array($0) })
    } else if inet_pton(AF_INET6, String(numeric), &six) == 1 {
      self.init(bytes: withUnsafeBytes(of: six) { Array($0) })
    } else {
      return nil
    }
  }

  /// Reads a URL's host as the C library does before it asks any name server: plain addresses, in brackets or not, and the short, octal,
  /// hexadecimal and decimal forms of IPv4 (`127.1`, `0177.0.0.1`, `0x7f000001`, `2130706433`); nil for names.
  package init?(host: String) {
    let bare = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
    if let address = IPAddress(bare) {
      self = address
      return
    }
    var four = in_addr()
    // inet_aton stops at white space, which no host has.
    guard !bare.contains(where: \.isWhitespace), inet_aton(bare, &four) == 1 else { return nil }
    self.init(bytes: withUnsafeBytes(of: four) { Array($0) })
  }

  /// Reads the address out of a socket address; nil for any family but IPv4 and IPv6.
  /// - Parameter address: points to as many bytes as its family needs.
  init?(_ address: UnsafePointer<sockaddr>) {
    let memory = UnsafeRawPointer(address)
    switch Int32(address.pointee.sa_family) {
    case AF_INET:
      self.init(bytes: withUnsafeBytes(of: memory.loadUnaligned(as: sockaddr_in.self).sin_addr) { Array($0) })
    case AF_INET6:
      self.init(bytes: withUnsafeBytes(of: memory.loadUnaligned(as: sockaddr_in6.self).sin6_addr) { Array($0) })
    default: return nil
    }
  }

  /// The IPv4 address in four of the bytes, each first combined with `mask` by exclusive or; nil when there are not four from `start` on.
  func embeddedIPv4(at start: Int, mask: UInt8 = 0) -> IPAddress? {
    guard start >= 0, start + 4 <= bytes.count else { return nil }
    return IPAddress(bytes: bytes[start..<start + 4].map { $0 ^ mask })
  }

  /// Whether these bytes stand in it from `start` on.
  func hasBytes(_ wanted: [UInt8], at start: Int) -> Bool {
    start >= 0 && start + wanted.count <= bytes.count && bytes[start...].starts(with: wanted)
  }
}
