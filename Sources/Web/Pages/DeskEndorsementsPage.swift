import Rendering

/// `/desk/s/{slug}/endorsements`: every endorsement of a statement, narrowed by state, country and text.
package struct DeskEndorsementsPage: Page {
  package static let template = "desk/endorsements"
  package let layout: Layout
  let facts: StatementFacts
  let heading: String
  let foundText: String
  let zoneText: String
  let action: String
  let clearPath: String?
  let state: FieldView
  let country: FieldView
  let query: FieldView
  let rows: [Row]
  let isEmpty: Bool
  let pagination: Pagination?

  static let states = ["awaiting", "confirmed", "duplicate", "withdrawn", "rejected"]

  /// One endorsement. Times are milliseconds since 1970.
  package struct Endorsement: Sendable {
    let organizationID: Int64
    let organization: String
    let acronym: String?
    let country: String
    let kind: String
    let state: String
    let origin: String
    let confirmation: String
    let isListed: Bool
    let version: Int
    let requested: Int64
    let confirmed: Int64?

    /// - Parameters:
    ///   - country: the name, in the page's language.
    ///   - kind: as in `SignForm.kind`.
    ///   - state: as `EndorsementState` spells it.
    ///   - origin: as `EndorsementOrigin` spells it.
    ///   - confirmation: as `EndorsementAssurance` spells it, or `none`.
    package init(
      organizationID: Int64, organization: String, acronym: String?, country: String, kind: String, state: String,
      origin: String,
      confirmation: String, isListed: Bool, version: Int, requested: Int64, confirmed: Int64?
    ) {
      self.organizationID = organizationID
      self.organization = organization
      self.acronym = acronym
      self.country = country
      self.kind = kind
      self.state = state
      self.origin = origin
      self.confirmation = confirmation
      self.isListed = isListed
      self.version = version
      self.requested = requested
      self.confirmed = confirmed
    }
  }

  /// - Parameters:
  ///   - found: how many the filter leaves, on all pages.
  ///   - page: from 1, of `pages`.
  package init(
    _ frame: Frame, navigation: DeskNavigation, statement: StatementCard, endorsements: [Endorsement], found: Int,
    filter: EndorsementFilter = .init(), countries: CountryMenu, page: Int = 1, pages: Int = 1
  ) {
    let catalog = frame.catalog
    func field(_ name: String, value: String = "", choices: [ChoiceView] = []) -> FieldView {
      FieldView(
        name, catalog: catalog, problems: [], label: catalog("desk.filter.\(name)"), value: value, choices: choices)
    }
    let slug = statement.slug
    heading = catalog("desk.endorsements.heading")
    layout = Layout(
      frame, title: catalog("desk.endorsements.title", ["title": catalog.isolated(statement.title)]), desk: navigation,
      isPublic: false)
    facts = StatementFacts(statement, catalog: catalog)
    foundText = catalog.count("desk.endorsements.found", found)
    zoneText = catalog("desk.endorsements.times", ["zone": catalog.formats.zone(statement.zone)])
    action = Paths.deskEndorsements(slug: slug).path
    clearPath = filter == EndorsementFilter() ? nil : action
    state = field(
      "state",
      choices: Self.states.map {
        ChoiceView(value: $0, label: catalog("desk.state.\($0)"), isSelected: $0 == filter.state)
      })
    country = field(
      "country",
      choices: countries.entries.map {
        ChoiceView(value: $0.code, label: $0.name, isSelected: $0.code == filter.country)
      })
    query = field("q", value: filter.text)
    rows = endorsements.map { Row($0, catalog: catalog, zone: statement.zone) }
    isEmpty = endorsements.isEmpty
    pagination = Pagination(page: page, pages: pages, catalog: catalog) {
      .deskEndorsements(slug: slug, filter: filter, page: $0)
    }
  }

  struct Row: Sendable {
    let path: String
    let organization: String
    let acronym: String?
    let country: String
    let kind: String
    let state: String
    let stateClass: String
    let origin: String
    let confirmation: String
    let listed: String
    let version: String
    let requested: String
    let confirmed: String

    init(_ endorsement: Endorsement, catalog: Catalog, zone: String) {
      path = Paths.deskOrganization(id: String(endorsement.organizationID)).path
      organization = endorsement.organization
      acronym = endorsement.acronym
      country = endorsement.country
      kind = catalog("kind.\(endorsement.kind)")
      state = catalog("desk.state.\(endorsement.state)")
      stateClass = endorsement.state
      origin = catalog("desk.origin.\(endorsement.origin)")
      confirmation = catalog("desk.confirmation.\(endorsement.confirmation)")
      listed = catalog(endorsement.isListed ? "check.yes" : "check.no")
      version = catalog.formats.number(endorsement.version)
      requested = catalog.formats.dateAndTime(endorsement.requested, zone: zone)
      confirmed = endorsement.confirmed.map { catalog.formats.dateAndTime($0, zone: zone) } ?? "–"
    }
  }
}
