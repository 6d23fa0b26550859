import Crypto

/// The first 16 bytes of an HMAC-SHA256 (RFC 2104; truncation by its section 5).
enum TruncatedSignature {
  static let byteCount = 16

  static func make(label: [UInt8], message: some Collection<UInt8>, key: SymmetricKey) -> [UInt8] {
    var mac = HMAC<SHA256>(key: key)
    mac.update(data: label)
    mac.update(data: Array(message))
    return Array(mac.finalize().prefix(byteCount))
  }

  /// Compares all bytes whatever the first ones are, so that the time it takes says nothing.
  static func matches(_ signature: ArraySlice<UInt8>, _ expected: [UInt8]) -> Bool {
    guard signature.count == expected.count else { return false }
    var difference: UInt8 = 0
    for (left, right) in zip(signature, expected) { difference |= left ^ right }
    return difference == 0
  }
}
