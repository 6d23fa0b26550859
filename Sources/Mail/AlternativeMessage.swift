/// A message of two parts that say the same, plain text first and HTML preferred (RFC 2046 §5.1.4).
struct AlternativeMessage {
  private let text: [UInt8]
  private let html: [UInt8]
  private let boundary: String
  private var fields: [HeaderField] = []

  /// - Parameters:
  ///   - text: in quoted-printable, as is `html`.
  ///   - boundary: what no line of either begins with after two hyphens.
  init(text: [UInt8], html: [UInt8], boundary: String) {
    self.text = text
    self.html = html
    self.boundary = boundary
  }

  /// Adds a field to the header, in the order of the calls; those of MIME come last by themselves.
  mutating func add(_ name: String, _ value: HeaderValue) throws(HeaderFlaw) {
    fields.append(HeaderField(try HeaderName(name), value))
  }

  /// Adds what a reader's program needs to offer its own button (RFC 2369, RFC 8058).
  mutating func add(_ unsubscription: Unsubscription) throws {
    try add("List-Unsubscribe", HeaderValue(tokens: unsubscription.headerTokens()))
    try add("List-Unsubscribe-Post", HeaderValue(tokens: ["List-Unsubscribe=One-Click"]))
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

  private func part(_ type: String, _ content: [UInt8]) throws(HeaderFlaw) -> [UInt8] {
    var bytes = Array("\r\n--\(boundary)\r\n".utf8)
    bytes += try Self.field("Content-Type", [type, "charset=utf-8"]).folded.utf8
    bytes += try Self.field("Content-Transfer-Encoding", ["quoted-printable"]).folded.utf8
    bytes += "\r\n".utf8
    bytes += content
    return bytes
  }

  private static func field(_ name: String, _ tokens: [String]) throws(HeaderFlaw) -> HeaderField {
    HeaderField(try HeaderName(name), try HeaderValue(tokens: tokens))
  }
}
