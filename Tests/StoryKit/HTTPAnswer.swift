import Foundation

/// An HTTP answer, complete.
package struct HTTPAnswer: Sendable {
  package let status: Int
  /// In order, names in lower case.
  package let headers: [(name: String, value: String)]
  package let body: Data

  /// UTF-8, broken bytes replaced.
  package var text: String { String(decoding: body, as: UTF8.self) }

  /// The first header of that name, whatever its case.
  package func header(_ name: String) -> String? {
    headers.first { $0.name == name.lowercased() }?.value
  }

  /// Reads what has come so far; nil while it is not the whole answer.
  /// - Parameter isEnd: true when no more will come.
  init?(_ received: Data, hasBody: Bool, isEnd: Bool) throws {
    guard let headEnd = received.range(of: Data("\r\n\r\n".utf8)) else { return nil }
    let lines = String(decoding: received[..<headEnd.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
    let words = lines[0].split(separator: " ", maxSplits: 2)
    guard words.count >= 2, words[0].hasPrefix("HTTP/1."), let status = Int(words[1]) else {
      throw StoryFault.unexpected("not HTTP: \(lines[0])")
    }
    self.status = status
    headers = lines.dropFirst().map { line in
      let halves = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let value = halves.count > 1 ? halves[1].trimmingCharacters(in: .whitespaces) : ""
      return (halves[0].lowercased(), value)
    }
    let rest = received[headEnd.upperBound...]
    guard let body = Self.body(rest, headers, hasBody: hasBody && status != 204 && status != 304, isEnd: isEnd) else {
      return nil
    }
    self.body = body
  }

  private static func body(
    _ rest: Data, _ headers: [(name: String, value: String)], hasBody: Bool, isEnd: Bool
  ) -> Data? {
    guard hasBody else { return Data() }
    if headers.contains(where: { $0.name == "transfer-encoding" && $0.value.lowercased() == "chunked" }) {
      return dechunked(rest)
    }
    if let length = headers.first(where: { $0.name == "content-length" }).flatMap({ Int($0.value) }) {
      return rest.count >= length ? Data(rest.prefix(length)) : nil
    }
    return isEnd ? Data(rest) : nil
  }

  private static func dechunked(_ rest: Data) -> Data? {
    var body = Data()
    var place = rest.startIndex
    while let lineEnd = rest[place...].range(of: Data("\r\n".utf8)) {
      let size = String(decoding: rest[place..<lineEnd.lowerBound], as: UTF8.self).split(separator: ";").first ?? ""
      guard let count = Int(size, radix: 16), rest.endIndex - lineEnd.upperBound >= count + 2 else { return nil }
      if count == 0 { return body }
      body.append(rest[lineEnd.upperBound..<(lineEnd.upperBound + count)])
      place = lineEnd.upperBound + count + 2
    }
    return nil
  }
}
