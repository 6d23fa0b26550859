import Foundation
import StoryKit
import Testing

@Suite(.story) struct `A statement that changes while it is open` {
  private let folder: TemporaryFolder
  private let site: CampaignSite
  private var statement = StatementFiles(texts: [.english, .french])

  init() async throws {
    folder = try TemporaryFolder()
    site = try await CampaignSite([statement], folder: folder, hasReceiver: true)
  }

  @Test func `a correction makes version 2, the page says so, and who signs later signs version 2`() async throws {
    try await site.endorse(SignOnAnswers("Early Birds", email: "e@early.example.org"))
    var changed = statement
    changed.texts[0].paragraph = "Every harbour and every airport must be safe for people on the move."
    let place = try changed.write(below: site.program.folder.appending(path: "statements"))
    let unsaid = try await site.program.run("statement", "import", place.path)
    #expect(unsaid.status == 1)
    #expect(unsaid.errors.contains("--correction"))
    #expect(try await site.importStatement(changed, "--correction").contains("version 2, a correction"))
    #expect(try await site.importStatement(changed).contains("unchanged"))

    var visitor = site.visitor()
    let page = try await Waiting.until("version 2", every: .milliseconds(50)) {
      let page = try await visitor.open("/s/safe-harbours/en")
      return page.words.contains("Version 2 of") ? page : nil
    }
    #expect(page.words.contains("every airport"))
    #expect(page.words.contains("What has changed"))
    #expect(page.words.contains("correction of wording"))
    try await site.endorse(SignOnAnswers("Later Birds", email: "l@later.example.org"))
    let receipt = try await site.mail.letter(to: "l@later.example.org", number: 2)
    #expect(receipt.text.contains("Version endorsed: 2"))
    let first = try await site.mail.letter(to: "e@early.example.org", number: 2)
    #expect(first.text.contains("Version endorsed: 1"))
    struct Exported: Decodable {
      let organization: String
      let version: Int
    }
    let export = try JSONDecoder().decode(
      [Exported].self, from: Data(try await site.run("export", "safe-harbours", "--format", "json").utf8))
    #expect(export.map(\.version) == [1, 2])
    try await site.expectCount(2)
    let hooks = try await #require(site.receiver).requests(count: 5)
    #expect(hooks.contains { $0.type == "statement.versioned" && $0.verified })
  }

  @Test func `the version is that of the text beside the form, also when it was corrected meanwhile`() async throws {
    var visitor = site.visitor()
    let answers = SignOnAnswers("Between Birds", email: "b@between.example.org")
    _ = try await visitor.sign(answers)
    let link = try await site.mail.letter(to: answers.email).link()
    var changed = statement
    changed.texts[0].paragraph = "Every harbour must be safe."
    try await site.importStatement(changed, "--substantive")
    let page = try await visitor.open(link)
    #expect(page.words.contains("Version of the text 1"))
    _ = try await visitor.submit(on: page, pressing: "confirm")
    let receipt = try await site.mail.letter(to: answers.email, number: 2)
    #expect(receipt.text.contains("Version endorsed: 1"))
  }

  @Test func `whoever was shown the new text gets the form of the new text, at once`() async throws {
    var visitor = site.visitor()
    for version in 2...6 {
      var changed = statement
      changed.texts[1].paragraph = "Chaque port doit être sûr, pour la \(version)e fois."
      try await site.importStatement(changed, "--correction")
      let page = try await Waiting.until("the new text", every: .milliseconds(1)) {
        let page = try await visitor.open("/s/safe-harbours/fr")
        return page.words.contains("\(version)e fois") ? page : nil
      }
      #expect(page.words.contains("Version \(version)"))
      let form = try await visitor.open("/s/safe-harbours/fr/sign").form(withButton: "Continuer")
      #expect(form.value("version") == "\(version)")
      // Something changes the count, so that the next page is rendered before this process has heard of the next version.
      try await site.endorse(SignOnAnswers("Birds \(version)", email: "b@birds\(version).example.org"))
    }
  }
}

@Suite(.story) struct `Readers of several languages` {
  private let folder: TemporaryFolder
  private let site: CampaignSite

  init() async throws {
    folder = try TemporaryFolder()
    site = try await CampaignSite([StatementFiles(texts: [.english, .french, .arabic])], folder: folder)
  }

  private static let preferences = [
    ("fr", "fr"), ("fr-CA,fr;q=0.9,en;q=0.8", "fr"), ("de,ar;q=0.5,en;q=0.4", "ar"), ("de", "en"), ("", "en"),
    ("en;q=0,fr", "fr"), ("*", "en"), ("zh;q=nonsense, ;;;,,ar", "ar"), (String(repeating: "x,", count: 3000), "en"),
  ]

  @Test func `are led to the statement in theirs`() async throws {
    for (accepted, language) in Self.preferences {
      var visitor = site.visitor(language: accepted)
      visitor.followsRedirects = false
      let page = try await visitor.open("/s/safe-harbours")
      #expect(page.status == 302)
      #expect(page.answer.header("location") == "/s/safe-harbours/\(language)", "\(accepted.prefix(40))")
      #expect(page.answer.header("vary")?.contains("Accept-Language") == true)
    }
  }

  @Test func `get Arabic from right to left, with the others one press away`() async throws {
    var visitor = site.visitor()
    let page = try await visitor.open("/s/safe-harbours/ar")
    #expect(page.html.contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(page.answer.header("content-language") == "ar")
    #expect(page.words.contains("موانئ آمنة الآن"))
    #expect(try await visitor.follow("Français", on: page).words.contains("Des ports sûrs maintenant"))
    let home = try await visitor.open("/?language=ar")
    #expect(home.html.contains("dir=\"rtl\""))
  }

  @Test func `are led to the original where there is no translation`() async throws {
    var visitor = site.visitor()
    let page = try await visitor.open("/s/safe-harbours/es")
    #expect(page.url.hasSuffix("/s/safe-harbours/en"))
    #expect(try await visitor.open("/s/safe-harbours/es/sign").status == 404)
  }

  @Test func `get mail in the language they chose, whatever the page was in`() async throws {
    var answers = SignOnAnswers("Port Solidaire", email: "luc@port.example.org")
    answers.language = "fr"
    var visitor = site.visitor()
    _ = try await visitor.sign(answers, language: "en")
    let letter = try await site.mail.letter(to: answers.email)
    #expect(letter.subject.contains("À confirmer"))
    #expect(letter.text.contains("Des ports sûrs maintenant"))
    #expect(try await visitor.open(letter.link()).html.contains("<html lang=\"fr\""))
  }
}
