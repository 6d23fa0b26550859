/// What is signed in the place of a message as it is: white space that relays change does not count (RFC 6376 §3.4.2, §3.4.4).
enum RelaxedForm {
  /// A header's field: its name in lower case, its lines in one, runs of white space as one space.
  /// - Parameter field: from its name to the end of its last line, with or without the line's end.
  static func field(_ field: ArraySlice<UInt8>) -> [UInt8] {
    guard let colon = field.firstIndex(of: UInt8(ascii: ":")) else { return [] }
    var relaxed: [UInt8] = []
    relaxed.reserveCapacity(field.count)
    for byte in field[..<colon] where !isSpace(byte) {
      relaxed.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
    }
    relaxed.append(UInt8(ascii: ":"))
    var isAfterSpace = false
    var isFirst = true
    for byte in field[(colon + 1)...] {
      if isSpace(byte) || isLineEnd(byte) {
        isAfterSpace = true
        continue
      }
      if isAfterSpace, !isFirst { relaxed.append(UInt8(ascii: " ")) }
      relaxed.append(byte)
      isAfterSpace = false
      isFirst = false
    }
    return relaxed
  }

  /// A body whose lines end in CRLF: no white space at the ends of lines, one space for each run of it, no empty lines at the end.
  static func body(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var relaxed: [UInt8] = []
    relaxed.reserveCapacity(body.count + 2)
    var isAfterSpace = false
    var pendingLineEnds = 0
    for byte in body {
      if isSpace(byte) {
        isAfterSpace = true
      } else if isLineEnd(byte) {
        isAfterSpace = false
        if byte == 0x0A { pendingLineEnds += 1 }
      } else {
        for _ in 0..<pendingLineEnds { relaxed += [0x0D, 0x0A] }
        pendingLineEnds = 0
        if isAfterSpace { relaxed.append(UInt8(ascii: " ")) }
        relaxed.append(byte)
        isAfterSpace = false
      }
    }
    if !relaxed.isEmpty { relaxed += [0x0D, 0x0A] }
    return relaxed
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0D || byte == 0x0A }
}
