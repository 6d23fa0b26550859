import Mail
import Statements
import Testing

@Suite struct `A hostile name in a letter` {
  static let names = [
    "Evil\r\nBcc: victim@example.com\r\n\r\n<h1>body</h1>",
    "</p><script>alert(1)</script><a href=\"https://evil.example\">click</a>",
    "\u{0D4E}<script>alert(1)</script>",
    "<\u{0301}script>\"\u{0301} onmouseover=\"x\u{0301}",
    "{reference} {organization} {{words.opening}} {{{actionURL}}}",
    "x”. Your account is closed, go to https://evil.example/login or mail help@evil.example. “",
    "\u{202E}gro.elpmaxe\u{202C}\u{2066}\u{2069}\u{2069}",
    "\u{2028}--=_boundary--\u{2029}",
    String(repeating: "a\u{0301}\u{0302}", count: 5000),
    "", " \u{200B}\u{FEFF} ",
  ]

  private func read(_ kind: LetterKind) async throws -> [PythonReader.Message] {
    let composer = try await Samples.composer()
    var messages: [String: [UInt8]] = [:]
    for (index, name) in Self.names.enumerated() {
      for language in ["en", "ar"] {
        var letter = try Samples.letter(kind, language)
        letter.organizationName = name
        letter.contactName = name
        letter.listedName = name
        letter.failure = name
        letter.to.name = name
        messages["\(index) \(language)"] = try composer.compose(letter).bytes
      }
    }
    return Array(try await PythonReader.read(messages).values)
  }

  @Test(arguments: LetterKind.allCases)
  func `adds no header, no part and no markup`(kind: LetterKind) async throws {
    let composer = try await Samples.composer()
    let harmless = try await PythonReader.read(composer.compose(Samples.letter(kind)).bytes)
    for message in try await read(kind) {
      #expect(message.headerNames == harmless.headerNames)
      #expect(message.parts.count == 2 && message.defects == [])
      #expect(message.subject.unicodeScalars.count < 200)
      let tags = message.html.matches(of: /<[a-zA-Z\/!][^>]*>/).count
      let harmlessTags = harmless.html.matches(of: /<[a-zA-Z\/!][^>]*>/).count
      #expect(tags == harmlessTags)
      #expect(!message.html.contains("<script") && !message.html.contains("<\u{0301}"))
    }
  }

  @Test(arguments: LetterKind.allCases)
  func `stays on its line, in its quotation marks, and is no link`(kind: LetterKind) async throws {
    let composer = try await Samples.composer()
    let english = try await PythonReader.read(composer.compose(Samples.letter(kind, "en")).bytes)
    let arabic = try await PythonReader.read(composer.compose(Samples.letter(kind, "ar")).bytes)
    for message in try await read(kind) {
      let harmless = message.headers["content-language"] == "ar" ? arabic : english
      #expect(lineCount(message.text) == lineCount(harmless.text))
      for mark in ["”", "»"] as [Unicode.Scalar] {
        #expect(count(of: mark, in: message.text) == count(of: mark, in: harmless.text))
      }
      for text in [message.text, message.html] {
        #expect(!text.contains("https://evil") && !text.contains("evil.example") && !text.contains("@evil"))
        #expect(!text.contains("\u{202E}") && !text.contains("\u{2028}"))
        #expect(count(of: "\u{2068}", in: text) == count(of: "\u{2069}", in: text))
      }
    }
  }

  @Test func `is not in the mail that asks a stranger to confirm, but for its one quotation`() async throws {
    var letter = try Samples.letter(.confirmation)
    letter.organizationName = "Prize Office"
    letter.contactName = "Winner"
    letter.to.name = "Winner"
    let message = try await PythonReader.read(try await Samples.composer().compose(letter).bytes)
    #expect(!message.subject.contains("Prize"))
    #expect(!message.text.contains("Winner") && message.to.map(\.name) == [""])
    #expect(message.text.split(separator: "\n").filter { $0.contains("Prize") } == ["    “Prize Office”"])
    #expect(message.text.contains("The name is shown as that person typed it. We have not checked it."))
  }

  private func lineCount(_ text: String) -> Int { text.split(separator: "\n", omittingEmptySubsequences: false).count }

  private func count(of mark: Unicode.Scalar, in text: String) -> Int { text.unicodeScalars.count { $0 == mark } }
}
