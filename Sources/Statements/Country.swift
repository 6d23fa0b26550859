/// A country or territory of ISO 3166-1, or Kosovo (XK). Only codes of the table exist, so every value has a name and a region.
///
/// Encodes as its two-letter code; sorts by it.
package struct Country: Sendable, Hashable, Comparable, Codable {
  /// ISO 3166-1 alpha-2, upper case.
  package let code: String
  /// The region it belongs to; exactly one.
  package let region: Region
  /// Its common English name.
  package let englishName: String

  private init(_ row: CountryTable.Row) {
    code = row.code
    region = row.region
    englishName = row.englishName
  }

  /// The country of an alpha-2 code, in either case, spaces around it ignored; `UK` and `EL` are understood.
  package init?(code text: String) {
    let upper = String(text.filter { !$0.isWhitespace }).uppercased()
    guard let row = CountryTable.byCode[CountryTable.codeAliases[upper] ?? upper] else { return nil }
    self.init(row)
  }

  /// The country of a name in English, French, Spanish or Arabic, without regard to case, accents and punctuation.
  ///
  /// Common other names count too (Ivory Coast, Viet Nam, DRC). A code is not a name: try `init(code:)` first.
  package init?(named name: String) {
    guard let row = CountryNames.byName[CountryNames.folded(name)] else { return nil }
    self.init(row)
  }

  /// The country that a cell of a sheet means: an alpha-2 or alpha-3 code in either case, or a name.
  ///
  /// Names are read as by `init(named:)`, and in further languages as the platform has them.
  package init?(spelled text: String) {
    let upper = String(text.filter { !$0.isWhitespace }).uppercased()
    if let country = Country(code: CountryAlpha3.alpha2[upper] ?? upper) ?? Country(named: text) {
      self = country
    } else if let row = CountryNames.byForeignName[CountryNames.folded(text)] {
      self.init(row)
    } else {
      return nil
    }
  }

  /// All 250, by code.
  package static let all: [Country] = CountryTable.rows.map(Country.init)

  /// All 250 in the alphabetical order of a language, as a form's list wants them.
  /// - Parameter language: BCP 47; an unknown one gets the English names and order.
  package static func sorted(for language: String) -> [Country] {
    CountryNames.sorted(for: language)
  }

  /// Its name in a language (CLDR's, through Foundation), or in English where the language has none.
  /// - Parameter language: BCP 47: `en`, `fr`, `es`, `ar` are kept ready, others are looked up each time.
  package func name(in language: String) -> String {
    CountryNames.name(of: self, in: language)
  }

  package static func < (left: Country, right: Country) -> Bool { left.code < right.code }

  package static func == (left: Country, right: Country) -> Bool { left.code == right.code }

  package func hash(into hasher: inout Hasher) { hasher.combine(code) }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let country = Country(code: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is not a country code")
    }
    self = country
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}
