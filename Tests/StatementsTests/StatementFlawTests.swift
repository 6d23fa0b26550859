import Testing

@testable import Statements

@Suite struct `A flaw in a statement's front matter` {
  @Test func `an unknown key is named with its line and the key that was meant`() {
    #expect(
      SampleStatement.flaws("goal: 100", becomes: "gaol: 100") == [
        "en.md:12: gaol: This key is not known. Did you mean `goal`?"
      ])
    #expect(
      SampleStatement.flaws("timeZone: Europe/Zurich", becomes: "timeZone: Europe/Zurich\ntime-zone: UTC") == [
        "en.md:9: time-zone: This key is not known. Did you mean `timeZone`?"
      ])
    let far = SampleStatement.flaws("goal: 100", becomes: "petitioner: 100")
    #expect(far.count == 1)
    #expect(far.first?.hasPrefix("en.md:12: petitioner: This key is not known. The keys are slug, language,") == true)
  }

  @Test(arguments: [
    ("slug: act-now\n", "slug"), ("language: en\n", "language"), ("title: Act Now\n", "title"),
    ("summary: Two things to do.\n", "summary"), ("timeZone: Europe/Zurich\n", "timeZone"),
  ]) func `a missing key is named at the beginning of the front matter`(line: String, key: String) {
    #expect(SampleStatement.flaws(line) == ["en.md:1: \(key): This key is missing. Add a line `\(key): …`."])
  }

  @Test func `a missing list of sections is one flaw and not one per heading`() {
    #expect(
      SampleStatement.flaws("sections: [first, second]\n") == [
        "en.md:1: sections: This key is missing. Add a line `sections: …`."
      ])
  }

  @Test func `a statement in which no file announces its languages says so`() {
    #expect(
      SampleStatement.flaws("languages: [en, fr]\n") == [
        "en.md:1: languages: This key is missing. Add a line `languages: …`."
      ])
  }

  @Test(arguments: [
    ("title: Act Now", "title: [Act, Now]", "en.md:4: title: This must be a text, not a list or a block of keys."),
    ("title: Act Now", "title:", "en.md:4: title: This is empty. Write a text."),
    ("goal: 100", "goal:", "en.md:12: goal: This is empty. Write a text, or leave the key out."),
    (
      "sections: [first, second]", "sections: first",
      "en.md:6: sections: This must be a list. Write `[one, two]`, or one entry per line after a hyphen."
    ),
    ("[first, second]", "[first, [second]]", "en.md:6: sections: Each entry of this list must be a text."),
    (
      "goal: 100", "goal: many",
      "en.md:12: goal: `many` is not a whole number of at least 1. Write digits only."
    ),
    ("goal: 100", "goal: 0", "en.md:12: goal: `0` is not a whole number of at least 1. Write digits only."),
    (
      "bodyIsSummary: true", "bodyIsSummary: yes",
      "en.md:16: bodyIsSummary: `yes` is neither true nor false. Write one of the two."
    ),
  ]) func `a value of the wrong type is named with what is expected`(line: String, new: String, flaw: String) {
    #expect(SampleStatement.flaws(line, becomes: new) == [flaw])
  }

  @Test(arguments: [
    ("opens: 2018-03-13", "opens: 2018-02-30", "en.md:9: opens: `2018-02-30` is not a date of the calendar."),
    ("closes: 2018-07-31", "closes: 31.7.2018", "en.md:11: closes: `31.7.2018` is not a date of the calendar."),
    ("06-01 18:30", "06-01 25:30", "en.md:10: deliveredUntil: `2018-06-01 25:30` is not a date of the calendar."),
    ("embargo: 2018-03-20 09:00", "embargo: soon", "en.md:14: embargo: `soon` is not a date of the calendar."),
  ]) func `a date that does not exist is refused`(line: String, new: String, flaw: String) {
    #expect(
      SampleStatement.flaws(line, becomes: new) == [
        flaw + " Write `2018-03-13`, or `2018-03-13 23:59` in the statement's zone."
      ])
  }

  @Test func `an unknown time zone is refused, with the one that was meant`() {
    #expect(
      SampleStatement.flaws("Europe/Zurich", becomes: "Europe/Zürich") == [
        "en.md:8: timeZone: `Europe/Zürich` is not a known time zone. Did you mean `Europe/Zurich`?"
      ])
    #expect(
      SampleStatement.flaws("Europe/Zurich", becomes: "CET") == [
        "en.md:8: timeZone: `CET` is not a known time zone. Write an IANA name such as `Europe/Zurich`, or `UTC`."
      ])
  }

  @Test func `dates in the wrong order are refused where the later one stands`() {
    #expect(
      SampleStatement.flaws("closes: 2018-07-31", becomes: "closes: 2018-03-01") == [
        "en.md:10: deliveredUntil: The delivered list ends after sign-on closes. Write the same date or an earlier one.",
        "en.md:11: closes: Sign-on closes before it opens. Write a later date, or an earlier one for `opens`.",
      ])
    #expect(
      SampleStatement.flaws("deliveredUntil: 2018-06-01 18:30", becomes: "deliveredUntil: 2017-06-01") == [
        "en.md:10: deliveredUntil: The delivered list ends before sign-on opens. Write a later date."
      ])
  }

  @Test(arguments: ["a", "Act-Now", "act_now", "-act", "act-", "acte-été", String(repeating: "a", count: 65)])
  func `a slug that can't be an address is refused`(slug: String) {
    let flaws = SampleStatement.flaws(
      "slug: act-now", becomes: "slug: \(slug)", french: "slug: act-now", frenchBecomes: "slug: \(slug)")
    let sentence = "`\(slug)` can't be an address. Use 2 to 64 of a–z, 0–9 and hyphens, with no hyphen at either end."
    #expect(flaws == ["en.md:2: slug: \(sentence)", "fr.md:2: slug: \(sentence)"])
  }

  @Test func `an unknown kind of organization is named on its own line`() {
    #expect(
      SampleStatement.flaws("whoMaySign: [network, ngo]", becomes: "whoMaySign:\n  - network\n  - unions") == [
        "en.md:15: whoMaySign: `unions` is not a kind of organization. Did you mean `union`?"
      ])
    #expect(
      SampleStatement.flaws("whoMaySign: [network, ngo]", becomes: "whoMaySign: everyone") == [
        "en.md:13: whoMaySign: `everyone` is not understood. Write `organizations`, or a list of kinds."
      ])
    #expect(
      SampleStatement.flaws("whoMaySign: [network, ngo]", becomes: "whoMaySign: []") == [
        "en.md:13: whoMaySign: The list is empty, so nobody could sign. Write `organizations` for all."
      ])
  }

  @Test func `a key written twice is named on its second line`() {
    #expect(
      SampleStatement.flaws("goal: 100", becomes: "goal: 100\ntitle: Again") == [
        "en.md:13: title: This key is written twice. Keep one of the two."
      ])
  }

  @Test func `YAML that is not well-formed is named with its line`() {
    let flaws = SampleStatement.flaws("title: Act Now", becomes: "title: Act: Now")
    #expect(flaws.count == 1)
    #expect(flaws.first?.hasPrefix("en.md:4: This is not well-formed YAML") == true)
  }

  @Test func `front matter that is missing, open or empty is named`() {
    #expect(
      SampleStatement.flaws(of: [("en.md", "# Title\n")]) == [
        "en.md:1: The file does not begin with front matter. Put a line of --- first, then the keys, then --- again."
      ])
    #expect(
      SampleStatement.flaws(of: [("en.md", "---\nslug: a-b\n\nText.\n")]) == [
        "en.md:1: The front matter is not closed. Put a line of --- between the keys and the text."
      ])
    #expect(
      SampleStatement.flaws(of: [("en.md", "---\n---\nText.\n")]) == [
        "en.md:2: There are no keys here. Write one per line, as `key: value`."
      ])
    #expect(
      SampleStatement.flaws(of: [("en.md", "---\n- slug\n---\nText.\n")]) == [
        "en.md:2: Keys are expected here. Write one per line, as `key: value`."
      ])
  }

  @Test func `all flaws of all files come at once, in the order of files and lines`() {
    let flaws = SampleStatement.flaws(
      "opens: 2018-03-13", becomes: "opens: never\nstart: now", french: "title: Agir\n", frenchBecomes: "")
    #expect(flaws.map { $0.prefix { $0 != " " } } == ["en.md:9:", "en.md:10:", "fr.md:1:"])
  }
}
