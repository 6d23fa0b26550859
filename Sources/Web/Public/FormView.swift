import HTTPTypes
import Hummingbird
import Rendering
import Statements
import Store

/// The pages of one statement's form for one visitor.
struct FormView {
  let record: StatementSummary
  let language: String
  let guardian: FormGuard
  private let backend: Backend
  private let now: Instant

  /// - Throws: `WebRefusal.notFound` when there is no such statement, or it has no text in that language.
  init(_ request: Request, _ context: SiteContext, _ backend: Backend) async throws {
    self.backend = backend
    record = try await backend.statement(context)
    language = try context.parameters.require("lang")
    guard record.languages.contains(language) else { throw WebRefusal.notFound }
    guardian = FormGuard(request, backend: backend)
    now = backend.store.now()
  }

  /// The language that mails are offered in first: the page's, if mails can be written in it.
  var mailLanguage: String { frame.catalog.language }

  var isOpen: Bool { record.schedule.phase(at: now) == .open }

  private var card: StatementCard { StatementCard(record, language: language, at: now) }
  private var frame: Frame { backend.frame(language) }

  /// The wording that stands beside the boxes in this language.
  private var consent: Consent {
    let catalog = frame.catalog
    return Consent(
      version: catalog("consent.version"), language: catalog.language, authorised: catalog("consent.authorised"),
      listed: catalog("consent.listed"), updates: catalog("consent.updates"))
  }

  func check(_ form: SignForm) -> Result<SignOn, SignOnProblems> {
    let consent = consent
    let result = form.answers.checked(
      eligible: record.whoMaySign, languages: backend.mailLanguages, consent: consent)
    var problems: [SignOnProblem] = []
    if case .failure(let found) = result { problems = found.all }
    if !problems.contains(where: { $0.field == "organization" }),
      let problem = OrganizationNameRule.problem(with: form.organization)
    {
      problems.insert(problem, at: 0)
    }
    // Somebody agreed to another wording than the one that would be kept as proof.
    if form.consent != consent.version { problems.append(SignOnProblem("consent", "changed")) }
    // Somebody read another text than the one that would be endorsed.
    if form.version != String(record.version) { problems.append(SignOnProblem("version", "changed")) }
    return problems.isEmpty ? result : .failure(SignOnProblems(all: problems))
  }

  func form(
    _ form: SignForm, problems: [FieldProblem] = [], status: HTTPResponse.Status = .ok
  ) throws -> Response {
    var form = form
    // Whoever sends this page on has seen what it says of a new version.
    form.version = String(record.version)
    let kinds = OrganizationKind.allCases.filter(record.whoMaySign.contains).map(\.rawValue)
    let page = SignPage(
      frame, statement: card, form: form, csrf: guardian.token, countries: backend.countries(in: language),
      mailLanguages: backend.mailLanguages, kinds: kinds,
      invited: form.invitation.isEmpty || form.organization.isEmpty ? nil : form.organization, problems: problems)
    return try backend.answer(page, status: status, headers: guardian.headers)
  }

  func summary(_ form: SignForm) throws -> Response {
    let page = CheckPage(
      frame, statement: card, form: form, csrf: guardian.token, countries: backend.countries(in: language))
    return try backend.answer(page, headers: guardian.headers)
  }

  func closed() throws -> Response {
    try backend.answer(ClosedPage(frame, statement: card), status: .forbidden)
  }

  /// An error page that keeps the whole form behind a button, so that nothing is lost.
  func kept(
    _ form: SignForm, status: HTTPResponse.Status, retryAfter: Int, reference: String
  ) throws -> Response {
    let fields = form.hiddenFields(csrf: guardian.token) + [HiddenField(name: "step", value: "submit")]
    let page = ErrorPage(
      frame, problem: .status(status.code), reference: reference, retryAfter: retryAfter,
      retry: ErrorPage.Retry(action: .sign(slug: record.slug, language: language), fields: fields))
    var headers = guardian.headers
    headers[.retryAfter] = String(retryAfter)
    return try backend.answer(page, status: status, headers: headers)
  }
}
