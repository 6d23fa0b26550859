import Foundation
import HTTPTypes
import Hummingbird
import Rendering
import Statements
import Store

/// The public list: as a page, as CSV, as JSON. Listed and counted endorsements alone; nothing before an embargo is over.
struct SignatoryRoutes {
  let backend: Backend
  private static let pageSize = 500
  private static let longestSearch = 100

  func redirect(_ request: Request, _ context: SiteContext) async throws -> Response {
    let record = try await backend.statement(context)
    let query = request.uri.queryParameters
    return backend.found(
      .signatories(
        slug: record.slug, language: ReaderLanguage.choose(from: record.languages, for: request),
        page: PageNumber.read(query["page"]), query: Self.searchText(query["q"])))
  }

  func list(_ request: Request, _ context: SiteContext) async throws -> Response {
    let slug = try context.parameters.require("slug")
    let language = try context.parameters.require("lang")
    let query = request.uri.queryParameters
    let page = PageNumber.read(query["page"])
    let search = String(Self.searchText(query["q"]).prefix(Self.longestSearch))
    if search.isEmpty {
      let target = Paths.signatories(slug: slug, language: language, page: page).path
      return try await backend.cache.page(target, of: .statement(slug)) {
        let text = try await self.render(slug, language, page, "").render(backend.templates)
        return KeptPage.Rendered(
          text: text, type: "text/html; charset=utf-8",
          language: self.backend.catalogs[language].language)
      }.answer(to: request)
    }
    try backend.limitSearch(request, context)
    return try backend.answer(try await render(slug, language, page, search))
  }

  private static func searchText(_ value: Substring?) -> String {
    let text = value.map(String.init) ?? ""
    return text.unicodeScalars.contains { $0.value < 0x20 } ? "" : text.trimmingCharacters(in: .whitespaces)
  }

  private func render(
    _ slug: String, _ language: String, _ page: Int, _ search: String
  ) async throws -> SignatoriesPage {
    guard let record = try await backend.records.newest(slug), record.languages.contains(language)
    else { throw WebRefusal.notFound }
    let now = backend.store.now()
    let isSecret = record.schedule.isEmbargoed(at: now)
    let answer =
      isSecret
      ? SignatoryList.Answer(signatories: [], total: 0)
      : try await backend.store.ask(
        SignatoryList(
          slug: slug, search: search.isEmpty ? nil : search, limit: Self.pageSize, offset: (page - 1) * Self.pageSize))
    guard page == 1 || !answer.signatories.isEmpty else { throw WebRefusal.notFound }
    let frame = backend.frame(language)
    let groups = SignatoryGroups(answer.signatories, language: language, catalog: frame.catalog)
    return SignatoriesPage(
      frame, statement: StatementCard(record, language: language, at: now), networks: groups.networks,
      regions: groups.regions, unlisted: isSecret || !search.isEmpty ? nil : record.count.unlisted, query: search,
      found: search.isEmpty ? nil : answer.total, page: page,
      pages: max(1, (answer.total + Self.pageSize - 1) / Self.pageSize))
  }

  func csv(_ request: Request, _ context: SiteContext) async throws -> Response {
    try await file(Paths.signatoriesCSV, request, context) { slug, now, store in
      guard let list = try await store.ask(SignatoryExport(slug: slug, at: now, item: Self.csvLine)) else {
        throw WebRefusal.notFound
      }
      return KeptPage.Rendered(
        text: "name,acronym,country,region,kind,website,endorsed_at\r\n" + list.items.joined(),
        type: "text/csv; charset=utf-8", language: nil,
        fields: [
          .accessControlAllowOrigin: "*", .contentDisposition: "attachment; filename=\"\(slug)-signatories.csv\"",
        ])
    }
  }

  func json(_ request: Request, _ context: SiteContext) async throws -> Response {
    try await file(Paths.signatoriesJSON, request, context) { slug, now, store in
      let export = SignatoryExport(slug: slug, at: now) { try Self.jsonItem($0).serialized() }
      guard let list = try await store.ask(export) else { throw WebRefusal.notFound }
      let head = try JSONValue.object([
        "statement": .text(slug), "asOf": .text(now.iso8601),
        "listed": .integer(Int64(list.statement.count.listed)),
      ]).serialized()
      return KeptPage.Rendered(
        text: head.dropLast() + ",\"signatories\":[" + list.items.joined(separator: ",") + "]}\n",
        type: "application/json; charset=utf-8", language: nil, fields: [.accessControlAllowOrigin: "*"])
    }
  }

  /// A list as a file, kept like a page.
  private func file(
    _ path: (_ slug: String) -> Paths, _ request: Request, _ context: SiteContext,
    _ render: @escaping @Sendable (_ slug: String, _ now: Instant, Store) async throws -> KeptPage.Rendered
  ) async throws -> Response {
    let slug = try context.parameters.require("slug")
    let page = try await backend.cache.page(path(slug).path, of: .statement(slug)) { [store = backend.store] in
      try await render(slug, store.now(), store)
    }
    return page.answer(to: request)
  }

  @Sendable private static func csvLine(_ signatory: Signatory) -> String {
    let country = Country(code: signatory.country)
    return [
      signatory.name, signatory.acronym ?? "", signatory.country, country?.region.rawValue ?? "",
      signatory.kind.rawValue, signatory.website ?? "", signatory.confirmedAt.iso8601,
    ].map(CSVField.text).joined(separator: ",") + "\r\n"
  }

  private static func jsonItem(_ signatory: Signatory) -> JSONValue {
    [
      "name": .text(signatory.name), "acronym": JSONValue(signatory.acronym), "country": .text(signatory.country),
      "region": JSONValue(Country(code: signatory.country)?.region.rawValue), "kind": .text(signatory.kind.rawValue),
      "website": JSONValue(signatory.website), "endorsedAt": .text(signatory.confirmedAt.iso8601),
    ]
  }
}
