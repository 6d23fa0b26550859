import HTTPTypes
import Hummingbird
import Statements
import Store

/// Organizations at the desk: looked for, looked at, and changed.
struct DeskOrganizationRoutes {
  let backend: Backend
  private static let searchLimit = 50

  func list(_ request: Request, _ context: SiteContext) async throws -> Response {
    let visit = try await DeskVisit(request, backend: backend)
    let text = request.uri.queryParameters["q"].map(String.init) ?? ""
    let page = DeskOrganizationsPage(
      visit.frame, navigation: visit.navigation, text: text, organizations: try await found(text, visit))
    return try backend.answer(page, headers: visit.guardian.headers)
  }

  /// One that was merged leads to the one that stands for it.
  func show(_ request: Request, _ context: SiteContext) async throws -> Response {
    let visit = try await DeskVisit(request, backend: backend)
    let record = try await record(context)
    let id = record.organization.id
    if String(id) != (try context.parameters.require("id")) {
      return backend.seeOther(.deskOrganization(id: String(id), done: "merged"))
    }
    let query = request.uri.queryParameters
    let text = query["q"].map(String.init) ?? ""
    var view = try await DeskOrganizationView(record, visit: visit, backend: backend)
    view.text = text
    view.found = try await found(text, visit)?.filter { $0.id != id }
    view.done = query["done"].map(String.init)
    view.bearer = query["bearer"].flatMap { Int64($0) }
    return try view.answer()
  }

  func change(_ request: Request, _ context: SiteContext) async throws -> Response {
    let visit = try await DeskVisit(request, backend: backend)
    let form = try await backend.form(of: request)
    guard visit.guardian.accepts(form, of: request) else { throw WebRefusal.foreignForm }
    let record = try await record(context)
    let change = DeskOrganizationChange(record: record, form: form, actor: visit.actor, store: backend.store)
    switch try await change.perform() {
    case .done(let done, let bearer):
      return backend.seeOther(
        .deskOrganization(id: String(record.organization.id), done: done, bearer: bearer.map(String.init)))
    case .flawed(let problem):
      var view = try await DeskOrganizationView(record, visit: visit, backend: backend)
      (view.problem, view.typed) = (problem, form.fields)
      return try view.answer(status: .unprocessableContent)
    case .refused(let code, let other):
      var view = try await DeskOrganizationView(record, visit: visit, backend: backend)
      (view.refusal, view.typed) = (code, form.fields)
      let countries = backend.countries(in: visit.language)
      if let other, ["toldApart", "related"].contains(code) {
        view.forced = (try await backend.store.ask(OrganizationByID(id: other)))
          .map { OrganizationCard.Facts($0.organization, countries: countries) }
      }
      return try view.answer(status: .conflict)
    }
  }

  private func record(_ context: SiteContext) async throws -> OrganizationRecord {
    guard let id = Int64(try context.parameters.require("id")),
      let record = try await backend.store.ask(OrganizationByID(id: id))
    else { throw WebRefusal.notFound }
    return record
  }

  private func found(_ text: String, _ visit: DeskVisit) async throws -> [OrganizationCard.Facts]? {
    guard !text.isEmpty else { return nil }
    let countries = backend.countries(in: visit.language)
    return try await backend.store.ask(OrganizationSearch(text: text, limit: Self.searchLimit))
      .map { OrganizationCard.Facts($0, countries: countries) }
  }
}
