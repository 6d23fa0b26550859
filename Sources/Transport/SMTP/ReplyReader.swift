import Foundation

/// Cuts what a server sends into replies, however the bytes are split. Keeps a bounded part of each, whatever their length.
struct ReplyReader {
  enum Finding: Equatable {
    /// A whole reply with its code; `reply` gives it until the next one is read.
    case reply(Int)
    /// A line that does not begin with a code from 200 to 599.
    case nonsense
  }

  // The kept beginnings of the reply's lines, each followed by LF.
  private var kept: [UInt8] = []
  private var lineStart = 0
  private var lineCount = 0
  private var code = 0
  private var isOver = false

  private static let longestLine = 1000
  private static let keptLines = 20
  private static let lf = UInt8(ascii: "\n")

  /// Reads as far as the end of one reply, and takes what it read off the front; nil when there is no end yet.
  mutating func next(_ bytes: inout Slice<UnsafeRawBufferPointer>) -> Finding? {
    if isOver { forget() }
    while let start = UnsafeRawBufferPointer(rebasing: bytes).baseAddress, !bytes.isEmpty {
      let end = memchr(start, Int32(Self.lf), bytes.count)
      let length = end.map { UnsafeRawPointer($0) - start } ?? bytes.count
      keep(UnsafeRawBufferPointer(start: start, count: length))
      bytes = bytes.dropFirst(length + (end == nil ? 0 : 1))
      guard end != nil else { return nil }
      if let finding = endLine() { return finding }
    }
    return nil
  }

  /// The latest reply in full.
  func reply(stage: SMTPStage, host: String?) -> SMTPReply {
    let lines = kept.split(separator: Self.lf).map { String(decoding: $0, as: UTF8.self) }
    return SMTPReply(lines: lines, stage: stage, host: host)
      ?? SMTPReply(code: code, text: "", stage: stage, host: host)
  }

  private mutating func keep(_ bytes: UnsafeRawBufferPointer) {
    kept.append(contentsOf: bytes.prefix(max(0, Self.longestLine - (kept.count - lineStart))))
  }

  private mutating func endLine() -> Finding? {
    if kept.count > lineStart, kept.last == UInt8(ascii: "\r") { kept.removeLast() }
    guard let code = readCode(at: lineStart) else {
      isOver = true
      return .nonsense
    }
    let isLast = kept.count <= lineStart + 3 || kept[lineStart + 3] != UInt8(ascii: "-")
    lineCount += 1
    if lineCount > Self.keptLines, !isLast { kept.removeSubrange(lineStart...) } else { kept.append(Self.lf) }
    lineStart = kept.count
    guard isLast else { return nil }
    isOver = true
    self.code = code
    return .reply(code)
  }

  private func readCode(at start: Int) -> Int? {
    guard kept.count >= start + 3 else { return nil }
    var code = 0
    for byte in kept[start..<start + 3] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      code = code * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return (200...599).contains(code) ? code : nil
  }

  private mutating func forget() {
    kept.removeAll(keepingCapacity: true)
    lineStart = 0
    lineCount = 0
    isOver = false
  }
}
