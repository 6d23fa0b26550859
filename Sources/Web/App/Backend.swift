import Foundation
import Logging
import Rendering
import SignedLinks
import Statements
import Store

/// What every route works with.
package struct Backend: Sendable {
  let store: Store
  let settings: WebSettings
  let site: Site
  let templates: Templates
  let catalogs: Catalogs
  /// The languages that mails can be written in: those of the catalogs.
  let mailLanguages: [String]
  let countries: [String: CountryMenu]
  let signer: @Sendable () -> LinkSigner
  let limits: RateLimits?
  let cache: PageCache
  let revisions: Revisions
  let records: StatementRecords
  let metrics: Metrics
  let readiness: Readiness
  let assets: Assets
  let randomness: @Sendable (Int) -> [UInt8]
  let logger: Logger

  /// - Parameters:
  ///   - catalogs: those of `Templates/locales/web`.
  ///   - signer: the signer of the moment; keys may be rotated while the program runs.
  /// - Throws: when the assets can't be read.
  package init(
    store: Store, settings: WebSettings, templates: Templates, catalogs: Catalogs,
    signer: @escaping @Sendable () -> LinkSigner, randomness: @escaping @Sendable (Int) -> [UInt8], logger: Logger
  ) throws {
    self.store = store
    self.settings = settings
    self.templates = templates
    self.catalogs = catalogs
    self.signer = signer
    self.randomness = randomness
    self.logger = logger
    mailLanguages = catalogs.languages
    site = Site(
      name: settings.siteName, baseURL: settings.publicURL,
      // The first stands in for readers who say nothing of theirs.
      languages: [Catalogs.fallbackLanguage] + catalogs.languages.filter { $0 != Catalogs.fallbackLanguage },
      contactAddress: settings.secretariatAddress)
    countries = Dictionary(
      uniqueKeysWithValues: catalogs.languages.map { language in
        let entries = Country.sorted(for: language).map {
          CountryMenu.Entry(code: $0.code, name: $0.name(in: language))
        }
        return (language, CountryMenu(entries))
      })
    let now: @Sendable () -> Instant = { store.now() }
    limits = settings.limits.map { RateLimits(settings: $0, now: now) }
    revisions = Revisions()
    cache = PageCache(
      revisions: revisions, common: SecurityHeaders(isEncrypted: settings.isEncrypted).fields, now: now)
    records = StatementRecords(store: store, revisions: revisions)
    metrics = Metrics()
    readiness = Readiness(store: store)
    assets = try Assets(directory: settings.assets)
    store.onCommit { [revisions] notices in revisions.note(notices.revisions) }
  }

  func frame(_ language: String) -> Frame {
    Frame(site: site, catalog: catalogs[language])
  }

  func countries(in language: String) -> CountryMenu {
    countries[language] ?? countries[Catalogs.fallbackLanguage] ?? CountryMenu([])
  }

  func seconds() -> Int64 { store.now().secondsSince1970 }
}
