import Rendering

/// `/desk/organizations`: organizations by a part of a name.
package struct DeskOrganizationsPage: Page {
  package static let template = "desk/organizations"
  package let layout: Layout
  let action: String
  let query: FieldView
  let foundText: String?
  let organizations: [OrganizationCard]

  /// - Parameter organizations: nil when nothing was looked for.
  package init(
    _ frame: Frame, navigation: DeskNavigation, text: String, organizations: [OrganizationCard.Facts]?
  ) {
    let catalog = frame.catalog
    layout = Layout(frame, title: catalog("desk.organizations.heading"), desk: navigation, isPublic: false)
    action = Paths.deskOrganizations().path
    query = FieldView("q", catalog: catalog, problems: [], label: catalog("desk.organizations.q"), value: text)
    foundText = organizations.map { catalog.count("desk.organizations.found", $0.count) }
    self.organizations = (organizations ?? []).map { OrganizationCard($0, catalog: catalog) }
  }
}
