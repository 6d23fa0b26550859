import Rendering

/// `/`: what is open, what will be, what was.
package struct HomePage: Page {
  package static let template = "public/home"
  package let layout: Layout
  let heading: String
  let open: [StatementFacts]
  let notYetOpen: [StatementFacts]
  let past: [StatementFacts]
  let hasOpen: Bool
  let hasNotYetOpen: Bool
  let hasPast: Bool

  /// - Parameter statements: all that the public may know of, in the order to be shown.
  package init(_ frame: Frame, statements: [StatementCard]) {
    layout = Layout(
      frame, title: frame.catalog("home.title"), path: .home(language: frame.catalog.language),
      alternates: frame.site.languages.map { ($0, .home(language: $0)) })
    heading = frame.catalog("home.heading", ["site": frame.site.name])
    func facts(_ standing: Standing) -> [StatementFacts] {
      statements.filter { $0.standing == standing }.map { StatementFacts($0, catalog: frame.catalog) }
    }
    open = facts(.open)
    notYetOpen = facts(.notYetOpen)
    past = facts(.closed)
    hasOpen = !open.isEmpty
    hasNotYetOpen = !notYetOpen.isEmpty
    hasPast = !past.isEmpty
  }
}
