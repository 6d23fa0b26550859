/// A message of two parts that say the same, plain text first and HTML preferred (RFC 2046 §5.1.4).
struct AlternativeMessage {
  private let text: String
  private let html: String
  private let boundary: String
  private var fields: [HeaderField] = []

  init(text: String, html: String, boundary: String) {
    self.text = text
    self.html = html
    self.boundary = boundary
  }

  /// Adds a field to the header, in the order of the calls; those of MIME come last by themselves.
  mutating func add(_ name: String, _ value: HeaderValue) throws(HeaderFlaw) {
    fields.append(HeaderField(try HeaderName(name), value))
  }

  /// The whole message, in ASCII with CRLF.
  func bytes() throws(HeaderFlaw) -> [UInt8] {
    var bytes: [UInt8] = []
    let mime = [
      try Self.field("MIME-Version", ["1.0"]),
      try Self.field("Content-Type", ["multipart/alternative;", "boundary=\"\(boundary)\""]),
    ]
    for field in fields + mime { bytes += field.folded.utf8 }
    bytes += try part("text/plain;", text)
    bytes += try part("text/html;", html)
    bytes += "\r\n--\(boundary)--\r\n".utf8
    return bytes
  }

  private func part(_ type: String, _ content: String) throws(HeaderFlaw) -> [UInt8] {
    var bytes = Array("\r\n--\(boundary)\r\n".utf8)
    bytes += try Self.field("Content-Type", [type, "charset=utf-8"]).folded.utf8
    bytes += try Self.field("Content-Transfer-Encoding", ["quoted-printable"]).folded.utf8
    bytes += "\r\n".utf8
    bytes += QuotedPrintable.encode(content)
    return bytes
  }

  private static func field(_ name: String, _ tokens: [String]) throws(HeaderFlaw) -> HeaderField {
    HeaderField(try HeaderName(name), try HeaderValue(tokens: tokens))
  }
}
