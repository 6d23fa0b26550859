import Foundation
import StoryKit
import Testing

@Suite(.story) struct `Addresses where nothing can be signed` {
  private let folder: TemporaryFolder
  private let site: CampaignSite

  init() async throws {
    folder = try TemporaryFolder()
    var soon = StatementFiles("coming-soon", texts: [.english])
    (soon.opens, soon.closes) = ("2090-05-04", "2091-01-01")
    var over = StatementFiles("long-over", texts: [.english])
    (over.opens, over.closes) = ("2001-01-01", "2002-03-04")
    site = try await CampaignSite([StatementFiles(), soon, over], folder: folder)
  }

  @Test func `an unknown statement is not found, and those that are open are listed`() async throws {
    var visitor = site.visitor()
    for path in ["/s/nowhere", "/s/nowhere/en", "/s/nowhere/en/sign", "/s/nowhere/en/signatories"] {
      let page = try await visitor.open(path)
      #expect(page.status == 404)
      #expect(page.words.contains("Open for endorsement"))
      #expect(page.links.filter { $0.target.contains("/s/") }.map(\.words) == ["Safe harbours now"])
      #expect(page.words.contains("Reference:"))
    }
    // Machines are told in JSON.
    for path in ["/s/nowhere/count.json", "/s/nowhere/signatories.json"] {
      let answer = try await visitor.open(path).answer
      #expect(answer.status == 404)
      #expect(answer.header("content-type")?.hasPrefix("application/json") == true)
      #expect(answer.text.contains("\"status\":404"))
    }
  }

  @Test func `the list of signatories without a language is found in the reader's, or the statement's`() async throws {
    var reader = site.visitor()
    let list = try await reader.open("/s/safe-harbours/signatories?q=harbour")
    #expect(list.url == site.address + "/s/safe-harbours/en/signatories?q=harbour")
    #expect(list.words.contains("Signatories"))
    var other = site.visitor(language: "zh")
    #expect(try await other.open("/s/safe-harbours/signatories").url.hasSuffix("/s/safe-harbours/en/signatories"))
    #expect(try await other.open("/s/nowhere/signatories").status == 404)
  }

  @Test func `a statement that is not open says when`() async throws {
    var visitor = site.visitor()
    for (slug, words, year) in [("coming-soon", "is not open yet", "2090"), ("long-over", "is closed", "2002")] {
      let page = try await visitor.open("/s/\(slug)/en/sign")
      #expect(page.status == 403)
      #expect(page.words.contains(words))
      #expect(page.words.contains(year))
      #expect(page.forms.isEmpty)
      let statement = try await visitor.open("/s/\(slug)/en")
      #expect(statement.status == 200)
      #expect(statement.words.contains(year))
      #expect(!statement.links.contains { $0.target.hasSuffix("/sign") })
    }
  }

  @Test func `a form that was open when sign-on closed says so, and writes nothing`() async throws {
    var visitor = site.visitor()
    let check = try await visitor.fillIn(SignOnAnswers("Late Signers", email: "late@signers.example.org"))
    try await site.run("statement", "close", "safe-harbours")
    let page = try await visitor.submit(on: check, pressing: "submit")
    #expect(page.status == 403)
    #expect(page.words.contains("is closed"))
    #expect(try await site.run("export", "safe-harbours", "--state", "all", "--format", "json").contains("[]"))
  }

  @Test func `who signed in time may confirm after it closed`() async throws {
    let answers = SignOnAnswers("Signers in Time", email: "early@signers.example.org")
    var visitor = site.visitor()
    _ = try await visitor.sign(answers)
    let link = try await site.mail.letter(to: answers.email).link()
    try await site.run("statement", "close", "safe-harbours")
    #expect(try await visitor.confirm(link).words.contains("is confirmed"))
    try await site.expectCount(1)
  }
}
