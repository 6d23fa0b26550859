import Rendering

/// `/l/{token}` of a confirmation: what will happen, and the one button that makes it happen.
package struct ConfirmPage: Page {
  package static let template = "public/confirm"
  package let layout: Layout
  let facts: StatementFacts
  let lead: String
  let rows: [SummaryRow]
  let listedText: String
  let action: String
  let csrf: String

  /// - Parameters:
  ///   - contact: who asked for it; shown only to the holder of the link.
  ///   - version: the version of the text that was signed.
  package init(
    _ frame: Frame, statement: StatementCard, organization: String, contact: String, isListed: Bool, version: Int,
    token: String, csrf: String
  ) {
    let catalog = frame.catalog
    layout = Layout(
      frame, title: catalog("confirm.heading"),
      alternates: frame.site.languages.map { ($0, .link(token: token, language: $0)) })
    facts = StatementFacts(statement, catalog: catalog)
    lead = catalog(
      "confirm.lead", ["organization": catalog.isolated(organization), "title": catalog.isolated(statement.title)])
    rows = [
      SummaryRow(label: catalog("field.organization.label"), value: organization),
      SummaryRow(label: catalog("confirm.statement"), value: statement.title),
      SummaryRow(label: catalog("confirm.version"), value: catalog.formats.number(version)),
      SummaryRow(label: catalog("field.contact.label"), value: contact),
    ]
    listedText = catalog(isListed ? "confirm.listed" : "confirm.unlisted")
    action = Paths.link(token: token).path
    self.csrf = csrf
  }
}
