/// Which addresses lie on the public internet: the only ones that a request on somebody else's behalf may go to.
///
/// IPv4: everything but the special blocks of the IANA registry (RFC 6890). IPv6: only global unicast, 2000::/3, without its special
/// blocks; an address that wraps an IPv4 address (NAT64, 6to4, Teredo, ISATAP) is as public as the one it wraps. A mapped one (::ffff:0:0/96) is
/// refused, whichever it wraps: no name server gives those out.
package enum PublicAddress {
  private static let specialIPv4: [AddressRange] = [
    .v4(0, 0, 0, 0, bits: 8),  // this network
    .v4(10, 0, 0, 0, bits: 8),  // private, RFC 1918
    .v4(100, 64, 0, 0, bits: 10),  // carrier-grade NAT, RFC 6598
    .v4(127, 0, 0, 0, bits: 8),  // loopback
    .v4(169, 254, 0, 0, bits: 16),  // link-local, and the metadata services of clouds
    .v4(172, 16, 0, 0, bits: 12),  // private, RFC 1918
    .v4(192, 0, 0, 0, bits: 24),  // protocol assignments
    .v4(192, 0, 2, 0, bits: 24),  // documentation
    .v4(192, 88, 99, 0, bits: 24),  // 6to4 relays, retired by RFC 7526
    .v4(192, 168, 0, 0, bits: 16),  // private, RFC 1918
    .v4(198, 18, 0, 0, bits: 15),  // benchmarks, RFC 2544
    .v4(198, 51, 100, 0, bits: 24),  // documentation
    .v4(203, 0, 113, 0, bits: 24),  // documentation
    .v4(224, 0, 0, 0, bits: 4),  // multicast
    .v4(240, 0, 0, 0, bits: 4),  // reserved, and the broadcast address
  ]

  // Loopback, unspecified, mapped, unique local, link-local, site-local, multicast and local NAT64 all lie outside this block.
  private static let globalUnicast = AddressRange.v6(0x2000, bits: 3)

  private static let specialIPv6: [AddressRange] = [
    .v6(0x2001, 0x0000, bits: 23),  // protocol assignments: benchmarks, ORCHID and others
    .v6(0x2001, 0x0db8, bits: 32),  // documentation
    .v6(0x3fff, 0x0000, bits: 20),  // documentation, RFC 9637
  ]

  private static let translated = AddressRange.v6(0x0064, 0xff9b, 0, 0, 0, 0, bits: 96)  // NAT64, RFC 6052
  private static let sixToFour = AddressRange.v6(0x2002, bits: 16)  // RFC 3056
  private static let teredo = AddressRange.v6(0x2001, 0x0000, bits: 32)  // RFC 4380

  /// Whether the address may be connected to when private networks are off limits.
  package static func allows(_ address: IPAddress) -> Bool {
    if address.bytes.count == 4 { return !specialIPv4.contains { $0.contains(address) } }
    if translated.contains(address) { return allows(wrapped: address.embeddedIPv4(at: 12)) }
    if sixToFour.contains(address) { return allows(wrapped: address.embeddedIPv4(at: 2)) }
    if teredo.contains(address) {
      // The server's address stands plainly, the client's with every bit turned over.
      return allows(wrapped: address.embeddedIPv4(at: 4)) && allows(wrapped: address.embeddedIPv4(at: 12, mask: 0xff))
    }
    // ISATAP (RFC 5214 §6.1): an interface id that says where its tunnel ends.
    if address.hasBytes([0x00, 0x00, 0x5e, 0xfe], at: 8) || address.hasBytes([0x02, 0x00, 0x5e, 0xfe], at: 8),
      !allows(wrapped: address.embeddedIPv4(at: 12))
    {
      return false
    }
    return globalUnicast.contains(address) && !specialIPv6.contains { $0.contains(address) }
  }

  private static func allows(wrapped address: IPAddress?) -> Bool {
    address.map(allows) ?? false
  }
}
