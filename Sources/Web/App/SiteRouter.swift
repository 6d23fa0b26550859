import Hummingbird

/// Every route of the site, once.
struct SiteRouter {
  let backend: Backend

  func router() -> Router<SiteContext> {
    // What stands before the routes has to know them: they are laid out once without it.
    let bare = Router(context: SiteContext.self)
    addRoutes(to: bare)
    let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
    router.addMiddleware {
      SecurityHeaders(isEncrypted: backend.settings.isEncrypted)
      ErrorPages(backend: backend, methods: AllowedMethods(bare.routes))
    }
    addRoutes(to: router)
    return router
  }

  private func addRoutes(to router: Router<SiteContext>) {
    addPublic(to: router)
    addDesk(to: router)
    let health = HealthRoutes(backend: backend)
    router.get(at(.health), use: health.health)
    router.get(at(.readiness), use: health.readiness)
    router.get(at(.metrics), use: health.metrics)
    router.get(at(.asset(":name"))) { [backend] request, context in
      try backend.assets.answer(try context.parameters.require("name"), to: request)
    }
  }

  private func addPublic(to router: Router<SiteContext>) {
    router.get(at(.home()), use: HomeRoutes(backend: backend).home)
    let statements = StatementRoutes(backend: backend)
    router.get(at(.statementInAnyLanguage(slug: ":slug")), use: statements.redirect)
    router.get(at(.statement(slug: ":slug", language: ":lang")), use: statements.statement)
    router.get(at(.count(slug: ":slug")), use: statements.count)
    router.get(at(.badge(slug: ":slug")), use: statements.badge)
    let signatories = SignatoryRoutes(backend: backend)
    router.get(at(.signatoriesInAnyLanguage(slug: ":slug")), use: signatories.redirect)
    router.get(at(.signatories(slug: ":slug", language: ":lang")), use: signatories.list)
    router.get(at(.signatoriesCSV(slug: ":slug")), use: signatories.csv)
    router.get(at(.signatoriesJSON(slug: ":slug")), use: signatories.json)
    let sign = SignRoutes(backend: backend)
    router.get(at(.sign(slug: ":slug", language: ":lang")), use: sign.show)
    router.post(at(.sign(slug: ":slug", language: ":lang")), use: sign.submit)
    router.get(at(.sent(slug: ":slug", language: ":lang")), use: sign.sent)
    let links = LinkRoutes(backend: backend)
    router.get(at(.link(token: ":token")), use: links.show)
    router.post(at(.link(token: ":token")), use: links.act)
  }

  private func addDesk(to router: Router<SiteContext>) {
    let signIn = DeskSignInRoutes(backend: backend)
    router.get(at(.deskSignIn), use: signIn.show)
    router.post(at(.deskSignIn), use: signIn.submit)
    router.post(at(.deskSignOut), use: signIn.signOut)
    let desk = DeskRoutes(backend: backend)
    router.get(at(.desk), use: desk.dashboard)
    router.get(at(.deskEndorsements(slug: ":slug")), use: desk.endorsements)
    let review = DeskReviewRoutes(backend: backend)
    router.get(at(.deskReview()), use: review.show)
    router.post(at(.deskReview()), use: review.answer)
    let organizations = DeskOrganizationRoutes(backend: backend)
    router.get(at(.deskOrganizations()), use: organizations.list)
    router.get(at(.deskOrganization(id: ":id")), use: organizations.show)
    router.post(at(.deskOrganization(id: ":id")), use: organizations.change)
  }

  private func at(_ path: Paths) -> RouterPath { RouterPath(path.path) }
}
