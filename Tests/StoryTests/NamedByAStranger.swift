import Foundation
import StoryKit
import Testing

/// ADR 3: nobody finds out by signing in its name that an organization has endorsed unlisted.
@Suite(.story) struct `Confirming in the name of an organization that counts unlisted` {
  private let folder: TemporaryFolder
  private let site: CampaignSite

  init() async throws {
    folder = try TemporaryFolder()
    site = try await CampaignSite(folder: folder)
    var hidden = SignOnAnswers("Quiet Shelter Trust", email: "quiet@shelter.example.org")
    hidden.isListed = false
    try await site.endorse(hidden)
  }

  /// What somebody read on the way from the confirmation to the withdrawal, without what is theirs alone.
  private struct Reading: Equatable {
    var confirm = ""
    var confirmed = ""
    var receipt = ""
    var manage = ""
    var withdraw = ""
    var withdrawn = ""
    var letter = ""

    var all: [String] { [confirm, confirmed, receipt, manage, withdraw, withdrawn, letter] }
  }

  /// Signs, confirms, looks at everything and withdraws.
  private func read(_ answers: SignOnAnswers) async throws -> Reading {
    func plain(_ text: String) -> String {
      text.replacing(answers.organization, with: "NAME").replacing(/[0-9A-Z]{10}/, with: "REFERENCE")
        .replacing(/https?:\/\/\S+/, with: "LINK").filter { !$0.isNumber }
    }
    var visitor = site.visitor()
    _ = try await visitor.sign(answers)
    let confirmation = try await site.mail.letter(to: answers.email).link()
    var reading = Reading()
    let question = try await visitor.open(confirmation)
    reading.confirm = plain(question.words)
    reading.confirmed = plain(try await visitor.submit(on: question, pressing: "confirm").words)
    let receipt = try await site.mail.letter(to: answers.email, number: 2)
    reading.receipt = plain(receipt.subject + receipt.text)
    let manage = try await visitor.open(receipt.link())
    reading.manage = plain(manage.words)
    let withdraw = try await visitor.open(receipt.link() + "?step=withdraw")
    reading.withdraw = plain(withdraw.words)
    reading.withdrawn = plain(try await visitor.submit(on: withdraw, pressing: "withdraw").words)
    let letter = try await site.mail.letter(to: answers.email, number: 3)
    reading.letter = plain(letter.subject + letter.text)
    return reading
  }

  @Test(arguments: [true, false], ["en", "fr", "es", "ar"])
  func `reads as it does for an organization that is new`(isListed: Bool, language: String) async throws {
    var stranger = SignOnAnswers("Quiet Shelter Trust", email: "curious@elsewhere.example.org")
    var newcomer = SignOnAnswers("Migrant Kitchens Network", email: "ana@kitchens.example.org")
    (stranger.isListed, newcomer.isListed) = (isListed, isListed)
    (stranger.language, newcomer.language) = (language, language)
    let told = try await read(stranger)
    #expect(told == (try await read(newcomer)))
    try await site.expectCount(1)
  }

  @Test func `says what was asked for, and not that it stands in the list or has changed the count`() async throws {
    let told = try await read(SignOnAnswers("Quiet Shelter Trust", email: "curious@elsewhere.example.org"))
    #expect(told.confirm.contains("You asked for the organization to be named in the public list"))
    #expect(told.confirmed.contains("You asked for the organization to be named in the public list"))
    #expect(told.confirmed.contains("Each organization is counted and listed once"))
    #expect(told.receipt.contains("Asked for: to be named in the public list as “NAME”"))
    #expect(told.receipt.contains("Each organization is counted and listed once"))
    for text in told.all {
      for untrue in [
        "will be named", "is now in", "In the public list as", "then counts", "goes down", "count has changed",
        "no longer", "leaves the", "We have sent you a message",
      ] { #expect(!text.contains(untrue), "\(untrue): \(text)") }
    }
    let list = try await site.visitor().reading("/s/safe-harbours/signatories.json")
    #expect(!list.contains("Shelter"))
  }

  @Test func `also says nothing untrue when that organization has withdrawn`() async throws {
    let email = "curious@elsewhere.example.org"
    try await site.endorse(SignOnAnswers("Quiet Shelter Trust", email: email))
    let link = try await site.mail.letter(to: email, number: 2).link()
    let own = try await site.mail.letter(to: "quiet@shelter.example.org", number: 2).link()
    var hidden = site.visitor()
    _ = try await hidden.submit(on: hidden.open(own + "?step=withdraw"), pressing: "withdraw")
    try await site.expectCount(0)
    var visitor = site.visitor()
    let page = try await visitor.open(link)
    #expect(page.words.contains("is in neither the count nor the current list"))
    #expect(!page.words.contains("We have sent you"))
    #expect(try site.mail.count(to: email) == 2)
  }
}
