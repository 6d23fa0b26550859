import Rendering

/// What is the same on every page of one installation.
package struct Site: Sendable {
  /// The secretariat's or the campaign's name.
  package let name: String
  /// Scheme and authority without a slash at the end, from the configuration: `https://sign.example.org`.
  package let baseURL: String
  /// The languages there are catalogs for: what pages without a statement can be read in.
  package let languages: [String]
  /// Where people may ask; shown at the foot of each page and in errors.
  package let contactAddress: String?

  package init(name: String, baseURL: String, languages: [String], contactAddress: String? = nil) {
    self.name = name
    self.baseURL = baseURL
    self.languages = languages
    self.contactAddress = contactAddress
  }
}

/// Where and in which language a page is made: what every page's `init` begins with.
package struct Frame: Sendable {
  package let site: Site
  package let catalog: Catalog

  package init(site: Site, catalog: Catalog) {
    self.site = site
    self.catalog = catalog
  }
}
