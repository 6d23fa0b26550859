import Rendering

/// Where the form would be, when a statement takes no endorsements: says when it did or will.
package struct ClosedPage: Page {
  package static let template = "public/closed"
  package let layout: Layout
  let facts: StatementFacts
  let heading: String
  let advice: String

  /// - Parameter statement: one whose `standing` is not `open`.
  package init(_ frame: Frame, statement: StatementCard) {
    let key = statement.standing == .notYetOpen ? "notYetOpen" : "closed"
    heading = frame.catalog("closed.\(key).heading", ["title": frame.catalog.isolated(statement.title)])
    advice = frame.catalog("closed.\(key).advice")
    facts = StatementFacts(statement, catalog: frame.catalog)
    layout = Layout(
      frame, title: heading,
      alternates: statement.languages.map { ($0, .sign(slug: statement.slug, language: $0)) })
  }
}
