import Rendering

/// `/desk/organizations/{id}`: all that is known of one organization, and what a person can do about it.
package struct DeskOrganizationPage: Page {
  package static let template = "desk/organization"
  package let layout: Layout
  let organization: OrganizationCard
  let action: String
  let csrf: String
  let message: String?
  let refusalText: String?
  let summary: ErrorSummary?
  /// The merge that was refused and can be made all the same.
  let forced: OtherRow?
  let questionsText: String?
  let reviewPath: String
  let names: [NameRow]
  let endorsements: [EndorsementRow]
  let hasEndorsements: Bool
  let contacts: [ContactRow]
  let hasContacts: Bool
  let relations: [RelationRow]
  let hasRelations: Bool
  let merged: [MergedRow]
  let hasMerged: Bool
  let query: FieldView
  let foundText: String?
  let found: [OtherRow]
  let newName: FieldView
  let splitName: FieldView
  let splitAcronym: FieldView
  let splitCountry: FieldView
  let canSplit: Bool
  /// Of all times on the page.
  let zone: String
  let history: [HistoryRow]
  let hasHistory: Bool

  /// - Parameters:
  ///   - found: what a search for another organization found; nil when there was none.
  ///   - done: what was just done, a code under `desk.done`.
  ///   - bearer: another organization that bears the name that was just given.
  ///   - refusal: why it was not done, a code under `desk.refusal`.
  ///   - problem: a field that was filled in wrongly.
  ///   - typed: the form that was refused, so that nothing in it is lost.
  ///   - forced: the other organization of a merge that only a second word makes.
  package init(
    _ frame: Frame, navigation: DeskNavigation, record: Record, countries: CountryMenu, text: String = "",
    found: [OrganizationCard.Facts]? = nil, done: String? = nil, bearer: Int64? = nil,
    refusal: String? = nil, problem: FieldProblem? = nil, typed: [String: String] = [:],
    forced: OrganizationCard.Facts? = nil, csrf: String, zone: String
  ) {
    let catalog = frame.catalog
    let id = record.organization.id
    let problems = problem.map { [$0] } ?? []
    func field(_ name: String, _ label: String, isRequired: Bool = false) -> FieldView {
      FieldView(
        name, catalog: catalog, problems: problems, label: catalog("desk.organization.\(label)"),
        value: typed[name] ?? "", isRequired: isRequired)
    }
    let title = record.organization.name
    layout = Layout(
      frame, title: problems.isEmpty ? title : catalog("form.errorTitle", ["title": title]), desk: navigation,
      isPublic: false)
    summary = ErrorSummary(problems, catalog: catalog)
    organization = OrganizationCard(record.organization, catalog: catalog)
    action = Paths.deskOrganization(id: String(id)).path
    self.csrf = csrf
    let bearerText = bearer.map { catalog("desk.done.bearer", ["number": String($0)]) }
    message = done.flatMap { catalog.text("desk.done.\($0)") }.map {
      [$0, bearerText].compactMap(\.self).joined(separator: " ")
    }
    refusalText = refusal.map { catalog("desk.refusal.\($0)") }
    self.forced = forced.map { OtherRow($0, catalog: catalog) }
    questionsText = record.questions > 0 ? catalog.count("desk.organization.questions", record.questions) : nil
    reviewPath = Paths.deskReview().path
    names = record.names.enumerated().map { NameRow($1, number: $0, of: id, typed: typed, catalog: catalog) }
    endorsements = record.endorsements.map { EndorsementRow($0, of: id, typed: typed, catalog: catalog, zone: zone) }
    hasEndorsements = !endorsements.isEmpty
    contacts = record.contacts.compactMap { ContactRow($0, typed: typed) }
    hasContacts = !contacts.isEmpty
    relations = record.relations.map { RelationRow($0, catalog: catalog) }
    hasRelations = !relations.isEmpty
    merged = record.merged.map { MergedRow($0, of: id, catalog: catalog) }
    hasMerged = !merged.isEmpty
    query = FieldView("q", catalog: catalog, problems: [], label: catalog("desk.organizations.q"), value: text)
    foundText = found.map { catalog.count("desk.organizations.found", $0.count) }
    self.found = (found ?? []).map { OtherRow($0, catalog: catalog) }
    newName = field("new-name", "newName", isRequired: true)
    splitName = field("split-name", "splitName", isRequired: true)
    splitAcronym = field("split-acronym", "splitAcronym")
    let chosen = typed["split-country"] ?? ""
    splitCountry = FieldView(
      "split-country", catalog: catalog, problems: [], label: catalog("desk.fact.country"),
      choices: [ChoiceView(value: "", label: catalog("desk.organization.splitCountry"), isSelected: chosen.isEmpty)]
        + countries.entries.map { ChoiceView(value: $0.code, label: $0.name, isSelected: $0.code == chosen) })
    canSplit = hasEndorsements || hasContacts || names.contains(where: \.isOwn)
    self.zone = catalog.formats.zone(zone)
    history = record.history.map { HistoryRow($0, catalog: catalog, zone: zone) }
    hasHistory = !history.isEmpty
  }
}
