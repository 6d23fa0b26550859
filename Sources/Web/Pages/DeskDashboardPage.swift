import Rendering

/// `/desk`: every statement's figures, the queues, and what waits for a person.
package struct DeskDashboardPage: Page {
  package static let template = "desk/dashboard"
  package let layout: Layout
  let asOf: String
  let attention: [AttentionRow]
  let hasAttention: Bool
  let statements: [StatementRow]
  let hasStatements: Bool
  let queues: [QueueRow]

  /// One statement's figures; `summary.count` is the confirmed count, embargo or not.
  package struct Statement: Sendable {
    let summary: StatementCard
    let listed: Int
    let unlisted: Int
    let awaiting: Int
    let lastDay: Int

    /// - Parameters:
    ///   - awaiting: requested and not confirmed.
    ///   - lastDay: confirmed within the last 24 hours.
    package init(summary: StatementCard, listed: Int, unlisted: Int, awaiting: Int, lastDay: Int) {
      self.summary = summary
      self.listed = listed
      self.unlisted = unlisted
      self.awaiting = awaiting
      self.lastDay = lastDay
    }
  }

  /// How one outbox stands.
  package struct Queue: Sendable {
    let waiting: Int
    let retrying: Int
    let failed: Int
    let oldest: Int64?

    /// - Parameters:
    ///   - retrying: tried at least once, not given up.
    ///   - failed: given up; a person must look.
    ///   - oldest: when the oldest that waits was queued, milliseconds since 1970.
    package init(waiting: Int, retrying: Int, failed: Int, oldest: Int64? = nil) {
      self.waiting = waiting
      self.retrying = retrying
      self.failed = failed
      self.oldest = oldest
    }
  }

  /// Something that only a person can settle.
  package enum Attention: Sendable {
    /// Newcomers that may be organizations we know.
    case ambiguities(Int)
    case mailFailed(Int)
    case webhooksFailed(Int)
    case closingSoon(StatementCard)
    /// Confirmed by mailboxes that were not told that their organization counts already, unlisted.
    case untoldDuplicates(Int, StatementCard)
  }

  /// - Parameters:
  ///   - asOf: when the figures were taken, milliseconds since 1970; `zone` is the desk's.
  package init(
    _ frame: Frame, navigation: DeskNavigation, statements: [Statement], mail: Queue, webhooks: Queue,
    attention: [Attention], asOf: Int64, zone: String
  ) {
    let catalog = frame.catalog
    layout = Layout(frame, title: catalog("desk.dashboard.heading"), desk: navigation, isPublic: false)
    self.asOf = catalog("desk.dashboard.asOf", ["date": catalog.formats.deadline(asOf, zone: zone)])
    self.attention = attention.map { AttentionRow($0, catalog: catalog) }
    hasAttention = !attention.isEmpty
    self.statements = statements.map { StatementRow($0, catalog: catalog) }
    hasStatements = !statements.isEmpty
    queues = [
      QueueRow(name: catalog("desk.queue.mail"), mail, catalog: catalog, zone: zone),
      QueueRow(name: catalog("desk.queue.webhooks"), webhooks, catalog: catalog, zone: zone),
    ]
  }
}

extension DeskDashboardPage {
  struct StatementRow: Sendable {
    let facts: StatementFacts
    let endorsementsPath: String
    let count: String
    let listed: String
    let unlisted: String
    let awaiting: String
    let lastDay: String
    let goal: String
    let deadline: String

    init(_ statement: Statement, catalog: Catalog) {
      let formats = catalog.formats
      let summary = statement.summary
      facts = StatementFacts(summary, catalog: catalog)
      endorsementsPath = Paths.deskEndorsements(slug: summary.slug).path
      count = formats.number(summary.count ?? 0)
      listed = formats.number(statement.listed)
      unlisted = formats.number(statement.unlisted)
      awaiting = formats.number(statement.awaiting)
      lastDay = formats.number(statement.lastDay)
      goal = summary.goal.map(formats.number) ?? "–"
      deadline = summary.closes.map { formats.deadline($0, zone: summary.zone) } ?? "–"
    }
  }

  struct QueueRow: Sendable {
    let name: String
    let waiting: String
    let retrying: String
    let failed: String
    let oldest: String
    let isHealthy: Bool

    init(name: String, _ queue: Queue, catalog: Catalog, zone: String) {
      self.name = name
      waiting = catalog.formats.number(queue.waiting)
      retrying = catalog.formats.number(queue.retrying)
      failed = catalog.formats.number(queue.failed)
      oldest = queue.oldest.map { catalog.formats.deadline($0, zone: zone) } ?? "–"
      isHealthy = queue.failed == 0 && queue.retrying == 0
    }
  }

  struct AttentionRow: Sendable {
    let words: String
    let path: String?

    init(_ attention: Attention, catalog: Catalog) {
      switch attention {
      case .ambiguities(let count):
        words = catalog.count("desk.attention.ambiguities", count)
        path = Paths.deskReview().path
      case .mailFailed(let count):
        words = catalog.count("desk.attention.mailFailed", count)
        path = nil
      case .webhooksFailed(let count):
        words = catalog.count("desk.attention.webhooksFailed", count)
        path = nil
      case .untoldDuplicates(let count, let statement):
        words = catalog.count(
          "desk.attention.untoldDuplicates", count, ["title": catalog.isolated(statement.title)])
        path = Paths.deskEndorsements(slug: statement.slug, filter: .init(state: "duplicate")).path
      case .closingSoon(let statement):
        let date = statement.closes.map { catalog.formats.deadline($0, zone: statement.zone) } ?? "–"
        words = catalog("desk.attention.closingSoon", ["title": catalog.isolated(statement.title), "date": date])
        path = Paths.deskEndorsements(slug: statement.slug, filter: .init(state: "awaiting")).path
      }
    }
  }
}
