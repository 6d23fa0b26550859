import HTTPTypes
import Hummingbird
import Statements
import Store

/// An organization's page, from what the store knows.
struct DeskOrganizationView {
  private static let historyLimit = 100

  private let backend: Backend
  private let visit: DeskVisit
  private let record: DeskOrganizationPage.Record
  private let countries: CountryMenu
  var text = ""
  var found: [OrganizationCard.Facts]?
  var done: String?
  var bearer: Int64?
  var refusal: String?
  var problem: FieldProblem?
  var typed: [String: String] = [:]
  var forced: OrganizationCard.Facts?

  init(_ record: OrganizationRecord, visit: DeskVisit, backend: Backend) async throws {
    self.backend = backend
    self.visit = visit
    countries = backend.countries(in: visit.language)
    let id = record.organization.id
    let questions = try await backend.store.ask(OpenIdentityQuestions(limit: 1, about: id)).total
    let history = try await backend.store.ask(OrganizationHistory(organization: id, limit: Self.historyLimit))
    self.record = DeskOrganizationPage.Record(record, questions: questions, history: history, countries: countries)
  }

  func answer(status: HTTPResponse.Status = .ok) throws -> Response {
    let page = DeskOrganizationPage(
      visit.frame, navigation: visit.navigation, record: record, countries: countries, text: text, found: found,
      done: done, bearer: bearer, refusal: refusal, problem: problem, typed: typed, forced: forced,
      csrf: visit.guardian.token, zone: backend.settings.deskZone)
    return try backend.answer(page, status: status, headers: visit.guardian.headers)
  }
}

extension DeskOrganizationPage.Record {
  init(
    _ record: OrganizationRecord, questions: Int, history: [OrganizationEvent], countries: CountryMenu
  ) {
    self.init(OrganizationCard.Facts(record.organization, countries: countries))
    self.questions = questions
    names = record.names.map { .init(name: $0.name, kind: $0.kind.rawValue, organization: $0.organization) }
    endorsements = record.endorsements.map {
      DeskOrganizationPage.Endorsement(
        reference: $0.reference, statement: $0.statement, name: $0.name, state: $0.state.rawValue, beneath: $0.beneath,
        home: $0.home, confirmed: $0.confirmedAt?.milliseconds)
    }
    contacts = record.contacts.map { .init(id: $0.id, name: $0.name, address: $0.address) }
    relations = record.relations.map {
      DeskOrganizationPage.Relation(
        id: $0.id, kind: $0.kind.rawValue, state: $0.state.rawValue, isPart: $0.isPart, other: $0.other,
        otherName: $0.otherName)
    }
    merged = record.merged.map { .init(id: $0.id, name: $0.name, into: $0.into) }
    self.history = history.map {
      DeskOrganizationPage.Event(
        kind: $0.kind.rawValue, at: $0.at.milliseconds, actor: $0.actor, about: $0.about, detail: $0.detail)
    }
  }
}
