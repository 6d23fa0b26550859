/// Bytes as lower-case hexadecimal digits and back.
enum Hex {
  private static let digits = Array("0123456789abcdef".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Nil for anything but pairs of lower-case digits.
  static func bytes(_ text: String) -> [UInt8]? {
    let nibbles = text.utf8.map { byte in digits.firstIndex(of: byte) }
    guard nibbles.count.isMultiple(of: 2), nibbles.count <= 128 else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: nibbles.count, by: 2) {
      guard let high = nibbles[index], let low = nibbles[index + 1] else { return nil }
      bytes.append(UInt8(high << 4 | low))
    }
    return bytes
  }
}
