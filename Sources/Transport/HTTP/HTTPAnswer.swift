import Foundation

/// An answer as it comes in, within its limits. Both functions return how many bytes they took; fewer than given stops the transfer.
struct HTTPAnswer {
  private(set) var headers: [(name: String, value: String)] = []
  private(set) var body: [UInt8] = []
  private(set) var bodyWasCut = false
  private let bodyLimit: Int
  private var headerBytes = 0
  private var isInTrailers = false

  private static let longestHeaders = 64 * 1024

  init(bodyLimit: Int) {
    self.bodyLimit = min(max(bodyLimit, 0), HTTPRequest.longestResponse)
  }

  mutating func keepBody(_ bytes: UnsafeRawBufferPointer) -> Int {
    let room = bodyLimit - body.count
    body.append(contentsOf: bytes.prefix(room))
    guard bytes.count > room else { return bytes.count }
    bodyWasCut = true
    return room
  }

  mutating func keepHeader(_ bytes: UnsafeRawBufferPointer) -> Int {
    headerBytes += bytes.count
    guard headerBytes <= Self.longestHeaders else { return 0 }
    let line = Self.text(bytes)
    if line.hasPrefix("HTTP/") {
      // Each interim answer (1xx) starts anew.
      headers = []
      isInTrailers = false
    } else if line.isEmpty {
      isInTrailers = true
    } else if !isInTrailers, let colon = line.firstIndex(of: ":") {
      headers.append((name: line[..<colon].lowercased(), value: Self.trimmed(line[line.index(after: colon)...])))
    }
    return bytes.count
  }

  /// Without the blanks around it; Foundation's own way takes ten times as long.
  private static func trimmed(_ value: Substring) -> String {
    var bytes = value.utf8[...]
    while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
    return String(Substring(bytes))
  }

  // Control characters go, the line's end with them: what is left may be logged.
  private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    // Nearly every line is ASCII and ends with CR LF.
    let line =
      bytes.suffix(2).elementsEqual([0x0d, 0x0a]) ? UnsafeRawBufferPointer(rebasing: bytes.dropLast(2)) : bytes
    if line.allSatisfy({ (0x20...0x7e).contains($0) }) { return String(decoding: line, as: UTF8.self) }
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    return String(String.UnicodeScalarView(scalars.filter { $0.properties.generalCategory != .control }))
  }
}
