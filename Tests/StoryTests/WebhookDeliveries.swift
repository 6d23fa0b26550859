import Foundation
import StoryKit
import Testing

@Suite(.story) struct `Telling another system` {
  private let folder: TemporaryFolder
  private let answers = SignOnAnswers("Night Ferry Crew", email: "jo@ferry.example.org")

  init() throws { folder = try TemporaryFolder() }

  private func list(_ site: CampaignSite) async throws -> String { try await site.run("webhook", "list") }

  @Test func `a receiver that fails is told again, with the same id and the same words`() async throws {
    let site = try await CampaignSite(folder: folder)
    let receiver = try await WebhookReceiver(folder: folder.url, failFirst: 1)
    try receiver.expect(secret: try await site.addWebhook(receiver.url))
    var visitor = site.visitor()
    _ = try await visitor.sign(answers)
    let requests = try await receiver.endorsements(count: 2, atMost: .seconds(30))
    #expect(requests.map(\.status) == [500, 204])
    #expect(requests.allSatisfy { $0.verified })
    #expect(Set(requests.map(\.id)).count == 1)
    #expect(Set(requests.map(\.body)).count == 1)
  }

  @Test func `a receiver that is down gets everything when it is back`() async throws {
    let site = try await CampaignSite(folder: folder)
    let down = try await WebhookReceiver(folder: folder.url)
    let secret = try await site.addWebhook(down.url)
    let port = down.peer.port
    try await down.stop()
    var visitor = site.visitor()
    _ = try await visitor.sign(answers)
    try await Waiting.until("a first try", atMost: .seconds(15), every: .milliseconds(200)) {
      try await site.run("doctor").contains(" 1 webhook waiting") ? true : nil
    }
    let back = try await WebhookReceiver(folder: folder.url, port: port, secret: secret)
    let requests = try await back.endorsements(count: 1, atMost: .seconds(30))
    #expect(requests[0].verified)
    #expect(requests[0].type == "endorsement.requested")
  }

  @Test func `a receiver that says it is gone is told nothing more`() async throws {
    let site = try await CampaignSite(folder: folder)
    let receiver = try await WebhookReceiver(folder: folder.url, status: 410)
    try receiver.expect(secret: try await site.addWebhook(receiver.url))
    var visitor = site.visitor()
    _ = try await visitor.sign(answers)
    #expect(try await receiver.requests(count: 1)[0].status == 410)
    try await Waiting.until("the end of the endpoint", every: .milliseconds(200)) {
      try await list(site).contains(" off ") ? true : nil
    }
    let link = try await site.mail.letter(to: answers.email).link()
    _ = try await visitor.confirm(link)
    _ = try await site.mail.letter(to: answers.email, number: 2)
    #expect(try receiver.received().count == 1)
  }

  @Test func `a slow receiver holds up no other`() async throws {
    let site = try await CampaignSite(folder: folder)
    let slow = try await WebhookReceiver(folder: folder.url, delay: 60)
    let quick = try await WebhookReceiver(folder: folder.url)
    try slow.expect(secret: try await site.addWebhook(slow.url))
    try quick.expect(secret: try await site.addWebhook(quick.url))
    for number in 1...8 {
      var visitor = site.visitor()
      _ = try await visitor.sign(
        SignOnAnswers("Ferry Crew Number \(number)", email: "f\(number)@f\(number).example.org"))
    }
    #expect(try await quick.endorsements(count: 8, atMost: .seconds(20)).allSatisfy { $0.verified })
    #expect(try await site.status("/healthz") == 200)
  }

  @Test func `a new secret counts from the next message on, and tests and replays arrive`() async throws {
    let site = try await CampaignSite(folder: folder)
    let receiver = try await WebhookReceiver(folder: folder.url)
    try receiver.expect(secret: try await site.addWebhook(receiver.url))
    try await site.run("webhook", "test", "1")
    let new = try await site.run("webhook", "rotate", "1").trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(new.hasPrefix("whsec_"))
    try receiver.expect(secret: new)
    var visitor = site.visitor()
    _ = try await visitor.sign(answers)
    let first = try await receiver.endorsements(count: 1)
    try await site.run("webhook", "replay", "1", "--since", "1")
    let requests = try await receiver.endorsements(count: 2)
    #expect(requests.map(\.id) == [first[0].id, first[0].id])
    #expect(try receiver.received().allSatisfy { $0.verified })
    #expect(try receiver.received().contains { $0.type == "webhook.test" })
  }

  @Test func `an address on a private network is refused unless it is allowed`() async throws {
    let site = try await CampaignSite(settings: ["webhooks.allowPrivateNetworks": "false"], folder: folder)
    let command = try await site.program.run("webhook", "add", "http://127.0.0.1:9/hook")
    #expect(command.status != 0)
    #expect(command.errors.contains("private"))
  }
}
