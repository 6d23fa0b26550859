import HTTPTypes
import Hummingbird

/// What every answer says to browsers.
struct SecurityHeaders: RouterMiddleware {
  typealias Context = SiteContext
  let fields: HTTPFields

  init(isEncrypted: Bool) {
    var fields: [(String, String)] = [
      (
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
      ),
      // Not "no-referrer": browsers would then send forms with the origin "null". Tokens never leave the site this way.
      ("Referrer-Policy", "same-origin"),
      ("X-Content-Type-Options", "nosniff"),
      ("X-Frame-Options", "DENY"),
      ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"),
    ]
    if isEncrypted { fields.append(("Strict-Transport-Security", "max-age=31536000")) }
    self.fields = HTTPFields(
      fields.compactMap { name, value in HTTPField.Name(name).map { HTTPField(name: $0, value: value) } })
  }

  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    for field in fields where !response.headers.contains(field.name) { response.headers.append(field) }
    return response
  }
}
