import Foundation
import Rendering
import Testing

@Suite struct `A catalog in several languages` {
  private func catalog(_ language: String, _ json: String) throws -> Catalog {
    try Catalog(language: language, json: Data(json.utf8), file: "\(language).json")
  }

  @Test(arguments: [
    ("en", 0, "other"), ("en", 1, "one"), ("en", 2, "other"), ("fr", 0, "one"), ("fr", 1, "one"), ("fr", 2, "other"),
    ("fr", 1_000_000, "many"), ("es", 0, "other"), ("es", 1, "one"), ("es", 2_000_000, "many"), ("ar", 0, "zero"),
    ("ar", 1, "one"), ("ar", 2, "two"), ("ar", 3, "few"), ("ar", 10, "few"), ("ar", 11, "many"), ("ar", 99, "many"),
    ("ar", 100, "other"), ("ar", 102, "other"), ("ar", 103, "few"), ("ar", 111, "many"), ("ar", 1000, "other"),
  ])
  func `a count takes the form of its language`(language: String, count: Int, form: String) {
    #expect(PluralForm(count, language: language).rawValue == form)
  }

  @Test func `zero may have its own words, and a missing form falls back to other`() throws {
    let catalog = try catalog("en", #"{"x": {"zero": "none", "other": "{count} of {total}"}}"#)
    #expect(catalog.count("x", 0) == "none")
    #expect(catalog.count("x", 1, ["total": "9"]) == "1 of 9")
    #expect(catalog.count("x", 1234, ["total": "9"]) == "1,234 of 9")
  }

  @Test func `a value that looks like a placeholder is not filled in its turn`() throws {
    let catalog = try catalog("en", #"{"x": "{a} and {b} and {c}"}"#)
    #expect(catalog("x", ["a": "{b}", "b": "{a}"]) == "{b} and {a} and {c}")
  }

  @Test func `a missing key shows as itself`() throws {
    #expect(try catalog("en", "{}")("sign.title") == "sign.title")
  }

  @Test func `a value that is no text is refused with its key`() {
    #expect(throws: RenderingFault.catalog("en.json: a.b must be a text or an object of texts")) {
      try catalog("en", #"{"a": {"b": 3}}"#)
    }
  }
}

@Suite struct `Figures and dates per language` {
  /// 2018-03-13T22:59:00Z.
  private let instant: Int64 = 1_520_981_940_000

  @Test func `numbers are grouped as each language does`() {
    #expect(Formats(language: "en").number(1_234_567) == "1,234,567")
    #expect(Formats(language: "fr").number(1234) == "1\u{202F}234")
    #expect(Formats(language: "es").number(1234) == "1234")
    #expect(Formats(language: "es").number(12345) == "12.345")
    #expect(Formats(language: "ar").number(100_000) == "100,000")
    #expect(Formats(language: "en").number(-1234) == "-1,234")
    #expect(Formats(language: "en").number(7) == "7")
  }

  @Test func `a deadline is told in its zone, by the city people know`() {
    #expect(
      Formats(language: "en").deadline(instant, zone: "Europe/Zurich")
        == "13 March 2018, 23:59 (Geneva time: Europe/Zurich)")
    #expect(
      Formats(language: "fr").deadline(instant, zone: "Europe/Zurich")
        == "13 mars 2018, 23:59 (heure de Genève : Europe/Zurich)")
    #expect(
      Formats(language: "es").deadline(instant, zone: "Asia/Kathmandu")
        == "14 de marzo de 2018, 04:44 (zona horaria: Asia/Kathmandu)")
    #expect(Formats(language: "ar").deadline(instant, zone: "UTC") == "13 آذار/مارس 2018، 22:59 (UTC)")
  }

  @Test func `a zone nobody knows counts as UTC`() {
    #expect(Formats(language: "en").deadline(instant, zone: "Mars/Olympus") == "13 March 2018, 22:59 (UTC)")
    #expect(Formats(language: "en").machine(instant) == "2018-03-13T22:59:00Z")
  }

  @Test func `a language is named in its own words`() {
    #expect(LanguageNames.own("ar") == "العربية")
    #expect(LanguageNames.own("pt") == "Português")
    #expect(LanguageNames.own("zz") == "zz")
  }
}
