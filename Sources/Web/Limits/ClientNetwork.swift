import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Where a request comes from, as the rate limits see it: an IPv4 address's /24 or an IPv6 address's /48.
struct ClientNetwork: Sendable {
  /// The client's address, after the proxies that are trusted.
  let address: String
  let network: String
  /// Whether the address is loopback or private, and nobody says that it stands for another: what `/metrics` is open to.
  let isPrivate: Bool

  private static let forwarded = HTTPField.Name("Forwarded")
  private static let forwardedFor = HTTPField.Name("X-Forwarded-For")

  init(_ request: Request, context: SiteContext, trusted: [String]) {
    var address = context.remoteAddress?.ipAddress ?? "0.0.0.0"
    let proxies = trusted.compactMap(AddressBlock.init)
    var hops =
      Self.forwardedFor.flatMap { request.headers[$0] }.map { header in
        header.split(separator: ",").map { $0.filter { !$0.isWhitespace } }
      } ?? []
    // From the nearest hop on, for as long as the one who says so is trusted.
    while let bytes = AddressBlock.bytes(of: address), proxies.contains(where: { $0.contains(bytes) }),
      let next = hops.popLast()
    {
      address = next
    }
    self.address = address
    let bytes = AddressBlock.bytes(of: address) ?? [0, 0, 0, 0]
    network = bytes.prefix(bytes.count == 4 ? 3 : 6).map(String.init).joined(separator: ".")
    // A proxy that is not trusted hides who asks.
    let isForwarded = !hops.isEmpty || Self.forwarded.map { request.headers[$0] != nil } ?? false
    isPrivate = !isForwarded && Self.privateBlocks.contains { $0.contains(bytes) }
  }

  private static let privateBlocks = [
    "127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "::1/128", "fc00::/7",
    "fe80::/10",
  ].compactMap(AddressBlock.init)
}

/// A block of addresses in CIDR form (RFC 4632, RFC 4291 §2.3).
struct AddressBlock: Sendable {
  private let prefix: [UInt8]
  private let length: Int

  init?(_ text: String) {
    let parts = text.split(separator: "/")
    guard parts.count == 2, let bytes = Self.bytes(of: String(parts[0])), let length = Int(parts[1]),
      (0...bytes.count * 8).contains(length)
    else { return nil }
    prefix = bytes
    self.length = length
  }

  func contains(_ address: [UInt8]) -> Bool {
    guard address.count == prefix.count else { return false }
    let whole = length / 8
    guard address.prefix(whole).elementsEqual(prefix.prefix(whole)) else { return false }
    let rest = length % 8
    guard rest > 0 else { return true }
    let mask = UInt8(0xFF) << UInt8(8 - rest)
    return address[whole] & mask == prefix[whole] & mask
  }

  /// Four bytes of an IPv4 address, sixteen of an IPv6 one; an IPv4 address within IPv6 counts as IPv4.
  static func bytes(of text: String) -> [UInt8]? {
    if let bytes = parsed(text, family: AF_INET, count: 4) { return bytes }
    guard let bytes = parsed(text, family: AF_INET6, count: 16) else { return nil }
    let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
    return isMapped ? Array(bytes.suffix(4)) : bytes
  }

  private static func parsed(_ text: String, family: Int32, count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    return inet_pton(family, text, &bytes) == 1 ? bytes : nil
  }
}
