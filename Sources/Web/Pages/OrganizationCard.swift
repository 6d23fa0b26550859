import Rendering

/// An organization as the desk shows it beside another: its names, and whatever tells it from others.
package struct OrganizationCard: Sendable {
  let path: String
  let name: String
  let acronym: String?
  let facts: [Fact]

  /// One line of the card.
  struct Fact: Sendable {
    let label: String
    let value: String
    /// Web addresses run from left to right in every language.
    let textDirection: String
  }

  /// What is known of an organization, as plain values.
  package struct Facts: Sendable {
    let id: Int64
    let name: String
    let acronym: String?
    let otherNames: [String]
    let country: String?
    let kind: String
    let website: String?
    let domains: [String]
    let endorsed: [String]
    let isKnown: Bool
    let lookalikes: [String]

    /// - Parameters:
    ///   - country: the name, in the page's language.
    ///   - kind: as in `SignForm.kind`.
    ///   - endorsed: what it has endorsed, as counted.
    ///   - isKnown: whether anybody stands for it.
    ///   - lookalikes: names of it that mix letters of two scripts which look alike.
    package init(
      id: Int64, name: String, acronym: String? = nil, otherNames: [String] = [], country: String? = nil, kind: String,
      website: String? = nil, domains: [String] = [], endorsed: [String] = [], isKnown: Bool = true,
      lookalikes: [String] = []
    ) {
      self.id = id
      self.name = name
      self.acronym = acronym
      self.otherNames = otherNames
      self.country = country
      self.kind = kind
      self.website = website
      self.domains = domains
      self.endorsed = endorsed
      self.isKnown = isKnown
      self.lookalikes = lookalikes
    }
  }

  package init(_ organization: Facts, catalog: Catalog) {
    path = Paths.deskOrganization(id: String(organization.id)).path
    name = organization.name
    acronym = AcronymBeside.name(organization.name, organization.acronym)
    func fact(_ key: String, _ value: String?, _ direction: String = "auto") -> Fact? {
      labelled("desk.fact.\(key)", value, direction)
    }
    func labelled(_ label: String, _ value: String?, _ direction: String = "auto") -> Fact? {
      guard let value, !value.isEmpty else { return nil }
      return Fact(label: catalog(label), value: value, textDirection: direction)
    }
    func list(_ values: [String]) -> String {
      values.map(catalog.isolated).joined(separator: catalog("desk.fact.comma"))
    }
    facts = [
      labelled("desk.reason.mixedScripts", list(organization.lookalikes)),
      fact("otherNames", list(organization.otherNames)), fact("country", organization.country),
      fact("kind", catalog("kind.\(organization.kind)")), fact("website", organization.website, "ltr"),
      fact("domains", organization.domains.joined(separator: " "), "ltr"),
      fact("endorsed", organization.endorsed.joined(separator: " "), "ltr"),
      fact("state", organization.isKnown ? nil : catalog("desk.fact.unconfirmed")),
      fact("number", String(organization.id), "ltr"),
    ].compactMap { $0 }
  }
}
