import HTTPTypes
import Hummingbird
import Rendering
import SignedLinks
import Statements
import Store

/// `/l/{token}`: every signed link. Opening one shows what will happen and changes nothing, ever; a button does.
struct LinkRoutes {
  let backend: Backend

  func show(_ request: Request, _ context: SiteContext) async throws -> Response {
    let visit = try LinkVisit(request, context, backend)
    if visit.isOfTestCopy { return try visit.testCopy() }
    switch visit.verdict {
    case .refused: throw WebRefusal.unknownLink
    case .expired(let link): return try await StaleLinkView(visit: visit, link: link).page(.expired)
    case .valid(let link): return try await LinkView(visit: visit, link: link).page()
    }
  }

  func act(_ request: Request, _ context: SiteContext) async throws -> Response {
    let form = try await backend.form(of: request)
    let visit = try LinkVisit(request, context, backend)
    if visit.isOfTestCopy { return try visit.testCopy() }
    if case .valid(let link) = visit.verdict, link.purpose == .unsubscribe {
      // Mail programs press it, too: they have no cookie and no form of ours (RFC 8058 §3.2).
      return try await LinkAction(visit: visit, link: link, form: form).perform()
    }
    guard visit.guardian.accepts(form, of: request) else {
      if case .refused = visit.verdict { throw WebRefusal.unknownLink }
      throw WebRefusal.foreignForm
    }
    switch visit.verdict {
    case .refused: throw WebRefusal.unknownLink
    case .expired(let link):
      guard form["action"] == "renew" else { return try await StaleLinkView(visit: visit, link: link).page(.expired) }
      return try await StaleLinkView(visit: visit, link: link).renew()
    case .valid(let link):
      if form["action"] == "renew" { return try await StaleLinkView(visit: visit, link: link).renew() }
      return try await LinkAction(visit: visit, link: link, form: form).perform()
    }
  }
}

/// One visit to a signed link.
struct LinkVisit {
  let backend: Backend
  let request: Request
  let context: SiteContext
  let token: String
  let guardian: FormGuard
  let verdict: LinkVerdict

  init(_ request: Request, _ context: SiteContext, _ backend: Backend) throws {
    self.backend = backend
    self.request = request
    self.context = context
    token = try context.parameters.require("token")
    guardian = FormGuard(request, backend: backend)
    verdict = backend.signer().verify(token, at: backend.seconds())
  }

  /// The language that was asked for in the address, or else the one that is given.
  func frame(_ language: String) -> Frame {
    let asked = request.uri.queryParameters["language"].map(String.init) ?? ""
    return backend.frame(backend.site.languages.contains(asked) ? asked : language)
  }

  /// Whether it stands in a mail that was only to be tried: looked at or pressed, nothing happens.
  var isOfTestCopy: Bool { token == SignedLink.sampleToken }

  func testCopy() throws -> Response {
    try answer(NoticePage(frame(backend.site.languages.first ?? "en"), .testCopy))
  }

  func answer(_ page: some Page, status: HTTPResponse.Status = .ok) throws -> Response {
    try backend.answer(page, status: status, headers: guardian.headers)
  }

  func card(_ slug: String, _ frame: Frame) async throws -> StatementCard {
    guard let record = try await backend.records[slug] else { throw WebRefusal.unknownLink }
    return StatementCard(record, language: frame.catalog.language, at: backend.store.now())
  }

  func invitation(_ link: SignedLink) async throws -> InvitationView {
    guard let view = try await backend.store.ask(InvitationByID(id: link.subject)) else { throw WebRefusal.unknownLink }
    return view
  }

  func endorsement(_ id: Int64) async throws -> EndorsementView {
    guard let view = try await backend.store.ask(EndorsementByID(id: id)) else { throw WebRefusal.unknownLink }
    return view
  }

  func staff(_ link: SignedLink) async throws -> StaffMember {
    guard let member = try await backend.store.ask(StaffByID(id: link.subject)) else { throw WebRefusal.unknownLink }
    return member
  }
}
