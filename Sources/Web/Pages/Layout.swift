import Rendering

/// What surrounds every page's own content.
package struct Layout: Sendable {
  package let catalog: Catalog
  let siteName: String
  let language: String
  let direction: String
  /// The page's title and the site's name.
  let title: String
  let description: String
  /// Absolute; nil on pages that no other page should send readers to.
  let canonical: String?
  let alternates: [LanguageChoice]
  let hasAlternates: Bool
  /// `index, follow` or `noindex, nofollow`.
  let robots: String
  let cssPath: String
  let iconPath: String
  let homePath: String
  let isPublic: Bool
  let desk: DeskNavigation?
  let contactAddress: String?

  /// - Parameters:
  ///   - path: where the page is, if others may link to it; nil keeps it out of search engines.
  ///   - alternates: the same page in other languages, by code, this language among them.
  init(
    _ frame: Frame, title: String, description: String? = nil, path: Paths? = nil,
    alternates: [(language: String, path: Paths)] = [], desk: DeskNavigation? = nil, isPublic: Bool = true
  ) {
    catalog = frame.catalog
    siteName = frame.site.name
    language = frame.catalog.language
    direction = frame.catalog.direction
    self.title = frame.catalog("layout.title", ["page": title, "site": frame.site.name])
    self.description = description ?? frame.catalog("layout.description", ["site": frame.site.name])
    canonical = path.map { frame.site.baseURL + $0.path }
    self.alternates = alternates.map { alternate in
      LanguageChoice(
        language: alternate.language, path: alternate.path.path,
        url: frame.site.baseURL + alternate.path.path, isCurrent: alternate.language == frame.catalog.language)
    }
    hasAlternates = alternates.count > 1
    robots = path == nil ? "noindex, nofollow" : "index, follow"
    cssPath = Paths.asset("site.css").path
    iconPath = Paths.asset("favicon.svg").path
    homePath = Paths.home().path
    self.isPublic = isPublic
    self.desk = desk
    contactAddress = frame.site.contactAddress
  }
}

/// One entry of a page's language switch.
package struct LanguageChoice: Sendable {
  let language: String
  let direction: String
  let name: String
  let path: String
  let url: String
  let isCurrent: Bool

  init(language: String, path: String, url: String, isCurrent: Bool) {
    self.language = language
    direction = ["ar", "fa", "he", "ur"].contains(language) ? "rtl" : "ltr"
    name = LanguageNames.own(language)
    self.path = path
    self.url = url
    self.isCurrent = isCurrent
  }
}

/// The desk's own links, for those who are signed in.
package struct DeskNavigation: Sendable {
  let deskPath = Paths.desk.path
  let reviewPath = Paths.deskReview().path
  let organizationsPath = Paths.deskOrganizations().path
  let signOutPath = Paths.deskSignOut.path
  /// Signing out changes something, so it is a form.
  let csrf: String
  let staffName: String

  package init(staffName: String, csrf: String) {
    self.staffName = staffName
    self.csrf = csrf
  }
}
