/// One HTTP request, complete with its limits.
package struct HTTPRequest: Sendable {
  package enum Method: String, Sendable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
  }

  package var method: Method
  /// Absolute, `http` or `https`; a host name beyond ASCII is sent in its ASCII form.
  package var url: String
  /// In the order they are sent, names in any case. `Expect` is never sent; `Content-Length` is libcurl's and refused here.
  package var headers: [(String, String)]
  package var body: [UInt8]
  /// For the name, the connection and TLS together.
  package var connectTimeout: Duration
  /// From when the request is started to the last byte of the answer; waiting for a free connection comes on top.
  package var totalTimeout: Duration
  /// Bytes of the answer's body that are kept, 0...16,777,216; the rest is cut, and the connection with it.
  package var responseLimit: Int

  /// The most that `responseLimit` can be: 16 MiB.
  package static let longestResponse = 16 * 1024 * 1024

  package init(
    method: Method = .get, url: String, headers: [(String, String)] = [], body: [UInt8] = [],
    connectTimeout: Duration = .seconds(10), totalTimeout: Duration = .seconds(30), responseLimit: Int = 4096
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
    self.connectTimeout = connectTimeout
    self.totalTimeout = totalTimeout
    self.responseLimit = responseLimit
  }

  /// A POST of form fields as `application/x-www-form-urlencoded` (URL standard §5.2), names and values in UTF-8.
  package static func form(_ url: String, fields: [(String, String)], headers: [(String, String)] = []) -> HTTPRequest {
    let pairs = fields.map { "\(formEncoded($0.0))=\(formEncoded($0.1))" }
    return HTTPRequest(
      method: .post, url: url, headers: [("Content-Type", "application/x-www-form-urlencoded")] + headers,
      body: Array(pairs.joined(separator: "&").utf8))
  }

  private static func formEncoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: " "): encoded += "+"
      default: encoded += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded
  }
}
