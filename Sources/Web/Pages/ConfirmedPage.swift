import Rendering

/// The receipt on the screen: what was endorsed, the reference, what comes next.
package struct ConfirmedPage: Page {
  package static let template = "public/confirmed"
  package let layout: Layout
  let facts: StatementFacts
  let lead: String
  let rows: [SummaryRow]
  let listedText: String
  let shareURL: String
  let sharePath: String

  /// - Parameters:
  ///   - reference: what the organization quotes when it writes to the secretariat.
  ///   - confirmedAt: milliseconds since 1970.
  package init(
    _ frame: Frame, statement: StatementCard, organization: String, reference: String, confirmedAt: Int64,
    isListed: Bool, version: Int
  ) {
    let catalog = frame.catalog
    layout = Layout(frame, title: catalog("confirmed.heading"))
    facts = StatementFacts(statement, catalog: catalog)
    lead = catalog(
      "confirmed.lead", ["organization": catalog.isolated(organization), "title": catalog.isolated(statement.title)])
    rows = [
      SummaryRow(label: catalog("confirmed.reference"), value: reference),
      SummaryRow(label: catalog("field.organization.label"), value: organization),
      SummaryRow(label: catalog("confirm.statement"), value: statement.title),
      SummaryRow(label: catalog("confirm.version"), value: catalog.formats.number(version)),
      SummaryRow(
        label: catalog("confirmed.at"), value: catalog.formats.deadline(confirmedAt, zone: statement.zone)),
    ]
    listedText = catalog(isListed ? "confirmed.listed" : "confirmed.unlisted")
    sharePath = Paths.statementInAnyLanguage(slug: statement.slug).path
    shareURL = frame.site.baseURL + sharePath
  }
}
