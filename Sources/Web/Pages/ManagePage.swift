import Rendering

/// `/l/{token}` of a manage link: the endorsement as it stands, and three forms.
package struct ManagePage: Page {
  package static let template = "public/manage"
  package let layout: Layout
  let facts: StatementFacts
  let rows: [SummaryRow]
  let saved: String?
  let summary: ErrorSummary?
  let name: FieldView
  let listed: FieldView
  let updates: FieldView
  let action: String
  let withdrawPath: String
  let csrf: String

  /// What the last form did.
  package enum Saved: String, Sendable {
    case renamed, listing
  }

  /// - Parameters:
  ///   - organization: the name as it is shown to the public now.
  ///   - typedName: what was typed into the name's field, when it came back with a problem.
  ///   - confirmedAt: milliseconds since 1970.
  package init(
    _ frame: Frame, statement: StatementCard, organization: String, reference: String, confirmedAt: Int64,
    version: Int, isListed: Bool, wantsUpdates: Bool, token: String, csrf: String, saved: Saved? = nil,
    typedName: String? = nil, problems: [FieldProblem] = []
  ) {
    let catalog = frame.catalog
    let heading = catalog("manage.heading")
    layout = Layout(
      frame, title: problems.isEmpty ? heading : catalog("form.errorTitle", ["title": heading]),
      alternates: problems.isEmpty ? frame.site.languages.map { ($0, .link(token: token, language: $0)) } : [])
    facts = StatementFacts(statement, catalog: catalog)
    rows = [
      SummaryRow(label: catalog("field.organization.label"), value: organization),
      SummaryRow(label: catalog("confirm.statement"), value: statement.title),
      SummaryRow(label: catalog("confirm.version"), value: catalog.formats.number(version)),
      SummaryRow(
        label: catalog("confirmed.at"), value: catalog.formats.deadline(confirmedAt, zone: statement.zone)),
      SummaryRow(label: catalog("confirmed.reference"), value: reference),
      SummaryRow(label: catalog("check.listed"), value: catalog(isListed ? "check.yes" : "check.no")),
      SummaryRow(label: catalog("check.updates"), value: catalog(wantsUpdates ? "check.yes" : "check.no")),
    ]
    self.saved = saved.map { catalog("manage.saved.\($0.rawValue)") }
    summary = ErrorSummary(problems, catalog: catalog, anchors: ["csrf": "name"])
    name = FieldView(
      "name", catalog: catalog, problems: problems, value: typedName ?? organization, autocomplete: "organization",
      isRequired: true)
    listed = FieldView(
      "listed", catalog: catalog, problems: problems, label: catalog("consent.listed"), isChecked: isListed)
    updates = FieldView(
      "updates", catalog: catalog, problems: problems, label: catalog("consent.updates"), isChecked: wantsUpdates)
    action = Paths.link(token: token).path
    withdrawPath = Paths.link(token: token, step: "withdraw").path
    self.csrf = csrf
  }
}

/// `/l/{token}?step=withdraw`: says what withdrawing means before it is done.
package struct WithdrawPage: Page {
  package static let template = "public/withdraw"
  package let layout: Layout
  let heading: String
  let lead: String
  let deliveredText: String?
  let action: String
  let managePath: String
  let csrf: String

  package init(_ frame: Frame, statement: StatementCard, organization: String, token: String, csrf: String) {
    let catalog = frame.catalog
    heading = catalog("withdraw.heading")
    lead = catalog(
      "withdraw.lead", ["organization": catalog.isolated(organization), "title": catalog.isolated(statement.title)])
    deliveredText = statement.delivered == nil ? nil : catalog("withdraw.delivered")
    action = Paths.link(token: token).path
    managePath = action
    self.csrf = csrf
    layout = Layout(frame, title: heading)
  }
}
