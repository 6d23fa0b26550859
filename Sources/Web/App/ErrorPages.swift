import HTTPTypes
import Hummingbird
import Logging
import Rendering
import Statements
import Store

/// Turns what was thrown into a status, a page in the reader's language with a reference number, and a line in the log.
/// Strangers see no more than that.
struct ErrorPages: RouterMiddleware {
  typealias Context = SiteContext
  let backend: Backend
  let methods: AllowedMethods

  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    let response: Response
    do {
      response = try await next(request, context)
    } catch {
      response = try await page(for: told(error, of: request), request: request, context: context)
    }
    backend.metrics.count(response.status.code)
    return response
  }

  /// What has no route is not found, unless it has one for another method.
  private func told(_ error: any Error, of request: Request) -> any Error {
    guard (error as? HTTPError)?.status == .notFound, let allowed = methods.list(at: request.uri.path) else {
      return error
    }
    return WebRefusal.wrongMethod(allowed: allowed)
  }

  private func page(for error: any Error, request: Request, context: SiteContext) async throws -> Response {
    let told = Told(error)
    if told.status.code >= 500 {
      backend.logger.error(
        "\(request.method) \(Self.safePath(request.uri.path)) failed: \(error)",
        metadata: ["reference": "\(context.reference)"])
    }
    if error as? WebRefusal == .brokenOff {
      backend.logger.debug("\(request.method) \(Self.safePath(request.uri.path)) was broken off by the visitor")
    }
    var headers: HTTPFields = [:]
    if case .wrongMethod(let allowed) = error as? WebRefusal { headers[.allow] = allowed }
    if let seconds = told.retryAfter { headers[.retryAfter] = String(seconds) }
    if request.uri.path.hasSuffix(".json") || request.uri.path.hasPrefix("/api/") {
      var response = try backend.json(
        ["error": ["status": .integer(Int64(told.status.code)), "reference": .text(context.reference)]],
        status: told.status)
      response.headers.append(contentsOf: headers)
      return response
    }
    if told.status == .unauthorized { return backend.seeOther(.deskSignIn) }
    let desk = try await deskVisit(request)
    let frame = desk?.frame ?? backend.frame(ReaderLanguage.choose(from: backend.site.languages, for: request))
    let page = ErrorPage(
      frame, desk: desk?.navigation, problem: told.problem, reference: context.reference, retryAfter: told.retryAfter,
      openStatements: told.status == .notFound && told.problem != .unknownLink
        ? try await openStatements(frame.catalog.language, told) : [])
    if let desk { headers.append(contentsOf: desk.guardian.headers) }
    return try backend.answer(page, status: told.status, headers: headers)
  }

  /// Who is signed in and went wrong at the desk stays at the desk.
  private func deskVisit(_ request: Request) async throws -> DeskVisit? {
    guard request.uri.path.hasPrefix(Paths.desk.path + "/") else { return nil }
    do {
      return try await DeskVisit(request, backend: backend)
    } catch {
      if error as? WebRefusal != .notSignedIn {
        backend.logger.error("an error page of the desk has no menu: \(error)")
      }
      return nil
    }
  }

  /// The statements that can be signed; a 404 must not become a 503 for want of them.
  private func openStatements(_ language: String, _ told: Told) async throws -> [StatementCard] {
    do {
      let now = backend.store.now()
      return try await backend.store.ask(AllStatements())
        .filter { $0.schedule.phase(at: now) == .open }
        .map { StatementCard($0, language: language, at: now) }
    } catch {
      backend.logger.error("the open statements could not be read for a page not found: \(error)")
      return []
    }
  }

  /// A path for the log: the token of a link is as good as a password.
  static func safePath(_ path: String) -> String {
    path.hasPrefix("/l/") ? "/l/…" : path
  }

  /// How an error is told.
  struct Told {
    var status: HTTPResponse.Status
    var problem: ErrorPage.Problem
    var retryAfter: Int?

    init(_ error: any Error) {
      retryAfter = nil
      switch error {
      case let refusal as WebRefusal:
        status =
          switch refusal {
          case .notFound, .unknownLink: .notFound
          case .badRequest, .brokenOff: .badRequest
          case .wrongMethod: .methodNotAllowed
          case .unsupportedMedia: .unsupportedMediaType
          case .foreignForm: .forbidden
          case .tooMany: .tooManyRequests
          case .notSignedIn: .unauthorized
          case .requestTimeout: .requestTimeout
          }
        if case .tooMany(let seconds) = refusal { retryAfter = seconds }
        problem = refusal == .unknownLink ? .unknownLink : .status(status.code)
        return
      case let fault as StoreFault:
        status = fault.isPassing ? .serviceUnavailable : .internalServerError
        if fault.isPassing { retryAfter = 10 }
      case let error as any HTTPResponseError: status = error.status
      default: status = .internalServerError
      }
      problem = .status(status.code)
    }
  }
}
