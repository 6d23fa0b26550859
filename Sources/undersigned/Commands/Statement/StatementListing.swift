import Statements
import Store

/// A statement as the command line tells it.
struct StatementListing {
  let statement: StatementSummary
  let now: Instant

  var title: String { statement.languages.first.flatMap { statement.titles[$0] } ?? "" }

  /// "open until 2030-12-31T22:59:59Z"
  var standing: String {
    switch statement.schedule.phase(at: now) {
    case .notYetOpen(let opens): opens.map { "opens \($0.iso8601)" } ?? "not open"
    case .open:
      statement.schedule.closes.flatMap { $0 > now ? "open until \($0.iso8601)" : nil } ?? "open"
    case .closed(let at): "closed since \(at.iso8601)"
    }
  }

  private var phase: String {
    switch statement.schedule.phase(at: now) {
    case .notYetOpen: "waiting"
    case .open: "open"
    case .closed: "closed"
    }
  }

  /// One name and value for each line of `statement show`.
  var lines: [String] {
    var table = TextTable()
    table.add("title", title)
    table.add("standing", standing)
    table.add("endorsements", count)
    table.add("version", "\(statement.version), since \(statement.versionAt.iso8601)")
    table.add("languages", statement.languages.joined(separator: ", "))
    table.add("who may sign", kinds.joined(separator: ", "))
    table.add("time zone", statement.timeZone)
    for (name, instant) in dates { if let instant { table.add(name, instant.iso8601) } }
    if statement.isSummary { table.add("text", "a summary of the statement") }
    for source in statement.sources { table.add("source", source) }
    return table.lines
  }

  var count: String {
    let total = Quantity.text(statement.count.endorsements, "endorsement")
    return statement.goal.map { "\(total) of \($0) hoped for" } ?? total
  }

  var json: JSONValue {
    [
      "slug": .text(statement.slug),
      "titles": .object(statement.titles.mapValues(JSONValue.text)),
      "languages": .array(statement.languages.map(JSONValue.text)),
      "version": .integer(statement.version),
      "versionAt": .text(statement.versionAt.iso8601),
      "phase": .text(phase),
      "opens": JSONValue(statement.schedule.opens?.iso8601),
      "closes": JSONValue(statement.schedule.closes?.iso8601),
      "deliveredUntil": JSONValue(statement.schedule.deliveredUntil?.iso8601),
      "embargoUntil": JSONValue(statement.schedule.embargoUntil?.iso8601),
      "openedAt": JSONValue(statement.schedule.openedAt?.iso8601),
      "closedAt": JSONValue(statement.schedule.closedAt?.iso8601),
      "timeZone": .text(statement.timeZone),
      "goal": JSONValue(statement.goal.map(Int64.init)),
      "whoMaySign": .array(kinds.map(JSONValue.text)),
      "bodyIsSummary": .bool(statement.isSummary),
      "sources": .array(statement.sources.map(JSONValue.text)),
      "count": statement.count.json(statement: statement.slug, asOf: now),
    ]
  }

  private var kinds: [String] { OrganizationKind.allCases.filter(statement.whoMaySign.contains).map(\.rawValue) }

  private var dates: [(String, Instant?)] {
    let schedule = statement.schedule
    return [
      ("opens", schedule.opens), ("opened by hand", schedule.openedAt), ("in the list until", schedule.deliveredUntil),
      ("closes", schedule.closes), ("closed by hand", schedule.closedAt), ("embargo until", schedule.embargoUntil),
    ]
  }
}
