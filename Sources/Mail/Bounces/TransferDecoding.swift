/// Takes off a content transfer encoding (RFC 2045 §6), passing over what is none.
enum TransferDecoding {
  static func decode(_ bytes: ArraySlice<UInt8>, _ encoding: String?) -> ArraySlice<UInt8> {
    switch encoding?.lowercased() {
    case "base64": base64(bytes)[...]
    case "quoted-printable": quotedPrintable(bytes)[...]
    default: bytes
    }
  }

  private static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count / 4 * 3)
    var pending: UInt32 = 0
    var bits: UInt32 = 0
    for byte in bytes {
      guard let value = base64Value(byte) else {
        if byte == UInt8(ascii: "=") { bits = 0 }
        continue
      }
      pending = pending << 6 | value
      bits += 6
      if bits >= 8 {
        bits -= 8
        decoded.append(UInt8(truncatingIfNeeded: pending >> bits))
      }
    }
    return decoded
  }

  private static func base64Value(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }

  private static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let rest = bytes[index...]
      if rest.first == UInt8(ascii: "="), let length = softBreak(rest) {
        index += length
      } else if rest.first == UInt8(ascii: "="), rest.count >= 3, let high = digit(rest[index + 1]),
        let low = digit(rest[index + 2])
      {
        decoded.append(high << 4 | low)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return decoded
  }

  /// The length of a `=` at the end of a line, with what follows it there.
  private static func softBreak(_ rest: ArraySlice<UInt8>) -> Int? {
    var index = rest.startIndex + 1
    while index < rest.endIndex, rest[index] == 0x20 || rest[index] == 0x09 || rest[index] == 0x0D { index += 1 }
    guard index < rest.endIndex else { return index - rest.startIndex }
    return rest[index] == 0x0A ? index + 1 - rest.startIndex : nil
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
