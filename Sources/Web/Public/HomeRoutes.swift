import Hummingbird
import Rendering
import Statements
import Store

/// `/`: every statement that the public may know of.
struct HomeRoutes {
  let backend: Backend

  func home(_ request: Request, _ context: SiteContext) async throws -> Response {
    let language = ReaderLanguage.choose(from: backend.site.languages, for: request)
    let page = try await backend.cache.page("home \(language)", of: .every) { [backend] in
      let now = backend.store.now()
      let cards = try await backend.store.ask(AllStatements()).map { StatementCard($0, language: language, at: now) }
      return KeptPage.Rendered(
        text: try HomePage(backend.frame(language), statements: cards).render(backend.templates),
        type: "text/html; charset=utf-8", language: language, fields: [.vary: "Accept-Language"])
    }
    return page.answer(to: request)
  }
}
