import Statements
import Testing

@testable import Store

@Suite struct `How an endpoint is doing` {
  @Test func `one that is gone is switched off, and nothing waits for it any more`() async throws {
    let bench = try await TestBench.open()
    let gone = try await bench.endpoint()
    let other = try await bench.endpoint()
    try await bench.signOns(0..<3)
    let message = try #require(try await bench.claim(1, for: gone).first)
    try await bench.record(message, of: gone, .endpointGone, status: 410)
    try await bench.signOns(4..<5)
    let endpoints = try await bench.ask(AllWebhooks())
    #expect(endpoints.map(\.isActive) == [false, true])
    #expect(endpoints.map(\.queued) == [0, 4])
    #expect(endpoints.map(\.failed) == [1, 0])
    #expect(endpoints.map(\.dropped) == [2, 0])
    #expect(endpoints[0].disabled?.because == .gone)
    #expect(try await bench.perform(DisableWebhook(endpoint: gone, actor: .commandLine)) == false)
    #expect(try await bench.perform(TestWebhook(endpoint: gone)) == nil)
    #expect(try bench.kinds().filter { $0 == "webhook.disabled" }.count == 1)
    #expect(other == endpoints.last?.id)
  }

  @Test func `five days of failures without one success switch it off`() async throws {
    let bench = try await TestBench.open()
    let endpoint = try await bench.endpoint()
    for number in 1...2 {
      _ = try await bench.perform(
        AddStaff(name: "Noor \(number)", address: try MailAddress(parsing: "noor\(number)@example.org"), language: "en")
      )
    }
    try await bench.signOns(0..<4)
    let messages = try await bench.claim(for: endpoint)
    func letters() throws -> [String] {
      try bench.texts("SELECT endpoint || ' ' || detail FROM outbox_mail WHERE intent = 'webhook-disabled'")
    }
    func fail(_ message: QueuedWebhook) async throws {
      try await bench.record(message, of: endpoint, .again(at: bench.clock.time + 5), status: 500)
    }
    try await fail(messages[0])
    #expect(try await bench.webhook(endpoint)?.failingSince == .launch)
    bench.clock.pass(seconds: 4 * 24 * 3600)
    try await bench.record(messages[1], of: endpoint, .delivered, status: 204)
    #expect(try await bench.webhook(endpoint)?.failingSince == nil)
    try await fail(messages[2])
    bench.clock.pass(seconds: 5 * 24 * 3600 - 1)
    try await fail(messages[3])
    #expect(try await bench.webhook(endpoint)?.isActive == true)
    #expect(try letters().isEmpty)
    bench.clock.pass(seconds: 1)
    try await fail(messages[3])
    let end = try #require(try await bench.webhook(endpoint))
    #expect(end.disabled?.because == .failing)
    #expect(end.dropped == 3)
    #expect(try letters() == ["\(endpoint) HTTP 500: answer", "\(endpoint) HTTP 500: answer"])

    #expect(try await bench.perform(EnableWebhook(endpoint: endpoint)))
    let again = try #require(try await bench.webhook(endpoint))
    #expect(again.isActive && again.failingSince == nil)
  }

  @Test func `one that must be slowed down gets nothing until its time has come`() async throws {
    let bench = try await TestBench.open()
    let slow = try await bench.endpoint()
    let other = try await bench.endpoint()
    try await bench.signOns(0..<2)
    let message = try #require(try await bench.claim(1, for: slow).first)
    try await bench.record(
      message, of: slow, .again(at: .launch + 90), status: 429,
      pause: WebhookResult.Pause(until: .launch + 90, slowdowns: 1))
    bench.clock.pass(seconds: 89)
    let claimed = try await bench.claim()
    #expect(claimed.first { $0.endpoint == slow }?.messages.isEmpty == true)
    #expect(claimed.first { $0.endpoint == slow }?.slowdowns == 1)
    #expect(claimed.first { $0.endpoint == other }?.messages.count == 2)
    bench.clock.pass(seconds: 1)
    let due = try await bench.claim(for: slow)
    #expect(due.count == 2)
    try await bench.record(due[0], of: slow, .delivered, status: 204)
    #expect(try await bench.claim().first { $0.endpoint == slow }?.slowdowns == 0)
  }
}

@Suite struct `The log of attempts` {
  @Test func `it keeps status, duration and answer of each, newest first`() async throws {
    let bench = try await TestBench.open()
    let endpoint = try await bench.endpoint()
    try await bench.signOns(0..<2)
    let messages = try await bench.claim(for: endpoint)
    let long = String(repeating: "x", count: 4096)
    try await bench.record(messages[0], of: endpoint, .again(at: .launch + 5), status: 500, answer: long)
    try await bench.record(messages[1], of: endpoint, .delivered, status: 204, answer: "")
    try await bench.record(messages[0], of: endpoint, .delivered, answer: "")
    let log = try await bench.ask(WebhookAttempts(endpoint: endpoint, message: nil, limit: 10))
    #expect(log.map(\.number) == [3, 2, 1])
    #expect(log.map(\.status) == [nil, 204, 500])
    #expect(log.map(\.milliseconds) == [12, 12, 12])
    #expect(log[2].answer == long)
    #expect(log[2].messageID == messages[0].messageID)
    let some = try await bench.ask(WebhookAttempts(endpoint: endpoint, message: messages[0].id, limit: 10))
    #expect(some.map(\.number) == [3, 1])
  }

  @Test func `it keeps the newest 20,000 of an endpoint`() async throws {
    let bench = try await TestBench.open()
    let endpoint = try await bench.endpoint()
    try await bench.signOns(0..<1)
    let message = try #require(try await bench.claim(for: endpoint).first)
    let result = WebhookResult(
      webhook: message.id, endpoint: endpoint, end: .delivered, status: 204, answer: "", at: .launch, milliseconds: 1)
    for _ in 0..<23 {
      try await bench.perform(RecordWebhookResults(results: Array(repeating: result, count: 1000)))
    }
    #expect(try bench.number("SELECT COUNT(*) FROM webhook_attempt") == 20_000)
    #expect(try await bench.webhook(endpoint)?.attempts == 23_000)
  }

  @Test func `it keeps nothing for longer than thirty days`() async throws {
    let bench = try await TestBench.open()
    let endpoint = try await bench.endpoint()
    try await bench.signOns(0..<3)
    for message in try await bench.claim(for: endpoint) {
      try await bench.record(message, of: endpoint, .delivered, status: 204)
      bench.clock.pass(seconds: 24 * 3600)
    }
    #expect(try await bench.perform(PruneWebhookLog()) == 0)
    bench.clock.pass(seconds: 28 * 24 * 3600)
    #expect(try await bench.perform(PruneWebhookLog(limit: 1)) == 1)
    #expect(try await bench.perform(PruneWebhookLog(limit: 1)) == 0)
    #expect(try await bench.ask(WebhookAttempts(endpoint: endpoint, message: nil, limit: 10)).map(\.number) == [3, 2])
  }
}

@Suite struct `Replaying webhooks` {
  @Test func `what was given up or dropped stays visible, and is queued again`() async throws {
    let bench = try await TestBench.open()
    let endpoint = try await bench.endpoint()
    try await bench.signOns(0..<5)
    let messages = try await bench.claim(3, for: endpoint)
    try await bench.record(messages[0], of: endpoint, .failed, status: 500)
    try await bench.record(messages[1], of: endpoint, .delivered, status: 204)
    _ = try await bench.perform(DisableWebhook(endpoint: endpoint, actor: .commandLine))
    let dead = try await bench.ask(DeadWebhooks(endpoint: endpoint, limit: 10))
    #expect(dead.map(\.state) == [.dropped, .dropped, .dropped, .failed])
    #expect(dead.last?.status == 500)
    #expect(try await bench.perform(ReplayWebhooks(endpoint: endpoint, choice: .undelivered)) == nil)
    _ = try await bench.perform(EnableWebhook(endpoint: endpoint))
    let page = try #require(
      try await bench.perform(ReplayWebhooks(endpoint: endpoint, choice: .undelivered, limit: 3)))
    #expect(page.queued == 3)
    let last = try await bench.perform(
      ReplayWebhooks(endpoint: endpoint, choice: .undelivered, after: try #require(page.next), limit: 3))
    #expect(last == ReplayWebhooks.Page(queued: 1, next: nil))
    let again = try await bench.claim(for: endpoint)
    #expect(again.count == 4)
    #expect(again.first { $0.id == messages[0].id }?.messageID == messages[0].messageID)
    #expect(again.allSatisfy { $0.attempts == 0 })
  }

  @Test func `one message is found by the id that the receiver sees`() async throws {
    let bench = try await TestBench.open()
    let endpoint = try await bench.endpoint()
    try await bench.signOns(0..<1)
    let message = try #require(try await bench.claim(for: endpoint).first)
    try await bench.record(message, of: endpoint, .delivered, status: 204)
    let found = try #require(
      try await bench.ask(WebhookMessageNamed(endpoint: endpoint, messageID: message.messageID)))
    let replay = ReplayWebhooks(endpoint: endpoint, choice: .message(found.id))
    #expect(try await bench.perform(replay)?.queued == 1)
    // It waits already.
    #expect(try await bench.perform(replay)?.queued == 0)
    #expect(try await bench.ask(WebhookMessageNamed(endpoint: 99, messageID: message.messageID)) == nil)
  }

  @Test func `everything since an event comes again, and what was missed comes at last`() async throws {
    let bench = try await TestBench.open()
    try await bench.signOns(0..<2)
    let endpoint = try await bench.endpoint()
    try await bench.signOns(2..<4)
    for message in try await bench.claim(for: endpoint) {
      try await bench.record(message, of: endpoint, .delivered, status: 204)
    }
    _ = try await bench.perform(DisableWebhook(endpoint: endpoint, actor: .commandLine))
    try await bench.signOns(4..<5)
    bench.clock.pass(seconds: 3600)
    _ = try await bench.perform(EnableWebhook(endpoint: endpoint))

    let events = try #require(try await bench.ask(EventsBetween(from: nil, to: nil)))
    let whole = ReplayWebhooks.Choice.events(from: events.lowerBound, through: events.upperBound)
    #expect(try await bench.perform(ReplayWebhooks(endpoint: endpoint, choice: whole))?.queued == 5)
    let queued = try await bench.claim(for: endpoint)
    #expect(Set(queued.map(\.messageID)).count == 5)
    // When it happened, whenever it is told.
    #expect(queued.allSatisfy { $0.body.contains("\"timestamp\":\"2018-03-13T12:00:00Z\"") })
    #expect(try await bench.perform(ReplayWebhooks(endpoint: endpoint, choice: whole))?.queued == 0)
  }

  @Test func `a range of time is a range of events`() async throws {
    let bench = try await TestBench.open()
    let before = try #require(try await bench.ask(EventsBetween(from: nil, to: nil))).upperBound
    bench.clock.pass(seconds: 60)
    try await bench.signOns(0..<2)
    bench.clock.pass(seconds: 60)
    try await bench.signOns(2..<3)
    let range = try #require(try await bench.ask(EventsBetween(from: .launch + 60, to: .launch + 120)))
    #expect(range.lowerBound == before + 1)
    let rest = try #require(try await bench.ask(EventsBetween(from: .launch + 120, to: nil)))
    #expect(range.upperBound + 1 == rest.lowerBound)
    #expect(try await bench.ask(EventsBetween(from: .launch + 121, to: nil)) == nil)
  }
}
