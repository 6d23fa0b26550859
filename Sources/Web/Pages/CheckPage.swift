import Rendering
import Statements

/// Check your answers: everything once more, and all of it again in hidden fields.
package struct CheckPage: Page {
  package static let template = "public/check"
  package let layout: Layout
  let facts: StatementFacts
  let action: String
  let rows: [SummaryRow]
  let hidden: [HiddenField]

  /// - Parameter csrf: goes into the hidden fields with every answer, the invitation and the consent's version.
  package init(_ frame: Frame, statement: StatementCard, form: SignForm, csrf: String, countries: CountryMenu) {
    let catalog = frame.catalog
    layout = Layout(frame, title: catalog("check.title", ["title": catalog.isolated(statement.title)]))
    facts = StatementFacts(statement, catalog: catalog)
    action = facts.signPath
    func row(_ name: String, _ value: String) -> SummaryRow {
      SummaryRow(label: catalog("field.\(name).label"), value: value.isEmpty ? catalog("check.nothing") : value)
    }
    func consent(_ name: String, _ isGiven: Bool) -> SummaryRow {
      SummaryRow(label: catalog("check.\(name)"), value: catalog(isGiven ? "check.yes" : "check.no"))
    }
    rows = [
      row("organization", form.organization), row("acronym", form.acronym),
      row("country", countries.name(of: form.country)), row("kind", catalog("kind.\(form.kind)")),
      row("website", form.website), row("contact", form.contact), row("role", form.role), row("email", form.email),
      row("language", LanguageNames.own(form.language)), consent("authorised", form.authorised),
      consent("listed", form.listed), consent("updates", form.updates),
    ]
    hidden = form.hiddenFields(csrf: csrf)
  }
}

/// One answer of a summary list.
struct SummaryRow: Sendable {
  let label: String
  let value: String
}

extension SignForm {
  /// Every answer as the form would send it: an unticked box sends nothing. For pages that must not lose them.
  package func hiddenFields(csrf: String) -> [HiddenField] {
    let texts = [
      ("csrf", csrf), ("invitation", invitation), ("consent", consent), ("version", version),
      ("organization", answers.organization),
      ("acronym", answers.acronym), ("country", answers.country), ("kind", answers.kind), ("website", answers.website),
      ("contact", answers.contact),
      ("role", answers.role), ("email", answers.email), ("language", answers.language),
    ]
    let boxes = [("authorised", answers.authorised), ("listed", answers.listed), ("updates", answers.updates)]
    return texts.map { HiddenField(name: $0.0, value: $0.1) }
      + boxes.filter(\.1).map { HiddenField(name: $0.0, value: "yes") }
  }
}
