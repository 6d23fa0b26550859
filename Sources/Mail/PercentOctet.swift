/// Octets within a URL (RFC 3986 §2.1).
enum PercentOctet {
  /// `%3D`.
  static func escaped(_ byte: UInt8) -> String { "%" + EscapedOctet.escaped(byte).dropFirst() }

  /// A part of a URL that holds nothing but unreserved characters and escaped octets (RFC 3986 §2.3).
  static func component(_ text: String) -> String {
    text.utf8.map { isUnreserved($0) ? String(UnicodeScalar($0)) : escaped($0) }.joined()
  }

  static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "-._~".utf8.contains(byte)
    }
  }
}
