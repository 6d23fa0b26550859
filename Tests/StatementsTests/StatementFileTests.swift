import Testing

@testable import Statements

@Suite struct `Reading a statement file` {
  @Test func `the campaign comes from the original's file, with dates in its zone`() throws {
    let draft = try SampleStatement.parse()
    #expect(draft.slug == "act-now")
    #expect(draft.languages == ["en", "fr"])
    #expect(draft.timeZone == "Europe/Zurich")
    #expect(draft.opens?.iso8601 == "2018-03-12T23:00:00Z")
    #expect(draft.deliveredUntil?.iso8601 == "2018-06-01T16:30:00Z")
    #expect(draft.closes?.iso8601 == "2018-07-31T21:59:59Z")
    #expect(draft.embargoUntil?.iso8601 == "2018-03-20T08:00:00Z")
    #expect(draft.goal == 100)
    #expect(draft.whoMaySign == [.network, .ngo])
    #expect(draft.sources == ["A paper, 2018"])
    #expect(draft.isSummary)
    #expect(draft.schedule.closes == draft.closes)
  }

  @Test func `the body is cut at its level-2 headings, and the marks of the ids are gone`() throws {
    let text = try #require(try SampleStatement.parse().texts["en"])
    #expect(text.preamble == "Before all else.")
    #expect(text.sections.map(\.id) == ["first", "second"])
    #expect(text.sections.map(\.title) == ["First", "Second"])
    #expect(text.sections.first?.markdown == "One.\n\n### Below it\n\n- a\n- b")
    #expect(text.markdown.hasPrefix("Before all else.\n\n## First\n\nOne."))
    #expect(!text.markdown.contains("{#"))
  }

  @Test func `a heading inside a code block is no heading`() throws {
    let draft = try SampleStatement.parse("Two.", becomes: "```\n# a\n## b\n```\n~~~~\n## c\n~~~\n## d\n~~~~\nTwo.")
    #expect(draft.texts["en"]?.sections.count == 2)
    #expect(draft.texts["en"]?.sections.last?.markdown.contains("## d") == true)
  }

  @Test func `without dates, goal and kinds everyone may sign and nothing opens by itself`() throws {
    let text = """
      ---
      slug: plain
      language: es
      title: "Sí: ahora"
      summary: Una frase.
      sections: []
      languages: [es]
      timeZone: UTC
      ---
      Un párrafo.
      """
    let draft = try StatementFile.parse(files: [("statements/plain/es.md", text)])
    #expect(draft.whoMaySign == Set(OrganizationKind.allCases))
    #expect(draft.opens == nil && draft.closes == nil && draft.goal == nil && !draft.isSummary)
    #expect(draft.texts["es"]?.title == "Sí: ahora")
    #expect(draft.texts["es"]?.preamble == "Un párrafo.")
  }

  @Test func `organizations stands for every kind`() throws {
    let draft = try SampleStatement.parse("whoMaySign: [network, ngo]", becomes: "whoMaySign: organizations")
    #expect(draft.whoMaySign == Set(OrganizationKind.allCases))
  }

  @Test func `line ends of Windows and a byte order mark change nothing`() throws {
    let windows = "\u{FEFF}" + SampleStatement.english.replacing("\n", with: "\r\n")
    let draft = try StatementFile.parse(files: [("en.md", windows), ("fr.md", SampleStatement.french)])
    #expect(try draft == SampleStatement.parse())
  }

  @Test func `a translation may repeat the campaign's keys word for word`() throws {
    let draft = try SampleStatement.parse(
      french: "slug: act-now", frenchBecomes: "slug: act-now\ngoal: 100\ncloses: 2018-07-31\nlanguages: [en, fr]")
    #expect(try draft == SampleStatement.parse())
  }
}

@Suite struct `The text that a version is hashed over` {
  @Test func `does not depend on dates, goal, sources or the order of the files`() throws {
    let text = try SampleStatement.parse().canonicalText()
    #expect(try SampleStatement.parse("goal: 100", becomes: "goal: 250").canonicalText() == text)
    #expect(try SampleStatement.parse("closes: 2018-07-31", becomes: "closes: 2019-07-31").canonicalText() == text)
    let files = [("fr.md", SampleStatement.french), ("en.md", SampleStatement.english)]
    #expect(try StatementFile.parse(files: files).canonicalText() == text)
  }

  @Test(arguments: [
    ("Act Now", "Act Later"), ("Two things", "Three things"), ("Before", "After"), ("## First", "## Last"),
    ("One.", "1."),
  ])
  func `changes with every word of the title, summary, headings and text`(old: String, new: String) throws {
    #expect(try SampleStatement.parse(old, becomes: new).canonicalText() != SampleStatement.parse().canonicalText())
  }

  @Test func `is the same for both ways of writing an accent`() throws {
    let composed = try SampleStatement.parse(french: "Un.", frenchBecomes: "\u{E9}t\u{E9}")
    let decomposed = try SampleStatement.parse(french: "Un.", frenchBecomes: "e\u{301}te\u{301}")
    #expect(composed.canonicalText() == decomposed.canonicalText())
  }

  @Test func `keeps words from moving between its parts unnoticed`() {
    func text(_ title: String, _ summary: String) -> String {
      StatementText(language: "en", title: title, summary: summary, preamble: "", sections: [], markdown: "")
        .canonicalText
    }
    #expect(text("a\nsummary 1\nb", "c") != text("a", "b\nsummary 1\nc"))
  }
}
