import HTTPTypes
import Hummingbird
import Logging
import SignedLinks
import Statements
import Store

/// Signing in to the desk by a one-time link, and out.
struct DeskSignInRoutes {
  let backend: Backend

  func show(_ request: Request, _ context: SiteContext) async throws -> Response {
    try page(request, typed: "", problems: [], status: .ok)
  }

  /// Says the same whether or not the address is of the secretariat.
  func submit(_ request: Request, _ context: SiteContext) async throws -> Response {
    let form = try await backend.form(of: request)
    guard FormGuard(request, backend: backend).accepts(form, of: request) else {
      return try page(
        request, typed: form["email"], problems: [FieldProblem(field: "csrf", code: "expired")], status: .forbidden)
    }
    let reference = context.reference
    let address: MailAddress
    do {
      address = try MailAddress(parsing: form["email"])
    } catch {
      return try page(
        request, typed: form["email"], problems: [FieldProblem(field: "email", code: error.rawValue)],
        status: .unprocessableContent)
    }
    try backend.limitSignIn(address, request, context)
    // Not waited for: the time to the answer must not tell whose address it is.
    Task { [backend] in
      do {
        _ = try await backend.store.perform(IssueStaffLink(address: address, byMail: true))
      } catch {
        backend.logger.error("a sign-in link could not be queued: \(error)", metadata: ["reference": "\(reference)"])
      }
    }
    return try backend.answer(NoticePage(frame(request), .deskLinkSent))
  }

  func signOut(_ request: Request, _ context: SiteContext) async throws -> Response {
    let form = try await backend.form(of: request)
    guard FormGuard(request, backend: backend).accepts(form, of: request) else { throw WebRefusal.foreignForm }
    let session = DeskSession(backend: backend)
    if let secret = session.secret(in: request) {
      try await backend.store.perform(SignOutStaff(secretSHA256: Fingerprint.sha256(secret)))
    }
    return backend.seeOther(.deskSignIn, headers: [.setCookie: session.clearedCookie])
  }

  private func frame(_ request: Request) -> Frame {
    backend.frame(ReaderLanguage.choose(from: backend.site.languages, for: request))
  }

  private func page(
    _ request: Request, typed: String, problems: [FieldProblem], status: HTTPResponse.Status
  ) throws -> Response {
    let guardian = FormGuard(request, backend: backend)
    return try backend.answer(
      DeskSignInPage(frame(request), csrf: guardian.token, typed: typed, problems: problems), status: status,
      headers: guardian.headers)
  }
}
