/// The 32 bytes of a link's token, big endian, and their one spelling of 43 characters.
///
/// purpose (1) · key id (1) · link version (2) · expiry (4, seconds since 1970, 0 = never) · subject (8) · signature (16)
enum LinkToken {
  static let bodyLength = 16
  static let byteCount = bodyLength + TruncatedSignature.byteCount

  /// The 16 bytes that are signed.
  static func body(of link: SignedLink, keyID: UInt8) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(byteCount)
    bytes.append(link.purpose.rawValue)
    bytes.append(keyID)
    bytes.append(bigEndian: link.version)
    bytes.append(bigEndian: UInt32(link.expires ?? 0))
    bytes.append(bigEndian: UInt64(link.subject))
    return bytes
  }

  /// The link in 16 signed bytes, or nil for bytes that this program never wrote.
  static func link(in body: ArraySlice<UInt8>) -> SignedLink? {
    let start = body.startIndex
    guard body.count == bodyLength, let purpose = LinkPurpose(rawValue: body[start]),
      let subject = Int64(exactly: body[(start + 8)...].bigEndianValue)
    else { return nil }
    let expires = Int64(body[(start + 4)..<(start + 8)].bigEndianValue)
    return SignedLink(
      purpose: purpose, subject: subject, version: UInt16(body[(start + 2)..<(start + 4)].bigEndianValue),
      expires: expires == 0 ? nil : expires)
  }
}

extension [UInt8] {
  mutating func append<Number: FixedWidthInteger>(bigEndian number: Number) {
    for shift in stride(from: Number.bitWidth - 8, through: 0, by: -8) {
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}

extension ArraySlice<UInt8> {
  /// The number that at most eight bytes spell.
  var bigEndianValue: UInt64 { reduce(0) { $0 << 8 | UInt64($1) } }
}
