import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Rendering
import Statements
import Store

/// The public list: as a page, as CSV, as JSON. Listed and counted endorsements alone; nothing before an embargo is over.
struct SignatoryRoutes {
  let backend: Backend
  private static let pageSize = 500
  private static let exportChunk = 2000
  private static let longestSearch = 100

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
    guard let record = try await backend.store.ask(StatementBySlug(slug: slug)), record.languages.contains(language)
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
    let (record, _) = try await exported(context)
    return stream("text/csv; charset=utf-8", name: "\(record.slug)-signatories.csv") { write in
      try await write("name,acronym,country,region,kind,website,endorsed_at\r\n")
      try await forEachChunk(of: record.slug) { signatories, _ in
        try await write(signatories.map(Self.csvLine).joined())
      }
    }
  }

  func json(_ request: Request, _ context: SiteContext) async throws -> Response {
    let (record, now) = try await exported(context)
    return stream("application/json; charset=utf-8", name: nil) { write in
      let head = try JSONValue.object([
        "statement": .text(record.slug), "asOf": .text(now.iso8601), "listed": .integer(Int64(record.count.listed)),
      ]).serialized()
      try await write(head.dropLast() + ",\"signatories\":[")
      try await forEachChunk(of: record.slug) { signatories, isFirst in
        let items = try signatories.map { try Self.jsonItem($0).serialized() }.joined(separator: ",")
        try await write((isFirst ? "" : ",") + items)
      }
      try await write("]}\n")
    }
  }

  private func exported(_ context: SiteContext) async throws -> (StatementSummary, Instant) {
    let record = try await backend.statement(context)
    let now = backend.store.now()
    guard !record.schedule.isEmbargoed(at: now) else { throw WebRefusal.notFound }
    return (record, now)
  }

  private func forEachChunk(
    of slug: String, _ body: ([Signatory], _ isFirst: Bool) async throws -> Void
  ) async throws {
    var offset = 0
    while true {
      let chunk = try await backend.store.ask(
        SignatoryList(slug: slug, search: nil, limit: Self.exportChunk, offset: offset)
      ).signatories
      if !chunk.isEmpty { try await body(chunk, offset == 0) }
      guard chunk.count == Self.exportChunk else { return }
      offset += chunk.count
    }
  }

  private func stream(
    _ type: String, name: String?, _ produce: @escaping @Sendable ((String) async throws -> Void) async throws -> Void
  ) -> Response {
    var headers: HTTPFields = [
      .contentType: type, .cacheControl: "public, max-age=1, stale-while-revalidate=10", .accessControlAllowOrigin: "*",
    ]
    if let name { headers[.contentDisposition] = "attachment; filename=\"\(name)\"" }
    return Response(
      status: .ok, headers: headers,
      body: ResponseBody { writer in
        try await produce { try await writer.write(ByteBuffer(string: $0)) }
        try await writer.finish(nil)
      })
  }

  private static func csvLine(_ signatory: Signatory) -> String {
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
