/// Bytes in digits and lower-case letters without i, l, o and u (Crockford's alphabet): nothing is lost where case is.
enum Base32 {
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// - Parameter bytes: a multiple of five, so that nothing is left over.
  static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var pending: UInt32 = 0
    var bits: UInt32 = 0
    for byte in bytes {
      pending = pending << 8 | UInt32(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        text.append(alphabet[Int(pending >> bits & 0x1F)])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes of a text that spells exactly `count` of them, in lower case; nil for anything else.
  static func decode(_ text: Substring, count: Int) -> [UInt8]? {
    guard text.utf8.count * 5 == count * 8 else { return nil }
    var bytes: [UInt8] = []
    var pending: UInt32 = 0
    var bits: UInt32 = 0
    for character in text.utf8 {
      guard let value = alphabet.firstIndex(of: character) else { return nil }
      pending = pending << 5 | UInt32(value)
      bits += 5
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: pending >> bits))
      }
    }
    return bytes
  }
}
