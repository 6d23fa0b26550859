import Foundation
import GRDB
import Statements
import Testing

@testable import Store

@Suite struct `The outbox of webhooks` {
  @Test func `an endpoint gets the types it asked for, with a frozen body`() async throws {
    let bench = try await TestBench.open()
    let all = try await bench.endpoint()
    let some = try await bench.endpoint(WebhookTypes(chosen: [.endorsementConfirmed]))
    let id = try await bench.endorse(SampleSignOn())
    let link = try await bench.managementLink(of: id)
    _ = try await bench.perform(ManageEndorsement(link: link, change: .withdraw))
    let claimed = try await bench.claim()
    #expect(claimed.first { $0.endpoint == all }?.messages.count == 3)
    let messages = try #require(claimed.first { $0.endpoint == some }).messages
    let only = try #require(messages.first)
    #expect(messages.count == 1)
    #expect(only.messageID.hasPrefix("msg_"))
    #expect(only.sequence == nil)

    let body = try JSONDecoder().decode(Body.self, from: Data(only.body.utf8))
    #expect(body.type == "endorsement.confirmed")
    #expect(body.timestamp == "2018-03-13T12:00:00Z")
    #expect(body.sequence == nil)
    #expect(body.data.statement == "act-now")
    #expect(body.data.endorsements == 1)
    #expect(body.data.endorsement.organization == "Migrant Forum in Asia")
    #expect(body.data.endorsement.state == "confirmed")
    #expect(!only.body.contains("A. Person"))
    #expect(!only.body.contains("@"))
  }

  @Test func `an endpoint from before there were v1a signatures gets a key of its own, once`() async throws {
    let bench = try await TestBench.open()
    let present = try await bench.endpoint()
    let early = [try await bench.endpoint(), try await bench.endpoint()]
    try bench.raw { database in
      try database.execute(sql: "UPDATE webhook_endpoint SET signing_key = NULL WHERE id > ?", arguments: [present])
    }
    let made = Shared<Int>(0)
    let complete = CompleteWebhookSecrets {
      made.change { $0 += 1 }
      return "whsk_\(made.value)"
    }
    #expect(try await bench.perform(complete) == 2)
    #expect(try await bench.perform(complete) == 0)
    let claimed = try await bench.claim()
    #expect(claimed.map(\.secrets.first?.signingKey) == ["whsk_old", "whsk_1", "whsk_2"])
    #expect(claimed.map(\.endpoint) == [present] + early)
    #expect(claimed.allSatisfy { $0.secrets.map(\.secret) == ["whsec_old"] })
  }

  @Test func `an endpoint gets the statements it asked for`() async throws {
    let bench = try await TestBench.open()
    let here = try await bench.endpoint(of: WebhookStatements(chosen: ["act-now", "later"]))
    let elsewhere = try await bench.endpoint(of: WebhookStatements(chosen: ["later"]))
    try await bench.signOns(0..<2)
    #expect(try await bench.claim(for: here).count == 2)
    #expect(try await bench.claim(for: elsewhere).isEmpty)
    #expect(try await bench.webhook(elsewhere)?.queued == 0)
  }

  @Test func `each endpoint gets what it has room for, oldest first, and nothing twice`() async throws {
    let bench = try await TestBench.open()
    let first = try await bench.endpoint()
    let second = try await bench.endpoint()
    try await bench.signOns(0..<6)
    let claimed = try await bench.perform(ClaimWebhooks(rooms: [second: 2], room: 4, leaseSeconds: 60))
    #expect(claimed.map(\.endpoint) == [first, second])
    #expect(claimed.map(\.messages.count) == [4, 2])
    for one in claimed { #expect(one.messages.map(\.id) == one.messages.map(\.id).sorted()) }
    #expect(try await bench.claim().map(\.messages.count) == [2, 4])
    #expect(try await bench.claim().map(\.messages.count) == [0, 0])
    bench.clock.pass(seconds: 60)
    #expect(try await bench.claim().map(\.messages.count) == [6, 6])
  }

  @Test func `what was claimed and not tried is due at once`() async throws {
    let bench = try await TestBench.open()
    let endpoint = try await bench.endpoint()
    try await bench.signOns(0..<3)
    let claimed = try await bench.claim(for: endpoint)
    try await bench.perform(RecordWebhookResults(results: [], released: claimed.dropFirst().map(\.id)))
    #expect(try await bench.claim(for: endpoint).map(\.id) == claimed.dropFirst().map(\.id))
  }

  @Test func `a retry waits for its time and keeps its id`() async throws {
    let bench = try await TestBench.open()
    let endpoint = try await bench.endpoint()
    try await bench.signOns(0..<1)
    let message = try #require(try await bench.claim(for: endpoint).first)
    try await bench.record(message, of: endpoint, .again(at: .launch + 30), status: 500)
    #expect(try await bench.ask(OutboxHealth()).webhooksRetrying == 1)
    bench.clock.pass(seconds: 29)
    #expect(try await bench.claim(for: endpoint).isEmpty)
    bench.clock.pass(seconds: 1)
    let again = try #require(try await bench.claim(for: endpoint).first)
    #expect(again.messageID == message.messageID)
    #expect(again.body == message.body)
    #expect(again.attempts == 1)
  }

  @Test func `a test goes to one endpoint, whatever it asked for`() async throws {
    let bench = try await TestBench.open()
    let other = try await bench.endpoint()
    let tested = try await bench.endpoint(
      WebhookTypes(chosen: [.statementClosed]), of: WebhookStatements(chosen: ["elsewhere"]))
    let message = try #require(try await bench.perform(TestWebhook(endpoint: tested)))
    #expect(try await bench.claim(for: other).isEmpty)
    bench.clock.pass(seconds: 60)
    let claimed = try await bench.claim(for: tested)
    #expect(claimed.map(\.id) == [message])
    try await bench.record(claimed[0], of: tested, .delivered, status: 200)
    let standing = try #require(try await bench.ask(WebhookMessageByID(id: message)))
    #expect(standing.state == .delivered)
    #expect(standing.status == 200)
  }

  @Test func `bodies stay short: long lists end early and say so`() throws {
    let items = (0..<500).map { JSONValue.integer(Int64($0)) }
    let body = WebhookBody(
      kind: .organizationMerged, at: .launch, data: WebhookBody.shortened(["changes": .array(items), "into": 4]),
      statements: [])
    let text = body.text(sequence: nil)
    #expect(text.utf8.count < 20_000)
    #expect(text.contains("\"shortened\":true"))
    #expect(text.contains("49]") && !text.contains("50"))
    #expect(WebhookBody.shortened(["changes": .array(Array(items.prefix(50)))])["shortened"] == nil)
  }
}

@Suite struct `An endpoint that wants its messages in order` {
  @Test func `they are numbered in their bodies, and none overtakes another`() async throws {
    let bench = try await TestBench.open()
    let endpoint = try await bench.endpoint(isOrdered: true)
    try await bench.signOns(0..<3)
    let claimed = try await bench.claim(for: endpoint)
    #expect(claimed.map(\.sequence) == [1, 2, 3])
    #expect(claimed.map { $0.body.contains("\"sequence\":\($0.sequence ?? 0)") } == [true, true, true])
    #expect(try await bench.claim(for: endpoint).isEmpty)

    // The first failed: those behind it are given back and wait for it.
    try await bench.record(claimed[0], of: endpoint, .again(at: .launch + 5), status: 500)
    try await bench.perform(RecordWebhookResults(results: [], released: claimed.dropFirst().map(\.id)))
    #expect(try await bench.claim(for: endpoint).isEmpty)
    bench.clock.pass(seconds: 5)
    #expect(try await bench.claim(2, for: endpoint).map(\.sequence) == [1, 2])
  }

  @Test func `what is given up is no longer waited for`() async throws {
    let bench = try await TestBench.open()
    let endpoint = try await bench.endpoint(isOrdered: true)
    try await bench.signOns(0..<2)
    let first = try #require(try await bench.claim(1, for: endpoint).first)
    try await bench.record(first, of: endpoint, .failed, status: 500)
    #expect(try await bench.claim(1, for: endpoint).map(\.sequence) == [2])
  }
}

@Suite struct `The secrets of an endpoint` {
  @Test func `new ones sign what is already queued, and the former ones for a day`() async throws {
    let bench = try await TestBench.open()
    let endpoint = try await bench.endpoint()
    func secrets() async throws -> [String] { try await bench.claim()[0].secrets.map(\.secret) }
    func rotate(to secret: String) async throws -> Instant? {
      try await bench.perform(
        RotateWebhookSecret(endpoint: endpoint, secrets: WebhookSecrets(secret: secret, signingKey: "whsk_new")))
    }
    #expect(try await rotate(to: "whsec_2") == .launch + 24 * 3600)
    #expect(try await secrets() == ["whsec_2", "whsec_old"])
    bench.clock.pass(seconds: 3600)
    _ = try await rotate(to: "whsec_3")
    #expect(try await secrets() == ["whsec_3", "whsec_2", "whsec_old"])
    #expect(try await bench.claim()[0].secrets.map(\.signingKey) == ["whsk_new", "whsk_new", "whsk_old"])
    bench.clock.pass(seconds: 23 * 3600)
    #expect(try await secrets() == ["whsec_3", "whsec_2"])
    bench.clock.pass(seconds: 3600)
    #expect(try await secrets() == ["whsec_3"])
    for number in 4...9 { _ = try await rotate(to: "whsec_\(number)") }
    #expect(try await secrets().count == 4)
    #expect(
      try await bench.perform(
        RotateWebhookSecret(endpoint: 99, secrets: WebhookSecrets(secret: "whsec_x", signingKey: nil))) == nil)
  }
}

private struct Body: Decodable {
  let type: String
  let timestamp: String
  let sequence: Int?
  let data: Content

  struct Content: Decodable {
    let statement: String
    let endorsements: Int
    let endorsement: Endorsement
  }

  struct Endorsement: Decodable {
    let organization: String?
    let state: String
  }
}
