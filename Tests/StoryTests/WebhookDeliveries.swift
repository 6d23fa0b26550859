import Foundation
import StoryKit
import Testing

@Suite(.story) struct `Telling another system` {
  private let folder: TemporaryFolder
  private let answers = SignOnAnswers("Night Ferry Crew", email: "jo@ferry.example.org")

  init() throws { folder = try TemporaryFolder() }

  private func list(_ site: CampaignSite) async throws -> String { try await site.run("webhook", "list") }

  /// So many sign-ons, each by somebody else; two messages for each that confirms, one for each that does not.
  private func sign(_ numbers: ClosedRange<Int>, on site: CampaignSite) async throws {
    for number in numbers {
      var visitor = site.visitor()
      _ = try await visitor.sign(
        SignOnAnswers("Ferry Crew Number \(number)", email: "f\(number)@f\(number).example.org"))
    }
  }

  @Test func `a receiver that fails is told again, with the same id and the same words`() async throws {
    let site = try await CampaignSite(folder: folder)
    let receiver = try await WebhookReceiver(folder: folder.url, failFirst: 1)
    try receiver.expect(secret: try await site.addWebhook(receiver.url))
    var visitor = site.visitor()
    _ = try await visitor.sign(answers)
    let requests = try await receiver.endorsements(count: 2, atMost: .seconds(120))
    #expect(requests.map(\.status) == [500, 204])
    #expect(requests.allSatisfy { $0.verified })
    #expect(Set(requests.map(\.id)).count == 1)
    #expect(Set(requests.map(\.body)).count == 1)
    #expect(Set(requests.map(\.timestamp)).count == 2)
    try await Waiting.until("both lines of the log", every: .milliseconds(200)) {
      let log = try await site.run("webhook", "log", "1")
      return log.contains(" 500 ") && log.contains(" 204 ") ? true : nil
    }
  }

  @Test func `a receiver verifies either signature, and while secrets change each of the two`() async throws {
    let site = try await CampaignSite(folder: folder)
    let receiver = try await WebhookReceiver(folder: folder.url)
    let old = try await site.addWebhook(receiver.url)
    let oldKey = try await publicKey(site)
    try receiver.expect(secret: old)
    try receiver.expect(publicKey: oldKey)
    try await site.run("webhook", "test", "1", "--wait", "120")
    let new = try await site.run("webhook", "rotate", "1").trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(new.hasPrefix("whsec_") && new != old)
    // The receiver has not changed over yet, and misses nothing.
    try await site.run("webhook", "test", "1", "--wait", "120")
    try receiver.expect(secret: new)
    try receiver.expect(publicKey: try await publicKey(site))
    try await site.run("webhook", "test", "1", "--wait", "120")
    let requests = try receiver.received()
    #expect(requests.map(\.verified) == [true, true, true])
    #expect(requests.map(\.asymmetric) == [1, 1, 1])
    let signatures = requests.compactMap { $0.headers["webhook-signature"] }
    #expect(signatures.map { $0.split(separator: " ").count } == [2, 4, 4])
    #expect(try await publicKey(site) != oldKey)
  }

  private func publicKey(_ site: CampaignSite) async throws -> String {
    struct Shown: Decodable { let publicKey: String }
    let shown = try await site.run("webhook", "show", "1", "--json")
    return try JSONDecoder().decode(Shown.self, from: Data(shown.utf8)).publicKey
  }

  @Test func `a receiver that is down gets everything when it is back`() async throws {
    let site = try await CampaignSite(folder: folder)
    let down = try await WebhookReceiver(folder: folder.url)
    let secret = try await site.addWebhook(down.url)
    let port = down.peer.port
    try await down.stop()
    var visitor = site.visitor()
    _ = try await visitor.sign(answers)
    try await Waiting.until("a first try", atMost: .seconds(120), every: .milliseconds(200)) {
      try await site.run("doctor").contains(" 1 webhook waiting") ? true : nil
    }
    let back = try await WebhookReceiver(folder: folder.url, port: port, secret: secret)
    // On a machine that is busy it may miss the second try, and the third comes after five minutes.
    let requests = try await back.endorsements(count: 1, atMost: .seconds(500))
    #expect(requests[0].verified)
    #expect(requests[0].type == "endorsement.requested")
    #expect(requests[0].body.contains("\(site.address)/s/safe-harbours/count.json"))
  }

  @Test func `a receiver that says it is gone is told nothing more`() async throws {
    let site = try await CampaignSite(folder: folder)
    let receiver = try await WebhookReceiver(folder: folder.url, status: 410)
    try receiver.expect(secret: try await site.addWebhook(receiver.url))
    var visitor = site.visitor()
    _ = try await visitor.sign(answers)
    #expect(try await receiver.requests(count: 1)[0].status == 410)
    try await Waiting.until("the end of the endpoint", every: .milliseconds(200)) {
      try await list(site).contains(" off because it answered 410 ") ? true : nil
    }
    let link = try await site.mail.letter(to: answers.email).link()
    _ = try await visitor.confirm(link)
    _ = try await site.mail.letter(to: answers.email, number: 2)
    #expect(try receiver.received().count == 1)
    #expect(try await site.run("webhook", "log", "1", "--dead").contains(" failed "))
  }

  @Test func `a slow receiver holds up no other`() async throws {
    let site = try await CampaignSite(folder: folder)
    let slow = try await WebhookReceiver(folder: folder.url, delay: 60)
    let quick = try await WebhookReceiver(folder: folder.url)
    try slow.expect(secret: try await site.addWebhook(slow.url))
    try quick.expect(secret: try await site.addWebhook(quick.url))
    try await sign(1...8, on: site)
    #expect(try await quick.endorsements(count: 8).allSatisfy { $0.verified })
    #expect(try await site.status("/healthz") == 200)
  }

  @Test func `a receiver that asks for peace is left alone for that time`() async throws {
    let site = try await CampaignSite(folder: folder)
    let receiver = try await WebhookReceiver(
      folder: folder.url, failFirst: 1, failStatus: 503, failHeaders: ["Retry-After: 7"])
    try receiver.expect(secret: try await site.addWebhook(receiver.url))
    try await sign(1...1, on: site)
    _ = try await receiver.endorsements(count: 1)
    try await sign(2...3, on: site)
    let requests = try await receiver.endorsements(count: 4)
    #expect(requests.map(\.status) == [503, 204, 204, 204])
    // The clock of the sender counts whole milliseconds.
    #expect(requests.dropFirst().allSatisfy { $0.at - requests[0].at > 6.9 })
  }

  @Test func `a receiver that wants its messages in order gets them so, failures or not`() async throws {
    let site = try await CampaignSite(folder: folder)
    let receiver = try await WebhookReceiver(folder: folder.url, failFirst: 1)
    let secret = try await site.run("webhook", "add", receiver.url, "--ordered")
    try receiver.expect(secret: secret.trimmingCharacters(in: .whitespacesAndNewlines))
    try await sign(1...6, on: site)
    _ = try await site.program.run("webhook", "test", "1", "--wait", "0")
    let requests = try await receiver.endorsements(count: 7)
    let taken = try await Waiting.until("the test, which is the last", atMost: .seconds(600)) {
      let taken = try receiver.received().filter { $0.status == 204 }
      return taken.count >= 7 ? taken : nil
    }
    #expect(requests.first?.status == 500)
    #expect(taken.compactMap { $0.headers["webhook-sequence"] } == (1...7).map(String.init))
    #expect(taken.map(\.verified) == Array(repeating: true, count: 7))
    struct Numbered: Decodable { let sequence: Int }
    #expect(
      try taken.map { try JSONDecoder().decode(Numbered.self, from: Data($0.body.utf8)).sequence } == Array(1...7))
  }

  @Test func `tests and replays arrive, and a receiver hears of the statements it asked for`() async throws {
    let site = try await CampaignSite(folder: folder)
    let receiver = try await WebhookReceiver(folder: folder.url)
    let secret = try await site.run("webhook", "add", receiver.url, "--statements", "safe-harbours")
    try receiver.expect(secret: secret.trimmingCharacters(in: .whitespacesAndNewlines))
    try await site.run("webhook", "test", "1", "--wait", "120")
    var visitor = site.visitor()
    _ = try await visitor.sign(answers)
    let first = try await receiver.endorsements(count: 1)
    try await site.run("webhook", "replay", "1", "--since", "1")
    #expect(try await receiver.endorsements(count: 2).map(\.id) == [first[0].id, first[0].id])
    let message = try #require(first[0].id)
    try await Waiting.until("the end of the replay", every: .milliseconds(200)) {
      try await list(site).contains(" 0 waiting") ? true : nil
    }
    #expect(try await site.run("webhook", "replay", "1", "--message", message).hasPrefix("1 message queued again"))
    #expect(try await receiver.endorsements(count: 3).map(\.id).last == message)
    #expect(try receiver.received().allSatisfy { $0.verified })
    #expect(try receiver.received().contains { $0.type == "webhook.test" })
  }

  @Test func `what happened before a receiver was there is told by a replay`() async throws {
    let site = try await CampaignSite(folder: folder)
    try await sign(1...3, on: site)
    let receiver = try await WebhookReceiver(folder: folder.url)
    try receiver.expect(secret: try await site.addWebhook(receiver.url))
    try await site.run("webhook", "replay", "1", "--from", "2020-01-01T00:00:00Z")
    let requests = try await receiver.endorsements(count: 3)
    #expect(requests.map(\.type) == Array(repeating: "endorsement.requested", count: 3))
    #expect(Set(requests.map(\.id)).count == 3)
  }

  @Test func `a redirect is not followed, and an answer of a gigabyte is cut`() async throws {
    let site = try await CampaignSite(folder: folder)
    let redirecting = try await WebhookReceiver(
      folder: folder.url, status: 302, failHeaders: ["Location: http://169.254.169.254/latest/meta-data"])
    let endless = try await WebhookReceiver(folder: folder.url, status: 200, answerBytes: 1_000_000_000)
    try redirecting.expect(secret: try await site.addWebhook(redirecting.url))
    try endless.expect(secret: try await site.addWebhook(endless.url))
    try await sign(1...1, on: site)
    _ = try await redirecting.endorsements(count: 1)
    _ = try await endless.endorsements(count: 1)
    let lines = try await Waiting.until("both in the list", every: .milliseconds(200)) {
      let lines = try await list(site).split(separator: "\n")
      return lines[0].contains("failing") && lines[1].contains("1 delivered") ? lines : nil
    }
    #expect(lines[0].contains("0 delivered, 1 waiting"))
    struct Attempt: Decodable {
      let status: Int
      let answer: String
    }
    let log = try await site.run("webhook", "log", "2", "--json")
    let attempt = try #require(try JSONDecoder().decode([Attempt].self, from: Data(log.utf8)).first)
    #expect(attempt.status == 200)
    #expect(attempt.answer.utf8.count == 4096)
  }

  @Test func `a receiver that never answers is given up for this time`() async throws {
    let site = try await CampaignSite(settings: ["webhooks.timeout": "1s"], folder: folder)
    let silent = try await WebhookReceiver(folder: folder.url, delay: 30)
    try silent.expect(secret: try await site.addWebhook(silent.url))
    try await sign(1...1, on: site)
    try await Waiting.until("the time-out in the log", every: .milliseconds(200)) {
      try await site.run("webhook", "log", "1").contains("The answer took too long.") ? true : nil
    }
  }

  @Test func `an address on a private network is refused unless it is allowed`() async throws {
    let site = try await CampaignSite(settings: ["webhooks.allowPrivateNetworks": "false"], folder: folder)
    let command = try await site.program.run("webhook", "add", "http://127.0.0.1:9/hook")
    #expect(command.status != 0)
    #expect(command.errors.contains("private"))
  }
}
