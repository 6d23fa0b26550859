import Foundation

/// The line ends of mail (RFC 5321 §2.3.8): CR and LF only ever appear together.
enum CRLF {
  private static let cr = UInt8(ascii: "\r")
  private static let lf = UInt8(ascii: "\n")

  /// Turns each CRLF, bare LF and bare CR into one CRLF, and ends the last line with one.
  static func normalise(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.withUnsafeBytes(isNormal) { return bytes }
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count + bytes.count / 32 + 2)
    var rest = bytes[...]
    while let end = rest.firstIndex(where: { $0 == cr || $0 == lf }) {
      lines += rest[..<end]
      lines += [cr, lf]
      let isPair = rest[end...].starts(with: [cr, lf])
      rest = rest[(end + (isPair ? 2 : 1))...]
    }
    if !rest.isEmpty { lines += rest + [cr, lf] }
    return lines
  }

  /// Whether every line ends in CRLF already, as those of a composed message do.
  private static func isNormal(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let start = bytes.baseAddress else { return true }
    var place = 0
    while place < bytes.count {
      guard let found = memchr(start + place, Int32(lf), bytes.count - place) else { return false }
      let end = UnsafeRawPointer(found) - start
      guard end > place, bytes[end - 1] == cr, memchr(start + place, Int32(cr), end - 1 - place) == nil else {
        return false
      }
      place = end + 1
    }
    return true
  }
}
