/// A message or a part of one, taken apart as far as it goes: broken MIME becomes text.
struct MailPart {
  let header: ReadHeader
  let type: ContentType
  /// The parts of a multipart, or the one message in a `message/rfc822`.
  private(set) var children: [MailPart] = []
  /// As transferred, without the header.
  private let body: ArraySlice<UInt8>

  private static let deepest = 8
  private static let mostParts = 100

  init(_ bytes: ArraySlice<UInt8>) {
    var budget = Self.mostParts
    self.init(bytes, depth: 0, budget: &budget)
  }

  private init(_ bytes: ArraySlice<UInt8>, depth: Int, budget: inout Int) {
    budget -= 1
    var lines = MailLines(bytes)
    header = ReadHeader(reading: &lines)
    type = ContentType(header["content-type"])
    body = lines.rest
    guard depth < Self.deepest else { return }
    if type.name.hasPrefix("multipart/") {
      for part in Self.parts(of: body, boundary: type["boundary"] ?? Self.guessedBoundary(body)) where budget > 0 {
        children.append(MailPart(part, depth: depth + 1, budget: &budget))
      }
    } else if isMessage, budget > 0 {
      children.append(MailPart(content, depth: depth + 1, budget: &budget))
    }
  }

  /// Whether this holds a whole message, or the header of one.
  var isMessage: Bool {
    ["message/rfc822", "message/global", "text/rfc822-headers", "message/rfc822-headers", "message/global-headers"]
      .contains(type.name)
  }

  /// The body without its transfer encoding.
  var content: ArraySlice<UInt8> {
    TransferDecoding.decode(body, header["content-transfer-encoding"]?.trimmingBlanks)
  }

  /// This part and all within it, but not within messages that it holds; parents first.
  var ownParts: [MailPart] { [self] + (isMessage ? [] : children.flatMap(\.ownParts)) }

  /// The header of the first message that this holds.
  var returnedHeader: ReadHeader? { ownParts.first(where: \.isMessage)?.children.first?.header }

  /// Cuts at the lines that begin with two hyphens and the boundary (RFC 2046 §5.1.1); what no line ends goes to the end.
  private static func parts(of body: ArraySlice<UInt8>, boundary: String?) -> [ArraySlice<UInt8>] {
    guard let boundary else { return [] }
    let delimiter = Array("--\(boundary)".utf8)
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var lines = MailLines(body)
    var lineStart = body.startIndex
    while let line = lines.next() {
      if line.starts(with: delimiter) {
        let tail = line.dropFirst(delimiter.count)
        let isLast = tail.starts(with: "--".utf8)
        if isLast || tail.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
          if let start { parts.append(body[start..<lineStart]) }
          start = isLast ? nil : lines.rest.startIndex
          if isLast || parts.count >= mostParts { break }
        }
      }
      lineStart = lines.rest.startIndex
    }
    if let start, parts.count < mostParts { parts.append(body[start...]) }
    return parts
  }

  /// The first line that looks like a boundary, for a multipart that does not name its own.
  private static func guessedBoundary(_ body: ArraySlice<UInt8>) -> String? {
    MailLines(body).first { $0.count > 2 && $0.starts(with: "--".utf8) && !$0.contains(0x20) }
      .map { String(decoding: $0.dropFirst(2), as: UTF8.self) }
  }
}
