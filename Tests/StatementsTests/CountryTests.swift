import Foundation
import Testing

@testable import Statements

@Suite struct `Countries and regions` {
  @Test func `there are the 249 codes of ISO 3166-1, and Kosovo`() {
    #expect(CountryTable.rows.count == 250)
    #expect(Set(CountryTable.rows.map(\.code)).count == 250)
    #expect(Set(CountryTable.rows.map(\.englishName)).count == 250)
  }

  @Test func `they are the platform's codes, less those that ISO only reserves`() {
    let reserved: Set = ["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN"]
    let platform = Set(Locale.Region.isoRegions.map(\.identifier).filter { $0.count == 2 })
    #expect(Set(Country.all.map(\.code)) == platform.subtracting(reserved))
  }

  @Test func `every region has countries, and each country one region`() {
    let byRegion = Dictionary(grouping: Country.all, by: \.region)
    #expect(Set(byRegion.keys) == Set(Region.allCases))
    #expect(byRegion.values.map(\.count).reduce(0, +) == 250)
  }

  @Test(arguments: [
    ("SN", Region.africa), ("SD", .africa), ("MR", .africa), ("KZ", .asia), ("AF", .asia), ("TR", .europe),
    ("GE", .europe), ("XK", .europe), ("MX", .latinAmerica), ("HT", .latinAmerica), ("PR", .latinAmerica),
    ("BV", .latinAmerica), ("GS", .latinAmerica), ("MA", .mena), ("IR", .mena), ("IL", .mena), ("PS", .mena),
    ("CA", .northAmerica), ("GL", .northAmerica), ("FJ", .pacific), ("AQ", .pacific), ("HM", .pacific),
    ("TF", .africa), ("IO", .africa),
  ]) func `a country is where the table's rules put it`(code: String, region: Region) {
    #expect(Country(code: code)?.region == region)
  }

  @Test func `a code is read in either case, with the common aliases`() {
    #expect(Country(code: " ch ")?.code == "CH")
    #expect(Country(code: "uk")?.code == "GB")
    #expect(Country(code: "EL")?.code == "GR")
    #expect(Country(code: "ZZ") == nil)
    #expect(Country(code: "") == nil)
    #expect(Country(code: "CHE") == nil)
  }

  @Test(arguments: [
    ("Germany", "DE"), ("allemagne", "DE"), ("Alemania", "DE"), ("ألمانيا", "DE"), ("COTE D'IVOIRE", "CI"),
    ("Ivory Coast", "CI"), ("St. Lucia", "LC"), ("Saint Lucia", "LC"), ("trinidad & tobago", "TT"), ("Viet Nam", "VN"),
    ("The Netherlands", "NL"), ("Etats-Unis", "US"), ("U.S.A.", "US"), ("DRC", "CD"), ("Congo", "CG"), ("Turkey", "TR"),
    ("Palestinian Territories", "PS"), ("Chine", "CN"), ("Guinea-Bissau", "GW"), ("Guinea", "GN"), ("Niger", "NE"),
    ("Nigeria", "NG"), ("Dominica", "DM"), ("República Dominicana", "DO"), ("الهند", "IN"), ("Türkiye", "TR"),
  ]) func `a name is understood in four languages, without its accents`(name: String, code: String) {
    #expect(Country(named: name)?.code == code)
  }

  @Test(arguments: ["", "Atlantis", "???", "Europe", "the"]) func `a name that is no country is refused`(name: String) {
    #expect(Country(named: name) == nil)
  }

  @Test(arguments: ["en", "fr", "es", "ar"]) func `every name a reader sees finds its own country again`(
    language: String
  ) {
    for country in Country.all {
      #expect(Country(named: country.name(in: language)) == country)
    }
  }

  @Test func `every alias leads to a country`() {
    #expect(CountryTable.nameAliases.values.allSatisfy { Country(code: $0) != nil })
    #expect(CountryTable.codeAliases.values.allSatisfy { Country(code: $0) != nil })
  }

  @Test func `names follow the reader's language, and fall back on English`() {
    let germany = Country(code: "DE")
    #expect(germany?.name(in: "fr") == "Allemagne")
    #expect(germany?.name(in: "es-MX") == "Alemania")
    #expect(germany?.name(in: "ar") == "ألمانيا")
    #expect(germany?.name(in: "xx") == "Germany")
    #expect(Country(code: "CN")?.name(in: "xx") == "China")
    #expect(Country(code: "CN")?.name(in: "fr") == "Chine")
  }

  @Test func `a list is in the reader's alphabetical order`() throws {
    let french = Country.sorted(for: "fr").map(\.code)
    #expect(french.count == 250)
    let germany = try #require(french.firstIndex(of: "DE"))
    let egypt = try #require(french.firstIndex(of: "EG"))
    let zambia = try #require(french.firstIndex(of: "ZM"))
    #expect(germany < egypt)
    #expect(egypt < zambia)
  }

  @Test func `a country travels in JSON as its code`() throws {
    let json = Data(#"["ch"]"#.utf8)
    let countries = try JSONDecoder().decode([Country].self, from: json)
    #expect(try String(decoding: JSONEncoder().encode(countries), as: UTF8.self) == #"["CH"]"#)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Country].self, from: Data(#"["ZZ"]"#.utf8)) }
  }
}
