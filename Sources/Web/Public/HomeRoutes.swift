import Hummingbird
import Rendering
import Statements
import Store

/// `/`: every statement that the public may know of.
struct HomeRoutes {
  let backend: Backend

  func home(_ request: Request, _ context: SiteContext) async throws -> Response {
    let language = ReaderLanguage.choose(from: backend.site.languages, for: request)
    let entry = try await backend.cache.entry("home \(language)", revision: backend.revisions.all) { [backend] in
      let now = backend.store.now()
      let cards = try await backend.store.ask(AllStatements()).map { StatementCard($0, language: language, at: now) }
      return PageCache.Rendered(
        text: try HomePage(backend.frame(language), statements: cards).render(backend.templates),
        type: "text/html; charset=utf-8", language: language)
    }
    return entry.answer(to: request, headers: [.vary: "Accept-Language"])
  }
}
