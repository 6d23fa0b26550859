import Foundation
import Rendering
import Statements
import Store

/// A part of the public list as its page groups it: networks apart, then by region and country, names in the order they came.
struct SignatoryGroups {
  private(set) var networks: [SignatoriesPage.Signatory] = []
  private(set) var regions: [SignatoriesPage.Region] = []

  init(_ signatories: [Signatory], language: String, catalog: Catalog) {
    var byRegion: [(region: Region, countries: [(country: Country, names: [SignatoriesPage.Signatory])])] = []
    for signatory in signatories {
      let entry = SignatoriesPage.Signatory(
        name: signatory.name, acronym: AcronymBeside.name(signatory.name, signatory.acronym),
        website: signatory.website)
      guard signatory.kind != .network, let country = Country(code: signatory.country) else {
        networks.append(entry)
        continue
      }
      if byRegion.last?.region != country.region { byRegion.append((country.region, [])) }
      let last = byRegion.count - 1
      if byRegion[last].countries.last?.country != country { byRegion[last].countries.append((country, [])) }
      byRegion[last].countries[byRegion[last].countries.count - 1].names.append(entry)
    }
    regions = byRegion.map { group in
      SignatoriesPage.Region(
        name: catalog("region.\(group.region.rawValue)"),
        countries: group.countries.map {
          SignatoriesPage.Country(name: $0.country.name(in: language), signatories: $0.names)
        }.sorted { $0.name.localizedStandardCompare($1.name) == .orderedAscending })
    }
  }
}

/// The acronym that stands in brackets beside a name.
enum AcronymBeside {
  /// Nil when the name says it already: "International Catholic Migration Commission (ICMC)".
  static func name(_ name: String, _ acronym: String?) -> String? {
    acronym.flatMap { name.contains("(\($0))") || name == $0 ? nil : $0 }
  }
}
