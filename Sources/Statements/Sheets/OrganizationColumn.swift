import Foundation

/// What a column of a sheet of organizations holds, known by its heading in many languages.
package enum OrganizationColumn: CaseIterable, Sendable {
  case id, name, acronym, country, website, mail

  /// Which column of a sheet is which; where two headings could be one, the more exact one is, and of two equals the first.
  package static func found(in header: [String]) -> [OrganizationColumn: Int] {
    var found: [OrganizationColumn: Int] = [:]
    let headings = header.map(spellings)
    for column in allCases {
      for words in OrganizationHeadings.ranked[column] ?? [] where found[column] == nil {
        found[column] = headings.indices.first { !words.isDisjoint(with: headings[$0]) }
      }
    }
    return found
  }

  /// For each column that more than one heading could be with equal right: the places of these headings, that of the one that is read first.
  package static func rivals(in header: [String]) -> [OrganizationColumn: [Int]] {
    let headings = header.map(spellings)
    let taken = Set(found(in: header).values)
    var rivals: [OrganizationColumn: [Int]] = [:]
    for (column, place) in found(in: header) {
      let words = OrganizationHeadings.ranked[column]?.first { !$0.isDisjoint(with: headings[place]) } ?? []
      let others = headings.indices.filter { !taken.contains($0) && !words.isDisjoint(with: headings[$0]) }
      if !others.isEmpty { rivals[column] = [place] + others }
    }
    return rivals
  }

  /// Whether a first line is more likely a row than a header: it holds an address, a number, or a code of a country.
  package static func looksLikeData(_ header: [String]) -> Bool {
    header.contains { cell in
      let text = SignOnForm.line(cell)
      return text.contains("@") || text.contains("://") || text.hasPrefix("www.") || text.count > 60
        || !text.isEmpty && text.allSatisfy(\.isNumber) || text.count == 2 && Country(code: text) != nil
    }
  }

  /// The ways to look a heading up: whole, without what stands in brackets, and before a slash, a colon or a line break.
  private static func spellings(of heading: String) -> [String] {
    let unbracketed = heading.replacing(/[(\[（【].*?[)\]）】]/, with: " ")
    let first = unbracketed.prefix { $0 != "/" && $0 != ":" && $0 != "|" && !$0.isNewline }
    return [heading, unbracketed, String(first)].map(folded)
  }

  /// Letters and digits alone, without case, accents and width; `#` and `№` count as letters.
  static func folded(_ heading: String) -> String {
    let plain = heading.replacing("№", with: "no").replacing(/^\s*#\s*$/, with: "no")
      .folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    return String(
      String.UnicodeScalarView(
        plain.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }
}
