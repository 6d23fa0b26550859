import Foundation
import Rendering
import Statements
import Testing

@Suite struct `The catalogs of the web` {
  private static let plurals: Set<String> = ["zero", "one", "two", "few", "many", "other"]

  private let catalogs: Catalogs

  init() throws {
    catalogs = try Catalogs(directory: Samples.templates.appending(path: "locales/web"))
  }

  /// A key without its plural form, so that languages with more forms compare.
  private func stem(_ key: String) -> String {
    guard let dot = key.lastIndex(of: "."), Self.plurals.contains(String(key[key.index(after: dot)...])),
      catalogs["en"].text("\(key[..<dot]).one") != nil
    else { return key }
    return "\(key[..<dot]).#"
  }

  private func placeholders(_ text: String) -> Set<String> {
    Set(text.matches(of: #/\{([a-zA-Z]+)\}/#).map { String($0.1) })
  }

  @Test func `there are four`() {
    #expect(catalogs.languages == Samples.languages)
  }

  @Test(arguments: Samples.languages)
  func `each has the keys of the English one, and no others`(language: String) {
    let english = Set(catalogs["en"].keys.map(stem))
    let other = Set(catalogs[language].keys.map(stem))
    #expect(english.subtracting(other).sorted() == [])
    #expect(other.subtracting(english).sorted() == [])
  }

  @Test(arguments: Samples.languages)
  func `each text has the placeholders of the English one`(language: String) {
    let english = catalogs["en"]
    let other = catalogs[language]
    for key in other.keys {
      let isPlural = stem(key) != key
      let model = isPlural ? stem(key).dropLast(1) + "other" : key[...]
      var expected = placeholders(english(String(model)))
      var found = placeholders(other(key))
      // "One organization has signed" needs no figure.
      if isPlural {
        expected.remove("count")
        found.remove("count")
      }
      #expect(found == expected, "\(language): \(key)")
    }
  }

  @Test(arguments: Samples.languages)
  func `no text is empty, and every language has each of its plural forms`(language: String) {
    let catalog = catalogs[language]
    for key in catalog.keys { #expect(!catalog(key).isEmpty, "\(key)") }
    let needed =
      switch language {
      case "ar": ["one", "two", "few", "many", "other"]
      case "en": ["one", "other"]
      default: ["one", "many", "other"]
      }
    for stem in Set(catalog.keys.map(stem)) where stem.hasSuffix(".#") {
      for form in needed { #expect(catalog.text(stem.dropLast(1) + form) != nil, "\(stem) \(form)") }
    }
  }

  @Test(arguments: Samples.languages)
  func `each translation is one`(language: String) {
    guard language != "en" else { return }
    let english = catalogs["en"]
    let other = catalogs[language]
    let same = other.keys.filter { key in
      let words = other(key).replacing(#/\{[a-zA-Z]+\}/#, with: "")
      return words.count > 12 && other(key) == english(key)
    }
    #expect(same == [])
  }

  @Test func `every problem that the form can have is said`() {
    let codes = [
      "organization": ["missing", "tooLong", "unreadable", "notAName", "control"], "acronym": ["tooLong", "control"],
      "country": ["missing", "unknown"], "kind": ["missing", "unknown", "notEligible"],
      "website": ["malformed", "tooLong"], "contact": ["missing", "tooLong", "control"],
      "role": ["tooLong", "control"], "email": ["missing", "malformed", "unmailable", "tooLong"],
      "language": ["unknown"], "authorised": ["missing"], "consent": ["changed"], "csrf": ["expired"],
      "name": ["missing", "tooLong", "unreadable", "notAName", "control"],
    ]
    for (field, codes) in codes {
      for code in codes { #expect(catalogs["en"].text("problem.\(field).\(code)") != nil, "\(field).\(code)") }
    }
  }

  @Test func `everything that can happen to an organization and its endorsements is said`() {
    for kind in EventKind.allCases where kind.rawValue.hasPrefix("endorsement.") || kind.rawValue.hasPrefix("identity.")
    {
      #expect(catalogs["en"].text("desk.event.\(kind.rawValue)") != nil, "\(kind.rawValue)")
    }
    for kind in ["merged", "unmerged", "split", "named", "related"] {
      #expect(catalogs["en"].text("desk.event.organization.\(kind)") != nil, "\(kind)")
    }
    for kind in RelationKind.allCases {
      #expect(catalogs["en"].text("desk.relation.\(kind.rawValue).part") != nil, "\(kind.rawValue)")
    }
    for state in RelationState.allCases {
      #expect(catalogs["en"].text("desk.relation.\(state.rawValue)") != nil, "\(state.rawValue)")
    }
  }

  @Test func `the consent has one version in every language`() {
    let versions = Set(Samples.languages.map { catalogs[$0]("consent.version") })
    #expect(versions == ["2026-11-1"])
  }
}
