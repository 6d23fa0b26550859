import HTTPTypes
import Hummingbird
import Logging
import Rendering
import SignedLinks
import Statements
import Store

/// The form: empty or pre-filled, checked, shown once more, and submitted. Before that nothing of what was typed is written, only that the
/// invitation's holder went on from its page.
struct SignRoutes {
  let backend: Backend

  func show(_ request: Request, _ context: SiteContext) async throws -> Response {
    let view = try await FormView(request, context, backend)
    guard view.isOpen else { return try view.closed() }
    var form = SignForm()
    form.language = view.mailLanguage
    form.version = String(view.record.version)
    if let token = request.uri.queryParameters["invitation"].map(String.init), !token.isEmpty {
      switch try await InvitationFinder(backend: backend).find(token, statement: view.record.slug) {
      case .found(let invitation): form.fill(from: invitation, token: token)
      // The link's own page says why it is no longer good.
      case .stale: return backend.seeOther(.link(token: token))
      }
    }
    return try view.form(form)
  }

  func submit(_ request: Request, _ context: SiteContext) async throws -> Response {
    let sent = try await backend.form(of: request)
    let view = try await FormView(request, context, backend)
    guard view.isOpen else { return try view.closed() }
    let form = SignForm(sent)
    guard view.guardian.accepts(sent, of: request) else {
      return try view.form(form, problems: [FieldProblem(field: "csrf", code: "expired")], status: .forbidden)
    }
    if !form.invitation.isEmpty, let link = InvitationFinder(backend: backend).linkUse(form.invitation) {
      try await backend.store.perform(NoteOpenedInvitation(link: link))
    }
    if sent["step"] == "edit" { return try view.form(form) }
    switch view.check(form) {
    case .failure(let problems):
      return try view.form(form, problems: problems.all.map { FieldProblem($0) }, status: .unprocessableContent)
    case .success(let signOn):
      guard sent["step"] == "submit" else { return try view.summary(form) }
      return try await perform(signOn, form, view: view, request: request, context: context)
    }
  }

  /// The page after a submit: the same for everybody, so that going back and forth submits nothing twice.
  func sent(_ request: Request, _ context: SiteContext) async throws -> Response {
    let record = try await backend.statement(context)
    let language = try context.parameters.require("lang")
    guard record.languages.contains(language) else { throw WebRefusal.notFound }
    let card = StatementCard(record, language: language, at: backend.store.now())
    return try backend.answer(NoticePage(backend.frame(language), .sent(statement: card)))
  }

  private func perform(
    _ signOn: SignOn, _ form: SignForm, view: FormView, request: Request, context: SiteContext
  ) async throws -> Response {
    if let seconds = backend.limits?.take(backend.limitKeys(signOn.address, request, context)) {
      return try view.kept(form, status: .tooManyRequests, retryAfter: seconds, reference: context.reference)
    }
    let invitation =
      form.invitation.isEmpty
      ? nil : InvitationFinder(backend: backend).linkUse(form.invitation)
    do {
      let outcome = try await backend.store.perform(
        RequestEndorsement(
          slug: view.record.slug, textLanguage: view.record.language(for: view.language), signOn: signOn,
          invitation: invitation))
      switch outcome {
      case .accepted: return backend.seeOther(.sent(slug: view.record.slug, language: view.language))
      case .unknownStatement: throw WebRefusal.notFound
      case .notOpen: return try await FormView(request, context, backend).closed()
      case .flawed(let problem):
        return try view.form(form, problems: [FieldProblem(problem)], status: .unprocessableContent)
      }
    } catch let fault as StoreFault where fault.isPassing {
      backend.logger.error("a sign-on could not be written: \(fault)", metadata: ["reference": "\(context.reference)"])
      return try view.kept(form, status: .serviceUnavailable, retryAfter: 10, reference: context.reference)
    }
  }
}

extension SignForm {
  init(_ sent: SentForm) {
    self.init()
    answers.organization = sent["organization"]
    answers.acronym = sent["acronym"]
    answers.country = sent["country"].uppercased()
    answers.kind = sent["kind"]
    answers.website = sent["website"]
    answers.contact = sent["contact"]
    answers.role = sent["role"]
    answers.email = sent["email"]
    answers.language = sent["language"]
    answers.authorised = sent.isTicked("authorised")
    answers.listed = sent.isTicked("listed")
    answers.updates = sent.isTicked("updates")
    invitation = sent["invitation"]
    consent = sent["consent"]
    version = sent["version"]
  }

  /// Organization and contact come from the invitation; the boxes stay unticked.
  mutating func fill(from view: InvitationView, token: String) {
    answers.organization = view.organization
    answers.acronym = view.acronym ?? ""
    answers.country = view.country ?? ""
    answers.kind = view.kind == .other ? "" : view.kind.rawValue
    answers.website = view.website ?? ""
    answers.contact = view.contact ?? ""
    answers.role = view.role ?? ""
    answers.email = view.address ?? ""
    answers.language = view.language
    invitation = token
  }
}

extension FieldProblem {
  /// - Parameter field: where it is shown, when the form calls the field otherwise.
  init(_ problem: SignOnProblem, at field: String? = nil) {
    self.init(field: field ?? problem.field, code: problem.code, arguments: problem.arguments, as: problem.field)
  }
}
