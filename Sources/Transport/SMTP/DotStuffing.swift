import Foundation

/// A message on its way into a buffer: a dot in front of each line that begins with one, and the final dot (RFC 5321 §4.5.2).
struct DotStuffing {
  private let content: [UInt8]
  private var next = 0
  private var isAtLineStart = true
  /// Whether the final dot is in the buffer.
  private(set) var isComplete = false

  /// - Parameter content: lines that each end with CRLF, or nothing.
  init(_ content: [UInt8]) {
    self.content = content
  }

  /// Moves on as far as there is room.
  mutating func fill(_ buffer: SendBuffer) {
    content.withUnsafeBytes { bytes in
      // Two, for a doubled dot.
      while next < bytes.count, buffer.room >= 2 {
        if isAtLineStart, bytes[next] == UInt8(ascii: ".") { buffer.append(".") }
        let end = endOfRun(in: bytes, limit: buffer.room)
        buffer.append(UnsafeRawBufferPointer(rebasing: bytes[next..<end]))
        isAtLineStart = bytes[end - 1] == UInt8(ascii: "\n")
        next = end
      }
    }
    guard next == content.count, !isComplete, buffer.room >= 3 else { return }
    buffer.append(".\r\n")
    isComplete = true
  }

  /// As far as the text can be copied as it is: to the next line that begins with a dot, or to the limit.
  private func endOfRun(in bytes: UnsafeRawBufferPointer, limit: Int) -> Int {
    let last = min(bytes.count, next + limit)
    var place = next
    while place < last, let start = bytes.baseAddress,
      let found = memchr(start + place, Int32(UInt8(ascii: "\n")), last - place)
    {
      place = UnsafeRawPointer(found) - start + 1
      if place < bytes.count, bytes[place] == UInt8(ascii: ".") { return place }
    }
    return last
  }
}
