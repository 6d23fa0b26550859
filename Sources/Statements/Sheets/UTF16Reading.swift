/// Turns UTF-16 that comes in pieces into UTF-8; half a character waits for the next piece, and one that is broken becomes U+FFFD.
struct UTF16Reading {
  private let isBigEndian: Bool
  private var oddByte: UInt8?
  private var highSurrogate: UInt16?

  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  mutating func utf8(of piece: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(piece.count)
    for byte in piece {
      guard let first = oddByte else {
        oddByte = byte
        continue
      }
      oddByte = nil
      let unit = isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
      add(unit, to: &result)
    }
    return result
  }

  /// What is left when the file ends in the middle of a character.
  mutating func ending() -> [UInt8] {
    let isBroken = oddByte != nil || highSurrogate != nil
    (oddByte, highSurrogate) = (nil, nil)
    return isBroken ? Array("\u{FFFD}".utf8) : []
  }

  private mutating func add(_ unit: UInt16, to result: inout [UInt8]) {
    if let high = highSurrogate {
      highSurrogate = nil
      if UTF16.isTrailSurrogate(unit) {
        append(0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00), to: &result)
        return
      }
      append(0xFFFD, to: &result)
    }
    if UTF16.isLeadSurrogate(unit) {
      highSurrogate = unit
    } else {
      append(UTF16.isTrailSurrogate(unit) ? 0xFFFD : UInt32(unit), to: &result)
    }
  }

  private func append(_ value: UInt32, to result: inout [UInt8]) {
    if value < 0x80 { return result.append(UInt8(value)) }
    result.append(contentsOf: Character(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
  }
}
