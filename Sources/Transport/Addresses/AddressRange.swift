/// A block of IP addresses: every address of one family whose first bits are the same.
package struct AddressRange: Sendable, Hashable {
  private let prefix: [UInt8]
  private let bits: Int
  private let addressLength: Int

  /// An IPv4 block such as 192.168.0.0/16; `bits` counts from 0 to 32.
  package static func v4(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8, bits: Int) -> AddressRange {
    AddressRange(prefix: [a, b, c, d], bits: min(max(bits, 0), 32), addressLength: 4)
  }

  /// An IPv6 block such as fc00::/7, given by its leading 16-bit groups; `bits` counts from 0 to 16 for each group.
  package static func v6(_ groups: UInt16..., bits: Int) -> AddressRange {
    let prefix = groups.prefix(8).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
    return AddressRange(prefix: prefix, bits: min(max(bits, 0), prefix.count * 8), addressLength: 16)
  }

  /// Whether the address is of this block's family and lies in it.
  package func contains(_ address: IPAddress) -> Bool {
    guard address.bytes.count == addressLength else { return false }
    let whole = bits / 8
    guard address.bytes.prefix(whole).elementsEqual(prefix.prefix(whole)) else { return false }
    let rest = bits % 8
    return rest == 0 || (address.bytes[whole] ^ prefix[whole]) >> (8 - rest) == 0
  }
}
