/// The `=C3` form that quoted-printable and encoded words share, in upper case as RFC 2045 §6.7 asks.
enum EscapedOctet {
  private static let digits = Array("0123456789ABCDEF".utf8)

  static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "="))
    bytes.append(digits[Int(byte >> 4)])
    bytes.append(digits[Int(byte & 0x0F)])
  }

  static func escaped(_ byte: UInt8) -> String {
    String(decoding: [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 0x0F)]], as: UTF8.self)
  }
}
