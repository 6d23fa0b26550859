import HTTPTypes
import Hummingbird
import Rendering
import Statements
import Store

/// The secretariat's pages. Each begins by asking who is there.
struct DeskRoutes {
  let backend: Backend
  private static let pageSize = 100
  private static let daySeconds: Int64 = 24 * 3600
  private static let soonSeconds: Int64 = 3 * 24 * 3600

  func dashboard(_ request: Request, _ context: SiteContext) async throws -> Response {
    let visit = try await visit(request)
    let now = backend.store.now()
    let language = visit.frame.catalog.language
    let statements = try await backend.store.ask(DeskStatements(since: now - Self.daySeconds))
    let health = try await backend.store.ask(OutboxHealth())
    let questions = try await backend.store.ask(OpenIdentityQuestions(limit: 1)).total
    var attention: [DeskDashboardPage.Attention] = []
    if questions > 0 { attention.append(.ambiguities(questions)) }
    if health.mailFailed > 0 { attention.append(.mailFailed(health.mailFailed)) }
    if health.webhooksFailed > 0 { attention.append(.webhooksFailed(health.webhooksFailed)) }
    for statement in statements {
      if statement.untoldDuplicates > 0 {
        attention.append(
          .untoldDuplicates(
            statement.untoldDuplicates, StatementCard(statement.summary, language: language, at: now)))
      }
      if case .open = statement.summary.schedule.phase(at: now), let closes = statement.summary.schedule.closes,
        closes < now + Self.soonSeconds
      {
        attention.append(.closingSoon(StatementCard(statement.summary, language: language, at: now)))
      }
    }
    let page = DeskDashboardPage(
      visit.frame, navigation: visit.navigation,
      statements: statements.map { statement in
        DeskDashboardPage.Statement(
          summary: StatementCard(unveiled: statement.summary, language: language, at: now),
          listed: statement.summary.count.listed, unlisted: statement.summary.count.unlisted,
          awaiting: statement.awaiting, lastDay: statement.confirmedSince)
      },
      mail: DeskDashboardPage.Queue(
        waiting: health.mailQueued, retrying: health.mailRetrying, failed: health.mailFailed,
        oldest: health.oldestMail?.milliseconds),
      webhooks: DeskDashboardPage.Queue(
        waiting: health.webhooksQueued, retrying: health.webhooksRetrying, failed: health.webhooksFailed,
        oldest: health.oldestWebhook?.milliseconds),
      attention: attention, asOf: now.milliseconds, zone: backend.settings.deskZone)
    return try backend.answer(page, headers: visit.guardian.headers)
  }

  func endorsements(_ request: Request, _ context: SiteContext) async throws -> Response {
    let visit = try await visit(request)
    let record = try await backend.statement(context)
    let query = request.uri.queryParameters
    func text(_ name: Substring) -> String { query[name].map(String.init) ?? "" }
    let filter = EndorsementFilter(state: text("state"), country: text("country"), text: text("q"))
    let page = PageNumber.read(query["page"])
    let language = visit.frame.catalog.language
    let answer = try await backend.store.ask(
      DeskEndorsements(
        slug: record.slug, state: EndorsementState(rawValue: filter.state),
        country: filter.country.isEmpty ? nil : filter.country, search: filter.text.isEmpty ? nil : filter.text,
        limit: Self.pageSize, offset: (page - 1) * Self.pageSize))
    let countries = backend.countries(in: language)
    return try backend.answer(
      DeskEndorsementsPage(
        visit.frame, navigation: visit.navigation,
        statement: StatementCard(unveiled: record, language: language, at: backend.store.now()),
        endorsements: answer.endorsements.map { DeskEndorsementsPage.Endorsement($0, countries: countries) },
        found: answer.total, filter: filter, countries: countries, page: page,
        pages: max(1, (answer.total + Self.pageSize - 1) / Self.pageSize)), headers: visit.guardian.headers)
  }

  private func visit(_ request: Request) async throws -> DeskVisit {
    try await DeskVisit(request, backend: backend)
  }
}

extension StatementCard {
  /// For the secretariat, which sees the count under embargo, too.
  init(unveiled record: StatementSummary, language: String, at now: Instant) {
    let card = StatementCard(record, language: language, at: now)
    self.init(
      slug: card.slug, title: card.title, language: card.language, languages: card.languages, standing: card.standing,
      opens: card.opens, closes: card.closes, inDeliveredListUntil: card.inDeliveredListUntil, zone: card.zone,
      count: record.count.endorsements, goal: card.goal)
  }
}
