/// Base64url without padding (RFC 4648 §5), where every run of bytes has exactly one spelling.
enum Base64URL {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
  private static let noValue: UInt8 = 0xFF
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: noValue, count: 256)
    for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
    return values
  }()

  static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(characterCount(forBytes: bytes.count))
    var pending: UInt32 = 0
    var pendingBits = 0
    for byte in bytes {
      pending = pending << 8 | UInt32(byte)
      pendingBits += 8
      while pendingBits >= 6 {
        pendingBits -= 6
        text.append(alphabet[Int(pending >> UInt32(pendingBits) & 0x3F)])
      }
    }
    if pendingBits > 0 { text.append(alphabet[Int(pending << UInt32(6 - pendingBits) & 0x3F)]) }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes of a text that spells exactly `count` of them, or nil: wrong length, a character outside the alphabet
  /// (padding and white space too), or left-over bits that are not zero.
  static func decode(_ text: String, count: Int) -> [UInt8]? {
    let characters = text.utf8
    guard characters.count == characterCount(forBytes: count) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    var pending: UInt32 = 0
    var pendingBits = 0
    for character in characters {
      let value = values[Int(character)]
      guard value != noValue else { return nil }
      pending = pending << 6 | UInt32(value)
      pendingBits += 6
      if pendingBits >= 8 {
        pendingBits -= 8
        bytes.append(UInt8(truncatingIfNeeded: pending >> UInt32(pendingBits)))
      }
    }
    guard pending & (1 << UInt32(pendingBits) - 1) == 0 else { return nil }
    return bytes
  }

  private static func characterCount(forBytes count: Int) -> Int { (count * 8 + 5) / 6 }
}
