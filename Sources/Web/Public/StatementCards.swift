import Rendering
import Statements
import Store

extension StatementCard {
  /// A statement as its public pages show it; under embargo without its count.
  /// - Parameter language: the reader's; the original's text stands in where there is none.
  init(_ record: StatementSummary, language reader: String, at now: Instant) {
    let language = record.language(for: reader)
    let schedule = record.schedule
    let standing: Standing
    var closes = schedule.deadline(at: now)
    switch schedule.phase(at: now) {
    case .notYetOpen: standing = .notYetOpen
    case .open: standing = .open
    case .closed(let at):
      standing = .closed
      closes = at
    }
    self.init(
      slug: record.slug, title: record.titles[language] ?? record.slug, language: language,
      languages: record.languages, standing: standing, opens: schedule.opens?.milliseconds,
      closes: closes?.milliseconds, inDeliveredListUntil: schedule.deliveredUntil?.milliseconds, zone: record.timeZone,
      count: schedule.isEmbargoed(at: now) ? nil : record.count.endorsements, goal: record.goal)
  }
}
