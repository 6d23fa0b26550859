import Foundation

/// The countries' names in other languages, from the platform's CLDR data, with the English table behind them.
enum CountryNames {
  /// Languages whose names are kept after the first use; a bounded set, so that visitors can't fill the memory.
  private static let kept = ["en", "fr", "es", "ar"]

  /// Where the platform's name says more than the code does, or is not the one in use.
  private static let corrections: [String: [String: String]] = [
    "fr": [
      "CN": "Chine", "HK": "Hong Kong", "MO": "Macao", "PS": "Palestine",
      "IO": "Territoire britannique de l’océan Indien",
    ],
    "es": [
      "CN": "China", "HK": "Hong Kong", "MO": "Macao", "PS": "Palestina",
      "IO": "Territorio Británico del Océano Índico",
    ],
    "ar": [
      "CN": "الصين", "HK": "هونغ كونغ", "MO": "ماكاو", "PS": "فلسطين", "IO": "إقليم المحيط الهندي البريطاني",
    ],
  ]

  private static let keptNames: [String: [String: String]] = Dictionary(
    uniqueKeysWithValues: kept.map { language in
      (language, Dictionary(uniqueKeysWithValues: CountryTable.rows.map { ($0.code, lookUp($0, in: language)) }))
    })

  private static let keptOrders: [String: [Country]] = Dictionary(
    uniqueKeysWithValues: kept.map { ($0, order(for: $0)) })

  static let byName: [String: CountryTable.Row] = {
    var found: [String: CountryTable.Row] = [:]
    for row in CountryTable.rows { found[folded(row.englishName)] = row }
    for (name, code) in CountryTable.nameAliases { found[folded(name)] = CountryTable.byCode[code] }
    // The platform's names come last: they never displace the table's.
    for row in CountryTable.rows {
      for language in kept {
        let platform = Locale(identifier: language).localizedString(forRegionCode: row.code)
        for name in [keptNames[language]?[row.code], platform] {
          guard let name, found[folded(name)] == nil else { continue }
          found[folded(name)] = row
        }
      }
    }
    return found
  }()

  /// Languages that sheets come in beside the kept ones.
  private static let foreign = [
    "de", "it", "pt", "nl", "ca", "da", "sv", "nb", "fi", "pl", "cs", "hu", "ro", "el", "tr", "ru", "uk", "fa", "sw",
    "zh", "zh-Hant", "ja", "ko", "id", "vi", "th",
  ]

  /// The platform's names in those languages, made on first use; a name that means two countries means none.
  static let byForeignName: [String: CountryTable.Row] = {
    var found: [String: CountryTable.Row?] = [:]
    for locale in foreign.map(Locale.init(identifier:)) {
      for row in CountryTable.rows {
        guard let name = locale.localizedString(forRegionCode: row.code).map(folded), !name.isEmpty else { continue }
        if let other = found[name], other?.code != row.code { found[name] = .some(nil) } else { found[name] = row }
      }
    }
    return found.compactMapValues(\.self)
  }()

  static func name(of country: Country, in language: String) -> String {
    let base = baseLanguage(language)
    if let name = keptNames[base]?[country.code] { return name }
    return CountryTable.byCode[country.code].map { lookUp($0, in: base) } ?? country.englishName
  }

  static func sorted(for language: String) -> [Country] {
    let base = baseLanguage(language)
    return keptOrders[base] ?? order(for: base)
  }

  /// What two spellings of a name have in common: letters and digits, without case and accents, `and` for `&`, `saint` for `st`.
  static func folded(_ name: String) -> String {
    let plain = name.replacingOccurrences(of: "&", with: " and ")
      .replacingOccurrences(of: ".", with: "").replacingOccurrences(of: "’", with: "'")
      .replacing(/[أإآ]/, with: "ا")
      .folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    let words = plain.split { !$0.isLetter && !$0.isNumber }.map { $0 == "st" ? "saint" : String($0) }
    return (words.first == "the" ? words.dropFirst() : words[...]).joined(separator: " ")
  }

  private static func lookUp(_ row: CountryTable.Row, in language: String) -> String {
    if language == "en" { return row.englishName }
    if let corrected = corrections[language]?[row.code] { return corrected }
    let name = Locale(identifier: language).localizedString(forRegionCode: row.code)
    // A language without data answers with the platform's English, or with the code itself.
    let withoutData = [Locale(identifier: "en").localizedString(forRegionCode: row.code), row.code, ""]
    return withoutData.contains(name) ? row.englishName : name ?? row.englishName
  }

  private static func order(for language: String) -> [Country] {
    let locale = Locale(identifier: language)
    return Country.all
      .map { (country: $0, name: name(of: $0, in: language)) }
      .sorted { left, right in
        let order = left.name.compare(right.name, options: [.caseInsensitive], range: nil, locale: locale)
        return order == .orderedSame ? left.country < right.country : order == .orderedAscending
      }
      .map(\.country)
  }

  private static func baseLanguage(_ language: String) -> String {
    String(language.lowercased().prefix { $0 != "-" && $0 != "_" })
  }
}
