/// Text as quoted-printable octets (RFC 2045 §6.7): ASCII only, lines of at most 76 characters, ended by CRLF.
struct QuotedPrintable {
  private static let longestLine = 76
  private var encoded: [UInt8] = []
  private var column = 0

  /// Encodes text whose lines end in LF or CRLF; a soft break never falls inside a character's octets.
  static func encode(_ text: String) -> [UInt8] { encode(Array(text.utf8)) }

  /// Encodes text in UTF-8; what ends with a line break may be encoded apart from what follows it.
  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    var encoder = QuotedPrintable()
    encoder.encoded.reserveCapacity(bytes.count * 2)
    var index = 0
    while index < bytes.count {
      // Most octets are letters within a line, and need no further look.
      if isLetter[Int(bytes[index])], encoder.column < longestLine - 1 {
        encoder.encoded.append(bytes[index])
        encoder.column += 1
        index += 1
      } else if let length = lineBreak(bytes, at: index) {
        encoder.endLine()
        index += length
      } else {
        let length = min(scalarLength(bytes[index]), bytes.count - index)
        let isLast = index + length == bytes.count || lineBreak(bytes, at: index + length) != nil
        encoder.append(bytes[index..<index + length], isLast: isLast)
        index += length
      }
    }
    if encoder.column > 0 { encoder.endLine() }
    return encoder.encoded
  }

  private mutating func append(_ scalar: ArraySlice<UInt8>, isLast: Bool) {
    // The last character may fill the line; any other leaves a column for the `=` of the soft break.
    let limit = isLast ? Self.longestLine : Self.longestLine - 1
    if column + width(scalar, isLast: isLast) > limit {
      encoded.append(UInt8(ascii: "="))
      endLine()
    }
    let width = width(scalar, isLast: isLast)
    if width == 1 {
      encoded += scalar
    } else {
      for byte in scalar { EscapedOctet.append(byte, to: &encoded) }
    }
    column += width
  }

  private mutating func endLine() {
    encoded.append(0x0D)
    encoded.append(0x0A)
    column = 0
  }

  private func width(_ scalar: ArraySlice<UInt8>, isLast: Bool) -> Int {
    guard scalar.count == 1, let byte = scalar.first else { return scalar.count * 3 }
    let isLiteral =
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): !isLast
      // Relays double a leading dot and mailbox files quote a leading "From ": neither finds one here.
      case UInt8(ascii: "."), UInt8(ascii: "F"): column > 0
      case UInt8(ascii: "="): false
      default: (0x21...0x7E).contains(byte)
      }
    return isLiteral ? 1 : 3
  }

  /// What stands for itself wherever it is on its line.
  private static let isLetter = (0...255).map { octet in
    octet > 0x20 && octet < 0x7F && !"=.F".utf8.contains(UInt8(octet))
  }

  private static func lineBreak(_ bytes: [UInt8], at index: Int) -> Int? {
    if bytes[index] == 0x0A { return 1 }
    return bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : nil
  }

  private static func scalarLength(_ lead: UInt8) -> Int {
    switch lead {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }
}
