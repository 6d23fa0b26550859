import Mail
import Testing

@Suite struct `The standard mailings` {
  @Test(arguments: StandardMailing.allCases)
  func `are written in every language, and render with every value and without`(mailing: StandardMailing) async throws {
    let standard = try StandardMailings(directory: Samples.standard)
    #expect(standard.languages(of: mailing) == Samples.languages)
    var messages: [String: [UInt8]] = [:]
    for language in Samples.languages {
      let mould = try Samples.mould(try #require(standard.text(mailing, language: language)))
      messages["\(language) full"] = try Samples.compose(mould, Samples.values()).bytes
      messages["\(language) bare"] = try Samples.compose(mould, Samples.bareValues()).bytes
    }
    for (name, message) in try await PythonReader.read(messages) {
      #expect(message.defects == [] && message.parts.count == 2 && message.longestLine <= 78, "\(name)")
      #expect(message.subject.contains("Act Now"), "\(name)")
      for text in [message.subject, message.text, message.html] {
        #expect(!text.contains("{{") && !text.contains("}}") && !text.contains("\u{10FFF0}"), "\(name)")
      }
      #expect(message.text.contains("Migrant Forum in Asia"), "\(name)")
      let link = name.hasSuffix("full") ? Samples.link : Samples.bareValues().statementURL
      #expect(message.text.contains(link), "\(name)")
      #expect(message.html.firstMatch(of: /<p[^>]*>\s*<\/p>/) == nil, "\(name)")
    }
  }

  @Test(arguments: StandardMailing.allCases)
  func `ask for the same fields in every language`(mailing: StandardMailing) throws {
    let standard = try StandardMailings(directory: Samples.standard)
    let english = try #require(standard.text(mailing, language: "en"))
    for language in Samples.languages {
      #expect(standard.text(mailing, language: language)?.fields == english.fields, "\(language)")
    }
  }
}
