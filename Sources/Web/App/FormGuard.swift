import HTTPTypes
import Hummingbird
import SignedLinks
import Statements

/// The protection of forms against other sites: a cookie of random bytes, and in each form a signed token that belongs to it.
struct FormGuard: Sendable {
  private let cookie: [UInt8]
  private let isNew: Bool
  private let backend: Backend

  private static let cookieLength = 16
  private static let cookieSeconds = 7 * 24 * 3600

  init(_ request: Request, backend: Backend) {
    self.backend = backend
    let bytes = request.cookie(Self.cookieName(backend.settings.isEncrypted)).flatMap(Hexadecimal.bytes)
    isNew = bytes?.count != Self.cookieLength
    cookie = bytes.flatMap { $0.count == Self.cookieLength ? $0 : nil } ?? backend.randomness(Self.cookieLength)
  }

  /// The token for a form that this visitor gets.
  var token: String { backend.signer().formToken(for: cookie, at: backend.seconds()) }

  /// The header that gives a new visitor the cookie.
  var headers: HTTPFields {
    guard isNew else { return [:] }
    let name = Self.cookieName(backend.settings.isEncrypted)
    let secure = backend.settings.isEncrypted ? "; Secure" : ""
    return [
      .setCookie:
        "\(name)=\(Hexadecimal.text(cookie)); Path=/; Max-Age=\(Self.cookieSeconds); HttpOnly; SameSite=Lax\(secure)"
    ]
  }

  /// Whether the form came from a page of ours that this visitor got, and not from another site.
  func accepts(_ form: SentForm, of request: Request) -> Bool {
    if let site = Self.fetchSite.flatMap({ request.headers[$0] }), site == "cross-site" { return false }
    return !isNew && backend.signer().acceptsFormToken(form["csrf"], cookie: cookie, at: backend.seconds())
  }

  private static let fetchSite = HTTPField.Name("Sec-Fetch-Site")

  private static func cookieName(_ isEncrypted: Bool) -> String {
    isEncrypted ? "__Host-undersigned-form" : "undersigned-form"
  }
}
