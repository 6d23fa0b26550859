import Rendering

/// `/s/{slug}/{lang}/signatories`: networks apart, then region by region and country by country.
package struct SignatoriesPage: Page {
  package static let template = "public/signatories"
  package let layout: Layout
  let facts: StatementFacts
  let heading: String
  let totalText: String?
  let unlistedText: String?
  let foundText: String?
  let query: String
  let action: String
  let clearPath: String?
  let csvPath: String
  let jsonPath: String
  let networks: [Signatory]
  let hasNetworks: Bool
  let regions: [Region]
  let isEmpty: Bool
  let emptyText: String
  let pagination: Pagination?

  /// One name on the list.
  package struct Signatory: Sendable {
    package let name: String
    package let acronym: String?
    /// Only `http` and `https` become a link.
    package let website: String?
    let link: String?

    package init(name: String, acronym: String? = nil, website: String? = nil) {
      self.name = name
      self.acronym = acronym
      self.website = website
      link = website.flatMap { $0.hasPrefix("https://") || $0.hasPrefix("http://") ? $0 : nil }
    }
  }

  /// The names of one region, by country.
  package struct Region: Sendable {
    let name: String
    let countries: [Country]

    /// - Parameter name: in the page's language: `catalog("region.africa")` and its siblings, or a name of your own.
    package init(name: String, countries: [Country]) {
      self.name = name
      self.countries = countries
    }
  }

  /// The names of one country.
  package struct Country: Sendable {
    package let name: String
    let signatories: [Signatory]

    package init(name: String, signatories: [Signatory]) {
      self.name = name
      self.signatories = signatories
    }
  }

  /// - Parameters:
  ///   - unlisted: how many are counted without being named; nil where that must not be said.
  ///   - found: how many names match the query; nil without a query.
  ///   - page: from 1, of `pages`.
  package init(
    _ frame: Frame, statement: StatementCard, networks: [Signatory], regions: [Region], unlisted: Int? = nil,
    query: String = "", found: Int? = nil, page: Int = 1, pages: Int = 1
  ) {
    let catalog = frame.catalog
    func at(_ page: Int) -> Paths {
      .signatories(slug: statement.slug, language: statement.language, page: page, query: query)
    }
    heading = catalog("signatories.heading")
    layout = Layout(
      frame, title: catalog("signatories.title", ["title": catalog.isolated(statement.title)]),
      path: query.isEmpty ? at(page) : nil,
      alternates: statement.languages.map {
        ($0, .signatories(slug: statement.slug, language: $0, page: page, query: query))
      })
    facts = StatementFacts(statement, catalog: catalog)
    totalText = statement.count.map { catalog.count("signatories.total", $0) }
    unlistedText = unlisted.flatMap { $0 > 0 ? catalog.count("signatories.unlisted", $0) : nil }
    foundText = found.map { catalog.count("signatories.found", $0, ["query": catalog.isolated(query)]) }
    self.query = query
    action = Paths.signatories(slug: statement.slug, language: statement.language).path
    clearPath = query.isEmpty ? nil : action
    csvPath = Paths.signatoriesCSV(slug: statement.slug).path
    jsonPath = Paths.signatoriesJSON(slug: statement.slug).path
    self.networks = networks
    hasNetworks = !networks.isEmpty
    self.regions = regions
    isEmpty = networks.isEmpty && regions.isEmpty
    emptyText = catalog(query.isEmpty ? "signatories.empty" : "signatories.nothingFound")
    pagination = Pagination(page: page, pages: pages, catalog: catalog) { at($0) }
  }
}

/// "Page 2 of 7" with its neighbours.
struct Pagination: Sendable {
  let words: String
  let previousPath: String?
  let nextPath: String?

  /// nil when there is only one page.
  init?(page: Int, pages: Int, catalog: Catalog, path: (Int) -> Paths) {
    if pages < 2 { return nil }
    words = catalog("pagination.text", ["page": catalog.formats.number(page), "pages": catalog.formats.number(pages)])
    previousPath = page > 1 ? path(page - 1).path : nil
    nextPath = page < pages ? path(page + 1).path : nil
  }
}
