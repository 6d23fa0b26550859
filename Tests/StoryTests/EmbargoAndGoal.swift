import StoryKit
import Testing

@Suite(.story) struct `A statement under embargo` {
  @Test func `takes sign-ons and shows neither names nor count`() async throws {
    let folder = try TemporaryFolder()
    var secret = StatementFiles()
    secret.moreKeys = ["embargo: 2099-01-01"]
    let site = try await CampaignSite([secret], folder: folder, hasReceiver: true)
    let answers = SignOnAnswers("Lantern Keepers", email: "lu@lantern.example.org")
    try await site.endorse(answers)
    #expect(try await site.run("count", "safe-harbours").contains("1 endorsement"))
    var visitor = site.visitor()
    for path in [
      "/s/safe-harbours/count.json", "/s/safe-harbours/signatories.csv", "/s/safe-harbours/signatories.json",
    ] {
      #expect(try await visitor.open(path).status == 404)
    }
    for path in [
      "/", "/s/safe-harbours/en", "/s/safe-harbours/en/signatories", "/s/safe-harbours/en/signatories?q=Lantern",
      "/s/safe-harbours/badge.svg",
    ] {
      let page = try await visitor.open(path)
      #expect(page.status == 200)
      #expect(!page.words.contains("Keepers"), "\(path)")
      #expect(!page.words.contains("1 organization has") && !page.words.contains("1 endorsement"), "\(path)")
    }
    for hook in try await #require(site.receiver).endorsements(count: 2) {
      #expect(hook.verified)
      #expect(!hook.body.contains("Lantern"))
      #expect(!hook.body.contains("\"endorsements\":1"))
    }
    // Nor does a stranger learn it by signing in its name.
    var stranger = answers
    stranger.email = "curious@elsewhere.example.org"
    var curious = site.visitor()
    _ = try await curious.sign(stranger)
    #expect(try await site.mail.letter(to: stranger.email).subject.contains("Please confirm"))
    var desk = try await site.desk()
    #expect(try await desk.open("/desk").words.contains("Safe harbours now Open 1 1 0 1"))
  }
}

@Suite(.story) struct `A goal` {
  @Test func `is told once when it is reached, however often the count passes it`() async throws {
    let folder = try TemporaryFolder()
    var statement = StatementFiles()
    statement.moreKeys = ["goal: 2"]
    let site = try await CampaignSite([statement], folder: folder, hasReceiver: true)
    let receiver = try #require(site.receiver)
    try await site.endorse(SignOnAnswers("Lantern Keepers", email: "lu@lantern.example.org"))
    var visitor = site.visitor()
    #expect(try await visitor.open("/s/safe-harbours/en").words.contains("1 of the goal of 2"))
    let second = SignOnAnswers("Tide Watchers", email: "tim@tide.example.org")
    try await site.endorse(second)
    let manage = try await site.mail.letter(to: second.email, number: 2).link()
    _ = try await visitor.submit(on: visitor.open("\(manage)?step=withdraw"), pressing: "withdraw")
    _ = try await site.mail.letter(to: second.email, number: 3)
    try await site.endorse(second)
    try await site.expectCount(2)
    _ = try await receiver.endorsements(count: 6)
    #expect(try receiver.received().count { $0.type == "statement.goal_reached" } == 1)
    #expect(try await visitor.open("/s/safe-harbours/en").words.contains("the goal of 2 is reached"))
  }
}
