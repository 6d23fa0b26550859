import HTTPTypes
import Hummingbird
import Rendering
import Statements
import Store

/// A statement's public pages: text, count, badge.
struct StatementRoutes {
  let backend: Backend

  func redirect(_ request: Request, _ context: SiteContext) async throws -> Response {
    let record = try await backend.statement(context)
    let language = ReaderLanguage.choose(from: record.languages, for: request)
    return backend.found(.statement(slug: record.slug, language: language))
  }

  func statement(_ request: Request, _ context: SiteContext) async throws -> Response {
    let slug = try context.parameters.require("slug")
    let language = try context.parameters.require("lang")
    let target = Paths.statement(slug: slug, language: language).path
    do {
      return try await backend.cache.page(target, of: .statement(slug)) { [backend] in
        try await Self.render(slug, language, backend)
      }.answer(to: request)
    } catch let other as OtherLanguage {
      return backend.seeOther(.statement(slug: slug, language: other.language))
    }
  }

  /// The statement is not in the language that was asked for, but in this one.
  private struct OtherLanguage: Error {
    let language: String
  }

  private static func render(_ slug: String, _ language: String, _ backend: Backend) async throws -> KeptPage.Rendered {
    guard let record = try await backend.records.newest(slug) else { throw WebRefusal.notFound }
    guard let markdown = try await backend.store.ask(StatementMarkdown(slug: slug, language: language)) else {
      throw OtherLanguage(language: record.language(for: language))
    }
    let versions = try await backend.store.ask(StatementVersions(slug: slug))
    let frame = backend.frame(language)
    let page = StatementPage(
      frame, statement: StatementCard(record, language: language, at: backend.store.now()),
      html: Markdown.html(markdown), version: Int(record.version), versionDate: record.versionAt.milliseconds,
      corrections: versions.filter { $0.number > 1 }.map {
        StatementPage.Correction(
          version: Int($0.number), date: $0.createdAt.milliseconds, note: "", isSubstantive: $0.isSubstantive)
      }, isSummary: record.isSummary, sources: record.sources)
    return KeptPage.Rendered(
      text: try page.render(backend.templates), type: "text/html; charset=utf-8",
      language: frame.catalog.language)
  }

  func count(_ request: Request, _ context: SiteContext) async throws -> Response {
    let slug = try context.parameters.require("slug")
    return try await backend.cache.page(Paths.count(slug: slug).path, of: .statement(slug)) { [backend] in
      guard let record = try await backend.records.newest(slug) else { throw WebRefusal.notFound }
      let now = backend.store.now()
      // Before its launch nobody sees a count, and nobody learns from the answer that there is one.
      guard !record.schedule.isEmbargoed(at: now) else { throw WebRefusal.notFound }
      let json = record.count.json(statement: slug, asOf: now)
      return KeptPage.Rendered(
        text: try json.serialized(), type: "application/json; charset=utf-8", language: nil, fields: Self.forOtherSites)
    }.answer(to: request)
  }

  func badge(_ request: Request, _ context: SiteContext) async throws -> Response {
    let slug = try context.parameters.require("slug")
    let asked = request.uri.queryParameters["lang"].map(String.init) ?? ""
    let language = backend.site.languages.contains(asked) ? asked : ""
    let target = Paths.badge(slug: slug).path + (language.isEmpty ? "" : "?lang=\(language)")
    return try await backend.cache.page(target, of: .statement(slug)) { [backend] in
      guard let record = try await backend.records.newest(slug) else { throw WebRefusal.notFound }
      let now = backend.store.now()
      let shown = record.language(for: language)
      let badge = Badge(
        catalog: backend.catalogs[shown], title: record.titles[shown] ?? slug,
        count: record.schedule.isEmbargoed(at: now) ? nil : record.count.endorsements)
      return KeptPage.Rendered(
        text: try badge.render(backend.templates), type: "image/svg+xml; charset=utf-8", language: shown,
        fields: Self.forOtherSites)
    }.answer(to: request)
  }

  /// Made to be shown and read elsewhere.
  private static let forOtherSites: HTTPFields = {
    var fields: HTTPFields = [.accessControlAllowOrigin: "*"]
    if let policy = HTTPField.Name("Cross-Origin-Resource-Policy") { fields[policy] = "cross-origin" }
    return fields
  }()
}

extension Backend {
  /// The statement that the path names.
  /// - Throws: `WebRefusal.notFound`.
  func statement(_ context: SiteContext) async throws -> StatementSummary {
    guard let slug = context.parameters.get("slug"), let record = try await records[slug]
    else { throw WebRefusal.notFound }
    return record
  }
}
