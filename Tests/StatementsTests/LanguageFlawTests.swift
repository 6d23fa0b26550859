import Testing

@testable import Statements

@Suite struct `A flaw between the languages of a statement` {
  @Test func `an announced language without a file is named`() {
    #expect(
      SampleStatement.flaws("languages: [en, fr]", becomes: "languages:\n  - en\n  - fr\n  - ar") == [
        "en.md:10: languages: There is no file `ar.md`. Add it, or take ar out of the list."
      ])
  }

  @Test func `a file that is not announced is named`() {
    #expect(
      SampleStatement.flaws("languages: [en, fr]", becomes: "languages: [en]") == [
        "fr.md:1: `languages` in en.md does not name fr. Add it there, or take this file away."
      ])
  }

  @Test func `a language listed twice and an empty list are refused`() {
    #expect(
      SampleStatement.flaws("languages: [en, fr]", becomes: "languages: [en, fr, en]") == [
        "en.md:7: languages: en is listed twice. Keep one of the two."
      ])
    #expect(
      SampleStatement.flaws("languages: [en, fr]", becomes: "languages: []") == [
        "en.md:7: languages: The list is empty. Name the original's language first."
      ])
  }

  @Test func `a file whose name and language differ is refused`() {
    #expect(
      SampleStatement.flaws(french: "language: fr", frenchBecomes: "language: es") == [
        "fr.md:3: language: The file's name says fr, this says es. Make them the same."
      ])
  }

  @Test func `a file not named after a language is refused`() {
    let flaws = SampleStatement.flaws(of: [
      ("en.md", SampleStatement.english.replacing("[en, fr]", with: "[en]")), ("README.md", SampleStatement.french),
    ])
    #expect(
      flaws.contains(
        "README.md:1: `README` is not a language. Name the file after its language, such as `en.md` or `pt-br.md`."))
  }

  @Test func `another slug in a translation is refused`() {
    #expect(
      SampleStatement.flaws(french: "slug: act-now", frenchBecomes: "slug: agir") == [
        "fr.md:2: slug: The slug is `act-now` in en.md. Write the same one here."
      ])
  }

  @Test func `a campaign key that a translation tells differently is refused`() {
    #expect(
      SampleStatement.flaws(french: "title: Agir", frenchBecomes: "title: Agir\ncloses: 2018-08-31") == [
        "fr.md:5: closes: This differs from en.md. Write the same value, or leave the key out here."
      ])
    #expect(
      SampleStatement.flaws("goal: 100\n", french: "title: Agir", frenchBecomes: "title: Agir\ngoal: 100") == [
        "fr.md:5: goal: en.md does not have this key. Add it there; the original's file is the one that counts."
      ])
  }

  @Test func `the first section that differs is named`() {
    #expect(
      SampleStatement.flaws(
        french: "[first, second]\n---\n## Premier {#first}",
        frenchBecomes: "[premier, second]\n---\n## Premier {#premier}")
        == [
          "fr.md:6: sections: Section 1 is `premier` here and `first` in en.md. "
            + "Give both files the same sections in the same order."
        ])
    #expect(
      SampleStatement.flaws(
        french: "[first, second]", frenchBecomes: "[first]") == [
          "fr.md:6: sections: Section 2 is `second` in en.md and is missing here. Add it.",
          "fr.md:10: Section `second` is not in the list `sections`. Add it there, or change the id.",
        ])
    #expect(
      SampleStatement.flaws(
        french: "sections: [first, second]", frenchBecomes: "sections:\n  - first\n  - second\n  - third"
      ).first
        == "fr.md:9: sections: Section `third` has no heading in the text. Write `## Title {#third}` where it begins.")
  }

  @Test func `two files of one language are refused`() {
    let files = [
      ("en.md", SampleStatement.english), ("fr.md", SampleStatement.french), ("old/fr.md", SampleStatement.french),
    ]
    #expect(
      SampleStatement.flaws(of: files) == ["old/fr.md:1: fr.md is in fr already. Keep one file per language."])
  }

  @Test func `while the original can't be read, nothing is held against the translations`() {
    #expect(
      SampleStatement.flaws(
        "closes: 2018-07-31\n", becomes: "closes: [2018\n", french: "slug: act-now",
        frenchBecomes: "slug: act-now\nlanguages: [en, fr]"
      )
      .map { $0.prefix(3) } == ["en."])
  }

  @Test func `no files at all is a flaw too`() {
    #expect(
      SampleStatement.flaws(of: []) == [
        "en.md:1: There is no statement here. Add one Markdown file per language, such as `en.md`."
      ])
  }
}

@Suite struct `A flaw in a statement's text` {
  @Test func `a file without text is refused`() {
    let body = "## Premier {#first}\nUn.\n## Second {#second}\nDeux."
    #expect(
      SampleStatement.flaws(french: body, frenchBecomes: "").contains(
        "fr.md:8: There is no text below the front matter. Write the statement there."))
  }

  @Test func `a listed section without its heading is refused`() {
    #expect(
      SampleStatement.flaws("## Second {#second}", becomes: "### Second") == [
        "en.md:6: sections: Section `second` has no heading in the text. Write `## Title {#second}` where it begins."
      ])
  }

  @Test func `a heading that is not listed is refused, with the section that was meant`() {
    #expect(
      SampleStatement.flaws("## Second {#second}", becomes: "## Second {#secnod}").contains(
        "en.md:30: Section `secnod` is not in the list `sections`. Add it there, or change the id. Did you mean `second`?"
      ))
  }

  @Test func `a heading without an id is refused`() {
    #expect(
      SampleStatement.flaws("### Below it", becomes: "## Below it") == [
        "en.md:25: This heading has no id. Write `## Below it {#id}`, or ### if it begins no section."
      ])
  }

  @Test func `a section twice is refused, in the list and in the text`() {
    #expect(
      SampleStatement.flaws("### Below it", becomes: "## Again {#first}") == [
        "en.md:25: A second heading has the id `first`. Give each section its own."
      ])
    #expect(
      SampleStatement.flaws("sections: [first, second]", becomes: "sections: [first, second, first]").contains(
        "en.md:6: sections: Section `first` is listed twice. Keep one of the two."))
  }

  @Test func `sections in another order than the list are refused`() {
    #expect(
      SampleStatement.flaws(
        "sections: [first, second]", becomes: "sections: [second, first]", french: "sections: [first, second]",
        frenchBecomes: "sections: [second, first]") == [
          "en.md:6: sections: Section `second` comes here in the list, and `first` in the text. Put them in the same order.",
          "fr.md:6: sections: Section `second` comes here in the list, and `first` in the text. Put them in the same order.",
        ])
  }

  @Test func `an empty section, an untitled one and a bad id are refused`() {
    #expect(
      SampleStatement.flaws("Two.", becomes: "") == [
        "en.md:30: Section `second` has no text. Write some below its heading."
      ])
    #expect(
      SampleStatement.flaws("## Second {#second}", becomes: "## {#second}") == [
        "en.md:30: Section `second` has no title. Write it between ## and the id."
      ])
    #expect(
      SampleStatement.flaws("sections: [first, second]", becomes: "sections: [first, second, The Third]").contains(
        "en.md:6: sections: `The Third` can't be a section's id. Use a–z, 0–9 and hyphens."))
  }

  @Test func `a heading of level 1 is refused, because the title is one already`() {
    #expect(
      SampleStatement.flaws("### Below it", becomes: "# Below it") == [
        "en.md:25: The title comes from the front matter. Begin headings with ## here."
      ])
  }
}
