import Mail
import Statements
import Testing

@Suite struct `Composing every kind of letter in every language` {
  @Test func `Python's parser finds nothing wrong with any of them`() async throws {
    let composer = try await Samples.composer()
    var messages: [String: [UInt8]] = [:]
    for kind in LetterKind.allCases {
      for language in Samples.languages {
        messages["\(kind.rawValue) \(language) full"] = try composer.compose(Samples.letter(kind, language)).bytes
        messages["\(kind.rawValue) \(language) bare"] = try composer.compose(Samples.bareLetter(kind, language)).bytes
      }
    }
    let read = try await PythonReader.read(messages)
    #expect(read.count == LetterKind.allCases.count * Samples.languages.count * 2)

    for (name, message) in read {
      #expect(message.defects == [], "\(name)")
      #expect(message.longestLine <= 78, "\(name)")
      #expect(!message.hasBareBreaks && message.isASCII, "\(name)")
      #expect(message.contentType == "multipart/alternative", "\(name)")
      #expect(message.parts.map(\.type) == ["text/plain", "text/html"], "\(name)")
      #expect(message.parts.map(\.charset) == ["utf-8", "utf-8"], "\(name)")
      #expect(!message.subject.isEmpty, "\(name)")
      for text in [message.subject, message.text, message.html] {
        #expect(!text.contains("{") && !text.contains("}"), "\(name): an unfilled tag or placeholder")
        #expect(!text.contains("words."), "\(name)")
      }
    }
  }

  @Test func `no sentence of the letter is empty`() async throws {
    let composer = try await Samples.composer()
    for kind in LetterKind.allCases {
      let html = try await PythonReader.read(composer.compose(Samples.bareLetter(kind)).bytes).html
      #expect(html.firstMatch(of: /<p[^>]*>\s*<\/p>/) == nil, "\(kind)")
      #expect(html.firstMatch(of: /<b>\s*<\/b>/) == nil, "\(kind)")
    }
  }

  @Test func `links stand alone on their line and survive the encoding`() async throws {
    let composer = try await Samples.composer()
    for language in Samples.languages {
      let message = try await PythonReader.read(composer.compose(Samples.letter(.receipt, language)).bytes)
      let lines = message.text.split(separator: "\n").map(String.init)
      #expect(lines.contains(Samples.link))
      #expect(lines.contains("https://undersigned.example.org/s/act-now/\(language)?from=mail&v=1"))
      #expect(message.html.contains("href=\"\(Samples.link)\""))
      #expect(message.html.contains("href=\"https://undersigned.example.org/s/act-now/\(language)?from=mail&amp;v=1\""))
    }
  }

  @Test func `Arabic reads from the right`() async throws {
    let message = try await PythonReader.read(
      try await Samples.composer().compose(Samples.letter(.receipt, "ar")).bytes)
    #expect(message.html.contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(message.headers["content-language"] == "ar")
  }

  @Test func `a regional language gets its primary one, an unknown one English`() async throws {
    let composer = try await Samples.composer()
    let canadian = try await PythonReader.read(composer.compose(Samples.letter(.manage, "fr-CA")).bytes)
    let swahili = try await PythonReader.read(composer.compose(Samples.letter(.manage, "sw")).bytes)
    #expect(canadian.headers["content-language"] == "fr")
    #expect(swahili.headers["content-language"] == "en")
  }

  @Test func `composing twice gives the same bytes`() async throws {
    let first = try await Samples.composer().compose(Samples.letter(.receipt, "ar"))
    let second = try await Samples.composer().compose(Samples.letter(.receipt, "ar"))
    #expect(first == second)
  }

  @Test func `an endorsement that is not listed is never named as listed`() async throws {
    var letter = try Samples.letter(.receipt)
    letter.listedName = nil
    let message = try await PythonReader.read(try await Samples.composer().compose(letter).bytes)
    #expect(message.text.contains("to be counted and not named in public"))
    #expect(!message.text.contains("to be named in the public list"))
  }

  @Test func `the mail about an existing endorsement has a link only when one is given`() async throws {
    let composer = try await Samples.composer()
    let without = try await PythonReader.read(composer.compose(Samples.bareLetter(.alreadyEndorsed)).bytes)
    let with = try await PythonReader.read(composer.compose(Samples.letter(.alreadyEndorsed)).bytes)
    #expect(!without.text.contains("https://") && !without.html.contains("href"))
    #expect(with.text.contains(Samples.link))
    for text in [with.text, with.html] { #expect(text.contains("The link is valid until")) }
    #expect(!without.text.contains("valid until"))
  }

  @Test func `the letter about a webhook says which, why, and the command that switches it on`() async throws {
    let composer = try await Samples.composer()
    for language in Samples.languages {
      let message = try await PythonReader.read(composer.compose(Samples.letter(.webhookDisabled, language)).bytes)
      let lines = message.text.split(separator: "\n").map(String.init)
      #expect(lines.contains("https://crm.example.org/hooks/undersigned?tenant=1"))
      #expect(lines.contains("    undersigned webhook enable 3"))
      #expect(message.text.contains("503 Service Unavailable"))
      #expect(message.html.contains("<code>undersigned webhook enable 3</code>"))
      #expect(message.subject.contains("3"))
    }
  }

  @Test func `a letter that lacks what its kind needs is refused by name`() async throws {
    var letter = try Samples.letter(.receipt)
    letter.reference = nil
    letter.actionURL = nil
    let composer = try await Samples.composer()
    #expect(throws: MailFault.incomplete(.receipt, missing: ["actionURL", "reference"])) {
      try composer.compose(letter)
    }
  }

  @Test(arguments: [
    "javascript:alert(1)", "https://a.example/\r\nBcc: x", "https://a.example/\"onclick=", "https://a.example/é", "",
  ])
  func `what is no web address is not linked to`(url: String) async throws {
    var letter = try Samples.letter(.manage)
    letter.actionURL = url
    let composer = try await Samples.composer()
    #expect(throws: MailFault.badLink("actionURL")) { try composer.compose(letter) }
  }
}
