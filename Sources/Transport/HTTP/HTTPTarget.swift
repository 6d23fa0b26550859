import Foundation

/// A request's place and headers once they are known to be fit for the wire.
struct HTTPTarget: Sendable {
  let place: HTTPPlace
  /// Lines as libcurl takes them.
  let headerLines: [String]

  private static let ownHeaders: Set<String> = ["content-length", "transfer-encoding", "expect"]

  init(_ request: HTTPRequest, at place: HTTPPlace) throws(HTTPFailure) {
    self.place = place
    var lines: [String] = []
    var namesItsType = false
    for (name, value) in request.headers {
      lines.append(try Self.line(name, value))
      namesItsType = namesItsType || name.lowercased() == "content-type"
    }
    // A name without a value takes libcurl's own header away.
    lines.append("Expect:")
    if !namesItsType { lines.append("Content-Type:") }
    headerLines = lines
  }

  private static func line(_ name: String, _ value: String) throws(HTTPFailure) -> String {
    guard !name.isEmpty, name.utf8.allSatisfy(isTokenByte) else { throw .malformedHeader("header") }
    guard isPlain(value), !ownHeaders.contains(name.lowercased()) else { throw .malformedHeader(name) }
    let trimmed = isTrimmed(value) ? value : value.trimmingCharacters(in: .whitespaces)
    return trimmed.isEmpty ? "\(name);" : "\(name): \(trimmed)"
  }

  private static func isTrimmed(_ value: String) -> Bool {
    guard let first = value.utf8.first, let last = value.utf8.last else { return true }
    return (0x21...0x7e).contains(first) && (0x21...0x7e).contains(last)
  }

  private static func isPlain(_ value: String) -> Bool {
    // Nearly all are ASCII, whose control characters are known without a table.
    value.utf8.allSatisfy { (0x20...0x7e).contains($0) }
      || value.unicodeScalars.allSatisfy { $0 == "\t" || $0.properties.generalCategory != .control }
  }

  /// RFC 9110 §5.6.2.
  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}
