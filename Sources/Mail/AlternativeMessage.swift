/// A message of two parts that say the same, plain text first and HTML preferred (RFC 2046 §5.1.4).
struct AlternativeMessage {
  private let text: [UInt8]
  private let html: [UInt8]
  private let boundary: String
  private var header: [UInt8] = []

  /// - Parameters:
  ///   - text: in quoted-printable, as is `html`.
  ///   - boundary: what no line of either begins with after two hyphens; at most 30 characters that need no escaping.
  init(text: [UInt8], html: [UInt8], boundary: String) {
    self.text = text
    self.html = html
    self.boundary = boundary
  }

  /// Adds a field to the header, in the order of the calls; those of MIME come last by themselves.
  mutating func add(_ name: String, _ value: HeaderValue) throws(HeaderFlaw) {
    add(HeaderField(try HeaderName(name), value).folded)
  }

  /// Adds fields that were folded before, as many messages have the same.
  mutating func add(_ folded: String) { header += folded.utf8 }

  /// Adds what a reader's program needs to offer its own button (RFC 2369, RFC 8058).
  mutating func add(_ unsubscription: Unsubscription) throws {
    try add("List-Unsubscribe", HeaderValue(tokens: unsubscription.headerTokens()))
    try add("List-Unsubscribe-Post", HeaderValue(tokens: ["List-Unsubscribe=One-Click"]))
  }

  /// The whole message, in ASCII with CRLF.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(header.count + text.count + html.count + 512)
    bytes += header
    bytes += "MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"\(boundary)\"\r\n".utf8
    append(text, as: "text/plain", to: &bytes)
    append(html, as: "text/html", to: &bytes)
    bytes += "\r\n--\(boundary)--\r\n".utf8
    return bytes
  }

  private func append(_ content: [UInt8], as type: String, to bytes: inout [UInt8]) {
    bytes += "\r\n--\(boundary)\r\nContent-Type: \(type); charset=utf-8\r\n".utf8
    bytes += "Content-Transfer-Encoding: quoted-printable\r\n\r\n".utf8
    bytes += content
  }
}
