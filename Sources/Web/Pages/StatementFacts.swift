import Rendering

/// A statement's dates, count and goal in the words of a page: the tags of `partials/facts` and of the home page's list.
struct StatementFacts: Sendable {
  let title: String
  let language: String
  let direction: String
  let path: String
  let signPath: String
  let signatoriesPath: String
  let count: CountFacts?
  let isOpen: Bool
  let isClosed: Bool
  let isNotYetOpen: Bool
  let standingLabel: String
  /// `open`, `closed` or `notYetOpen`, for the style sheet.
  let standingClass: String
  /// One sentence: open until, closed on, opens on.
  let standingText: String
  let deliveredListText: String?
  let deliveredText: String?

  init(_ statement: StatementCard, catalog: Catalog) {
    let formats = catalog.formats
    func sentence(_ key: String, _ instant: Int64?) -> String? {
      instant.map { catalog(key, ["date": formats.deadline($0, zone: statement.zone)]) }
    }
    title = statement.title
    language = statement.language
    direction = ["ar", "fa", "he", "ur"].contains(statement.language) ? "rtl" : "ltr"
    path = Paths.statement(slug: statement.slug, language: statement.language).path
    signPath = Paths.sign(slug: statement.slug, language: statement.language).path
    signatoriesPath = Paths.signatories(slug: statement.slug, language: statement.language).path
    count = statement.count.map { CountFacts(count: $0, goal: statement.goal, catalog: catalog) }
    isOpen = statement.standing == .open
    isClosed = statement.standing == .closed
    isNotYetOpen = statement.standing == .notYetOpen
    standingLabel = catalog("standing.\(statement.standing.rawValue).label")
    standingClass = statement.standing.rawValue
    standingText =
      switch statement.standing {
      case .notYetOpen: sentence("standing.notYetOpen.until", statement.opens) ?? catalog("standing.notYetOpen.noDate")
      case .open: sentence("standing.open.until", statement.closes) ?? catalog("standing.open.noDate")
      case .closed: sentence("standing.closed.since", statement.closes) ?? catalog("standing.closed.noDate")
      }
    deliveredText = sentence("standing.delivered", statement.delivered)
    deliveredListText =
      statement.delivered == nil ? sentence("standing.deliveredList", statement.inDeliveredListUntil) : nil
  }
}

/// A count against its goal.
struct CountFacts: Sendable {
  /// The figure alone, grouped.
  let figure: String
  /// What the figure counts: "organizations have endorsed this statement".
  let unit: String
  let goal: GoalFacts?

  init(count: Int, goal: Int?, catalog: Catalog) {
    figure = catalog.formats.number(count)
    unit = catalog.count("facts.unit", count)
    self.goal = goal.flatMap { $0 > 0 ? GoalFacts(count: count, goal: $0, catalog: catalog) : nil }
  }
}

/// The values of a `progress` element and its label.
struct GoalFacts: Sendable {
  let value: Int
  let max: Int
  let label: String

  init(count: Int, goal: Int, catalog: Catalog) {
    value = min(count, goal)
    max = goal
    let arguments = ["count": catalog.formats.number(count), "goal": catalog.formats.number(goal)]
    label = catalog(count >= goal ? "facts.goalReached" : "facts.goal", arguments)
  }
}
