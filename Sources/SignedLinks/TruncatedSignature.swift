import Crypto

/// The first 16 bytes of an HMAC-SHA256 (RFC 2104; truncation by its section 5).
enum TruncatedSignature {
  static let byteCount = 16

  /// The signature of a message under a label's key (`begun`).
  static func make(message: [UInt8], begun: HMAC<SHA256>) -> [UInt8] {
    var mac = begun
    mac.update(data: message)
    return Array(mac.finalize().prefix(byteCount))
  }

  /// A signature with the key and the label in it already, which is most of its work: to be copied for each message.
  static func begin(label: [UInt8], secret: [UInt8]) -> HMAC<SHA256> {
    var mac = HMAC<SHA256>(key: SymmetricKey(data: secret))
    mac.update(data: label)
    return mac
  }

  /// Compares all bytes whatever the first ones are, so that the time it takes says nothing.
  static func matches(_ signature: ArraySlice<UInt8>, _ expected: [UInt8]) -> Bool {
    guard signature.count == expected.count else { return false }
    var difference: UInt8 = 0
    for (left, right) in zip(signature, expected) { difference |= left ^ right }
    return difference == 0
  }
}
