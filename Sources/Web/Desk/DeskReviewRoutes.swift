import HTTPTypes
import Hummingbird
import Statements
import Store

/// The questions whether two organizations are one: shown, and answered.
struct DeskReviewRoutes {
  let backend: Backend
  private static let questionLimit = 100

  func show(_ request: Request, _ context: SiteContext) async throws -> Response {
    let visit = try await DeskVisit(request, backend: backend)
    return try await page(visit, done: request.uri.queryParameters["done"].map(String.init))
  }

  func answer(_ request: Request, _ context: SiteContext) async throws -> Response {
    let visit = try await DeskVisit(request, backend: backend)
    let form = try await backend.form(of: request)
    guard visit.guardian.accepts(form, of: request) else { throw WebRefusal.foreignForm }
    guard let question = Int64(form["question"]), let answer = IdentityAnswer(rawValue: form["answer"]) else {
      throw WebRefusal.badRequest
    }
    let outcome = try await backend.store.perform(
      AnswerIdentityQuestion(question: question, answer: answer, actor: visit.actor))
    switch outcome {
    case .same, .different, .already(answer): return backend.seeOther(.deskReview(done: answer.rawValue))
    case .already:
      return try await page(visit, refusal: ("answered", nil), status: .conflict)
    case .refused(let refusal):
      // The page of the newcomer is where it can be merged all the same.
      let asked = try await backend.store.ask(IdentityQuestionByID(id: question))
      return try await page(visit, refusal: (refusal.code, asked?.candidate), status: .conflict)
    case .unknown: throw WebRefusal.notFound
    }
  }

  private func page(
    _ visit: DeskVisit, done: String? = nil, refusal: (code: String, organization: Int64?)? = nil,
    status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let open = try await backend.store.ask(OpenIdentityQuestions(limit: Self.questionLimit))
    let countries = backend.countries(in: visit.language)
    let page = DeskReviewPage(
      visit.frame, navigation: visit.navigation,
      questions: open.questions.map { DeskReviewPage.Question($0, countries: countries) }, total: open.total,
      done: done, refusal: refusal, csrf: visit.guardian.token, zone: backend.settings.deskZone)
    return try backend.answer(page, status: status, headers: visit.guardian.headers)
  }
}

extension DeskReviewPage.Question {
  init(_ question: IdentityQuestion, countries: CountryMenu) {
    self.init(
      id: question.id, newcomer: OrganizationCard.Facts(question.newcomer, countries: countries),
      candidate: OrganizationCard.Facts(question.candidate, countries: countries),
      reasons: question.evidence.map(DeskReviewPage.Reason.init(stored:)), probability: question.probability,
      at: question.askedAt.milliseconds)
  }
}

extension DeskReviewPage.Reason {
  /// From `sameDomain+7.4:icmc.net`, as the store keeps it.
  init(stored text: String) {
    let stored = StoredReason(text)
    self.init(stored.code, stored.subject, weight: stored.weight)
  }
}

extension OrganizationCard.Facts {
  init(_ organization: ReviewedOrganization, countries: CountryMenu) {
    self.init(
      id: organization.id, name: organization.name, acronym: organization.acronym,
      otherNames: organization.otherNames, country: organization.country.map { countries.name(of: $0) },
      kind: organization.kind.rawValue, website: organization.website, domains: organization.domains,
      endorsed: organization.endorsed, isKnown: organization.isKnown, lookalikes: organization.lookalikes)
  }
}

extension MergeRefusal {
  /// The code of its sentence under `desk.refusal`.
  var code: String {
    switch self {
    case .unknown: "unknown"
    case .itself: "itself"
    case .alreadyMerged: "merged"
    case .toldApart: "toldApart"
    case .related: "related"
    }
  }
}
