import Foundation

/// A request's URL and headers once they are known to be fit for the wire.
struct HTTPTarget: Sendable {
  /// ASCII only, without spaces and control characters.
  let url: String
  /// Scheme, host and port: what connections are shared by.
  let host: String
  /// Lines as libcurl takes them.
  let headerLines: [String]

  private static let ownHeaders: Set<String> = ["content-length", "transfer-encoding", "expect"]

  init(_ request: HTTPRequest) throws(HTTPFailure) {
    let (url, parts) = try Self.checked(request.url)
    self.url = url
    host = "\(parts.scheme ?? "")://\(parts.encodedHost ?? ""):\(parts.port ?? 0)".lowercased()
    var lines: [String] = []
    for (name, value) in request.headers { lines.append(try Self.line(name, value)) }
    // A name without a value takes libcurl's own header away.
    lines.append("Expect:")
    let namesItsType = request.headers.contains { $0.0.lowercased() == "content-type" }
    if !namesItsType { lines.append("Content-Type:") }
    headerLines = lines
  }

  private static func checked(_ text: String) throws(HTTPFailure) -> (url: String, parts: URLComponents) {
    let isPlain = text.unicodeScalars.allSatisfy {
      !$0.properties.isWhitespace && $0.properties.generalCategory != .control && $0 != "\\"
    }
    guard isPlain, text.utf8.count <= 8192, let parsed = URL(string: text)?.absoluteString else { throw .malformedURL }
    // What is ASCII already goes out as it was given; Foundation's rewriting is for host names and paths beyond it.
    let url = text.utf8.allSatisfy { $0 < 0x80 } ? text : parsed
    guard url.utf8.allSatisfy({ (0x21...0x7e).contains($0) }), let parts = URLComponents(string: url),
      let host = parts.encodedHost, !host.isEmpty, ["http", "https"].contains(parts.scheme?.lowercased())
    else { throw .malformedURL }
    return (url, parts)
  }

  private static func line(_ name: String, _ value: String) throws(HTTPFailure) -> String {
    guard !name.isEmpty, name.utf8.allSatisfy(isTokenByte) else { throw .malformedHeader("header") }
    let isPlain = value.unicodeScalars.allSatisfy { $0 == "\t" || $0.properties.generalCategory != .control }
    guard isPlain, !ownHeaders.contains(name.lowercased()) else { throw .malformedHeader(name) }
    let trimmed = value.trimmingCharacters(in: .whitespaces)
    return trimmed.isEmpty ? "\(name);" : "\(name): \(trimmed)"
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
