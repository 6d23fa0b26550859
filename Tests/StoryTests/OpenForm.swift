import Foundation
import StoryKit
import Testing

@Suite(.story) struct `Signing through the open form` {
  private let folder: TemporaryFolder
  private let site: CampaignSite
  private static let answers = SignOnAnswers("Migrant Kitchens Network", email: "ana@kitchens.example.org")

  init() async throws {
    folder = try TemporaryFolder()
    site = try await CampaignSite(folder: folder, hasReceiver: true)
  }

  @Test func `a colleague who signs again gets a friendly mail and the same page, and one endorsement counts`()
    async throws
  {
    try await site.endorse(Self.answers)
    var colleague = SignOnAnswers("The migrant-kitchens network (MKN)", email: "ben@kitchens.example.org")
    colleague.contact = "Ben Example"
    var stranger = SignOnAnswers("Another Kitchen Collective", email: "eve@another.example.org")
    stranger.country = "TG"
    var visitor = site.visitor()
    let page = try await visitor.sign(colleague)
    var other = site.visitor()
    let usual = try await other.sign(stranger)
    #expect(page.words == usual.words)
    #expect(page.status == usual.status)

    let letter = try await site.mail.letter(to: colleague.email)
    #expect(letter.subject.contains("Already endorsed"))
    #expect(letter.text.contains("Nothing more is needed"))
    // Whoever may manage the endorsement is the one who signed.
    #expect(letter.signedLink == nil)
    try await site.expectCount(1)
    let names = try await site.visitor().reading("/s/safe-harbours/signatories.json")
    #expect(names.components(separatedBy: "\"name\":").count == 2)
  }

  @Test func `a second sign-on before confirming sends a new link, and the older one leads to it`() async throws {
    var visitor = site.visitor()
    _ = try await visitor.sign(Self.answers)
    let old = try await site.mail.letter(to: Self.answers.email).link()
    _ = try await visitor.sign(Self.answers)
    let new = try await site.mail.letter(to: Self.answers.email, number: 2).link()
    #expect(old != new)
    let stale = try await visitor.open(old)
    #expect(stale.status == 410)
    #expect(stale.words.contains("There is a newer link"))
    #expect(stale.words.contains("a•••@kitchens.example.org"))
    #expect(!stale.html.contains(Self.answers.email))
    let renewed = try await visitor.submit(on: stale, pressing: "renew")
    #expect(renewed.words.contains("A new link is on its way"))
    let newest = try await site.mail.letter(to: Self.answers.email, number: 3).link()
    #expect(try await visitor.open(new).status == 410)
    #expect(try await visitor.confirm(newest).words.contains("is confirmed"))
    try await site.expectCount(1)
    // One sign-on was requested, however often its link was sent.
    let hooks = try await #require(site.receiver).endorsements(count: 2)
    #expect(hooks.map(\.type) == ["endorsement.requested", "endorsement.confirmed"])
  }

  @Test func `an unlisted organization is counted and named nowhere`() async throws {
    var hidden = SignOnAnswers("Quiet Shelter Trust", email: "quiet@shelter.example.org")
    hidden.acronym = "QSTX"
    hidden.country = "MT"
    hidden.isListed = false
    try await site.endorse(Self.answers)
    try await site.endorse(hidden)
    #expect(
      try await site.count()
        == CountDocument(
          statement: "safe-harbours", endorsements: 2, listed: 1, unlisted: 1, countries: 1))
    let hooks = try await #require(site.receiver).endorsements(count: 4)
    #expect(hooks.map(\.type).filter { $0 == "endorsement.confirmed" }.count == 2)
    let visitor = site.visitor()
    var public_ = hooks.map(\.body)
    for path in [
      "/", "/s/safe-harbours/en", "/s/safe-harbours/en/signatories", "/s/safe-harbours/en/signatories?q=Quiet",
      "/s/safe-harbours/en/signatories?q=QSTX", "/s/safe-harbours/signatories.csv", "/s/safe-harbours/signatories.json",
      "/s/safe-harbours/badge.svg", "/s/safe-harbours/count.json", "/metrics",
    ] {
      public_.append(try await visitor.reading(path))
    }
    #expect(try await visitor.reading("/metrics").contains(/undersigned_recognizable_organizations [1-9]/))
    for text in public_ {
      #expect(!text.contains("Shelter"))
      #expect(!text.replacing("QSTX”", with: "").replacing("value=\"QSTX\"", with: "").contains("QSTX"))
      #expect(!text.contains("Malta"))
    }
    #expect(
      try await visitor.reading("/s/safe-harbours/en/signatories").contains("1 of them is counted without being named"))

    // A stranger who signs in its name learns nothing: the same page, and a mail that asks to confirm.
    var stranger = hidden
    stranger.email = "curious@elsewhere.example.org"
    var curious = site.visitor()
    #expect(try await curious.sign(stranger).words.contains("Now check your mailbox"))
    let letter = try await site.mail.letter(to: stranger.email)
    #expect(letter.subject.contains("Please confirm"))
    #expect(try await curious.confirm(letter.link()).words.contains("is confirmed"))
    try await site.expectCount(2)
  }

  @Test func `thirty colleagues at once make one endorsement`() async throws {
    // All sign before the first confirms: who signs afterwards gets a friendly mail and no link.
    let letters = try await withThrowingTaskGroup(of: MailMessage.self) { group in
      for number in 1...30 {
        group.addTask {
          var answers = SignOnAnswers(
            number.isMultiple(of: 2) ? "Union of Harbour Pilots" : "union of harbour pilots ",
            email: "pilot\(number)@pilots.example.org")
          answers.contact = "Pilot \(number)"
          var visitor = site.visitor()
          #expect(try await visitor.sign(answers).words.contains("Now check your mailbox"))
          return try await site.mail.letter(to: answers.email)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for letter in letters {
        group.addTask {
          var visitor = site.visitor()
          let page = try await visitor.confirm(letter.link())
          #expect(page.words.contains("is confirmed") || page.words.contains("already endorse"))
        }
      }
      try await group.waitForAll()
    }
    try await site.expectCount(1)
    #expect(try await site.run("doctor").contains("every total agrees"))
    let hooks = try await #require(site.receiver).endorsements(count: 31)
    #expect(hooks.count { $0.type == "endorsement.confirmed" } == 1)
  }
}

extension Visitor {
  /// The text of a path, whatever it is.
  func reading(_ path: String) async throws -> String {
    var copy = self
    return try await copy.open(path).html
  }
}
