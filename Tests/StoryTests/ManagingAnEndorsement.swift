import Foundation
import StoryKit
import Testing

@Suite(.story) struct `Managing an endorsement by the receipt's link` {
  private let folder: TemporaryFolder
  private let site: CampaignSite
  private let answers = SignOnAnswers("Bridge of Sails", email: "ivo@sails.example.org")

  init() async throws {
    folder = try TemporaryFolder()
    site = try await CampaignSite(folder: folder, hasReceiver: true)
  }

  private func manageLink() async throws -> String {
    try await site.endorse(answers)
    return try await site.mail.letter(to: answers.email, number: 2).link()
  }

  private var names: String {
    get async throws { try await site.visitor().reading("/s/safe-harbours/signatories.json") }
  }

  /// Within a second: a list that was just rendered stays as it is for a fifth of one.
  private func untilNamed(_ isNamed: Bool) async throws {
    try await Waiting.until("the list", atMost: .seconds(60)) {
      try await names.contains("Sails") == isNamed ? true : nil
    }
  }

  /// Within a second.
  private func until(_ isSo: (CountDocument) -> Bool) async throws {
    try await Waiting.until("the count", atMost: .seconds(60)) { () -> Bool? in
      isSo(try await site.count()) ? true : nil
    }
  }

  @Test func `a corrected name shows in the list at once, and a bad one comes back with what was typed`() async throws {
    let link = try await manageLink()
    var visitor = site.visitor()
    let page = try await visitor.open(link)
    #expect(try page.form(withField: "name").value("name") == "Bridge of Sails")
    let refused = try await visitor.submit(on: page, pressing: "rename", filling: ["name": "  "])
    #expect(refused.status == 422)
    #expect(try refused.link("Enter the name").hasSuffix("#name"))
    let saved = try await visitor.submit(on: refused, pressing: "rename", filling: ["name": "Bridge of Sails e.V."])
    #expect(saved.words.contains("The name has been corrected"))
    let list = try await names
    #expect(list.contains("Bridge of Sails e.V."))
    let export = try await site.run("export", "safe-harbours", "--format", "json")
    #expect(export.contains("\"name_as_signed\":\"Bridge of Sails\""))
  }

  @Test func `taken off the list it still counts, and put back it is named again`() async throws {
    let link = try await manageLink()
    var visitor = site.visitor()
    let hidden = try await visitor.submit(on: visitor.open(link), pressing: "listing", filling: ["listed": ""])
    #expect(hidden.words.contains("Your choices have been saved"))
    #expect(try await !names.contains("Sails"))
    try await until { $0.unlisted == 1 }
    let receiver = try #require(site.receiver)
    let told = try await receiver.endorsements(count: 3)[2]
    #expect(told.type == "endorsement.relisted")
    #expect(told.verified)
    #expect(!told.body.contains("Sails"))
    // What is told again after that does not name it either.
    try await site.run("webhook", "replay", "1", "--since", "1")
    let again = try await receiver.endorsements(count: 6)[3...]
    #expect(!again.contains { $0.body.contains("Sails") })
    let shown = try await visitor.submit(on: hidden, pressing: "listing", filling: ["listed": "yes"])
    #expect(shown.words.contains("Your choices have been saved"))
    try await untilNamed(true)
    try await until { $0.listed == 1 }
  }

  @Test func `withdrawn on a page of its own, it leaves list and count, and can sign again`() async throws {
    let link = try await manageLink()
    var visitor = site.visitor()
    let question = try await visitor.follow("Withdraw…", on: visitor.open(link))
    #expect(question.words.contains("Withdraw the endorsement?"))
    try await site.expectCount(1)
    let withdrawn = try await visitor.submit(on: question, pressing: "withdraw")
    #expect(withdrawn.words.contains("The endorsement is withdrawn"))
    try await site.expectCount(0)
    #expect(try await !names.contains("Sails"))
    // Pressed again from a page that was still open.
    #expect(try await visitor.submit(on: question, pressing: "withdraw").words.contains("withdrawn"))
    #expect(try await visitor.open(link).words.contains("withdrawn"))
    let letter = try await site.mail.letter(to: answers.email, number: 3)
    #expect(letter.subject.contains("withdrawn"))
    let hooks = try await #require(site.receiver).endorsements(count: 3)
    #expect(hooks.map(\.type).last == "endorsement.withdrawn")

    try await site.endorse(answers)
    try await site.expectCount(1)
    try await untilNamed(true)
    #expect(try site.mail.count(to: answers.email) >= 4)
  }
}
