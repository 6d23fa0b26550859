import Rendering

/// `/l/{token}` of an invitation: endorse, intend to, or decline. Opening it changes nothing.
package struct InvitationPage: Page {
  package static let template = "public/invitation"
  package let layout: Layout
  let facts: StatementFacts
  let heading: String
  let lead: String
  let endorsePath: String
  let action: String
  let csrf: String

  /// - Parameter organization: as the secretariat wrote it in the invitation.
  package init(_ frame: Frame, statement: StatementCard, organization: String, token: String, csrf: String) {
    facts = StatementFacts(statement, catalog: frame.catalog)
    heading = frame.catalog("invitation.heading", ["organization": frame.catalog.isolated(organization)])
    lead = frame.catalog("invitation.lead", ["title": frame.catalog.isolated(statement.title)])
    endorsePath = Paths.sign(slug: statement.slug, language: statement.language, invitation: token).path
    action = Paths.link(token: token).path
    self.csrf = csrf
    layout = Layout(
      frame, title: heading,
      alternates: statement.languages.map { ($0, .link(token: token, language: $0)) })
  }
}
