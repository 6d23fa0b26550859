import HTTPTypes
import Hummingbird
import NIOCore
import Statements

/// A rendered public page, with everything that is sent with it but the date.
struct KeptPage: Sendable {
  /// Whose changes make a page out of date.
  enum Subject: Sendable {
    /// The statement of a slug.
    case statement(String)
    /// Any statement.
    case every
  }

  /// What a renderer gives.
  struct Rendered: Sendable {
    let text: String
    let type: String
    let language: String?
    var fields: HTTPFields = [:]
  }

  let subject: Subject
  let revision: Int64
  let renderedAt: Instant
  let head: KeptHead
  private let body: ByteBuffer
  private let fields: HTTPFields
  private let etag: String

  /// - Parameter common: what every answer of the site carries.
  init(_ rendered: Rendered, of subject: Subject, revision: Int64, at moment: Instant, common: HTTPFields) {
    self.subject = subject
    self.revision = revision
    renderedAt = moment
    body = ByteBuffer(string: rendered.text)
    etag = Self.etag(body)
    var fields = common
    for field in rendered.fields { fields[field.name] = field.value }
    fields[.eTag] = etag
    fields[.cacheControl] = "public, max-age=1, stale-while-revalidate=10"
    if let language = rendered.language { fields[.contentLanguage] = language }
    self.fields = fields
    fields[.contentType] = rendered.type
    fields[.contentLength] = String(body.readableBytes)
    head = KeptHead(fields)
  }

  /// The page as an answer, or 304 to a reader who has it.
  func answer(to request: Request) -> Response {
    if let known = request.headers[.ifNoneMatch], known == "*" || known.contains(etag) {
      return Response(status: .notModified, headers: fields)
    }
    return Response(status: .ok, headers: head.fields, body: ResponseBody(byteBuffer: body))
  }

  /// The page as the bytes of an answer with status 200.
  func wire(at second: Int64) -> (head: ByteBuffer, body: ByteBuffer) {
    (head.bytes(at: second), body)
  }

  /// A strong validator: FNV-1a over the bytes, 64 bits.
  private static func etag(_ body: ByteBuffer) -> String {
    let hash = body.readableBytesView.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
    }
    return "\"\(String(hash, radix: 36))\""
  }
}
