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
    let claimed = try await bench.perform(ClaimWebhooks(limitPerEndpoint: 10, leaseSeconds: 60))
    #expect(claimed.filter { $0.endpoint == all }.count == 3)
    let only = try #require(claimed.first { $0.endpoint == some })
    #expect(claimed.filter { $0.endpoint == some }.count == 1)
    #expect(only.messageID.hasPrefix("msg_"))

    let body = try JSONDecoder().decode(Body.self, from: Data(only.body.utf8))
    #expect(body.type == "endorsement.confirmed")
    #expect(body.timestamp == "2018-03-13T12:00:00Z")
    #expect(body.data.statement == "act-now")
    #expect(body.data.endorsements == 1)
    #expect(body.data.endorsement.organization == "Migrant Forum in Asia")
    #expect(body.data.endorsement.state == "confirmed")
    #expect(!only.body.contains("A. Person"))
    #expect(!only.body.contains("@"))
  }

  @Test func `each endpoint has its own limit of messages under way, oldest first`() async throws {
    let bench = try await TestBench.open()
    let first = try await bench.endpoint()
    let second = try await bench.endpoint()
    for number in 0..<6 { _ = try await bench.perform(SampleSignOn.numbered(number).request()) }
    let claimed = try await bench.perform(ClaimWebhooks(limitPerEndpoint: 4, leaseSeconds: 60))
    for endpoint in [first, second] {
      let ids = claimed.filter { $0.endpoint == endpoint }.map(\.id)
      #expect(ids.count == 4)
      #expect(ids == ids.sorted())
    }
    #expect(try await bench.perform(ClaimWebhooks(limitPerEndpoint: 4, leaseSeconds: 60)).isEmpty)
    try await bench.record(claimed[0], .delivered, status: 204)
    #expect(try await bench.perform(ClaimWebhooks(limitPerEndpoint: 4, leaseSeconds: 60)).count == 1)
    bench.clock.pass(seconds: 60)
    #expect(try await bench.perform(ClaimWebhooks(limitPerEndpoint: 4, leaseSeconds: 60)).count == 8)
  }

  @Test func `a retry waits for its time and keeps its id`() async throws {
    let bench = try await TestBench.open()
    let endpoint = try await bench.endpoint()
    _ = try await bench.perform(SampleSignOn().request())
    let message = try #require(try await bench.perform(ClaimWebhooks(limitPerEndpoint: 4, leaseSeconds: 60)).first)
    try await bench.record(message, .again(at: .launch + 30), status: 500)
    #expect(try await bench.ask(OutboxHealth()).webhooksRetrying == 1)
    bench.clock.pass(seconds: 29)
    #expect(try await bench.perform(ClaimWebhooks(limitPerEndpoint: 4, leaseSeconds: 60)).isEmpty)
    bench.clock.pass(seconds: 1)
    let again = try #require(try await bench.perform(ClaimWebhooks(limitPerEndpoint: 4, leaseSeconds: 60)).first)
    #expect(again.messageID == message.messageID)
    #expect(again.body == message.body)
    #expect(again.attempts == 1)
    try await bench.record(again, .failed, status: 500)
    #expect(try await bench.perform(ReplayWebhooks(endpoint: endpoint, since: nil)) == 1)
    let replayed = try #require(try await bench.perform(ClaimWebhooks(limitPerEndpoint: 4, leaseSeconds: 60)).first)
    #expect(replayed.messageID == message.messageID)
    #expect(replayed.attempts == 0)
    try await bench.record(replayed, .delivered, status: 200)
    #expect(try await bench.perform(ReplayWebhooks(endpoint: endpoint, since: nil)) == 0)
    #expect(try await bench.perform(ReplayWebhooks(endpoint: endpoint, since: 1)) == 1)
    #expect(try await bench.perform(ReplayWebhooks(endpoint: 99, since: 1)) == nil)
  }

  @Test func `an endpoint that is gone is switched off, and nothing waits for it any more`() async throws {
    let bench = try await TestBench.open()
    let gone = try await bench.endpoint()
    let other = try await bench.endpoint()
    for number in 0..<3 { _ = try await bench.perform(SampleSignOn.numbered(number).request()) }
    let message = try #require(
      try await bench.perform(ClaimWebhooks(limitPerEndpoint: 1, leaseSeconds: 60)).first { $0.endpoint == gone })
    try await bench.record(message, .endpointGone, status: 410)
    _ = try await bench.perform(SampleSignOn.numbered(4).request())
    let endpoints = try await bench.ask(AllWebhooks())
    #expect(endpoints.map(\.isActive) == [false, true])
    #expect(endpoints.map(\.queued) == [0, 4])
    #expect(endpoints.map(\.failed) == [1, 0])
    #expect(
      try bench.texts("SELECT state FROM outbox_webhook WHERE endpoint = \(gone) ORDER BY id")
        == ["failed", "dropped", "dropped"])
    #expect(try await bench.perform(DisableWebhook(endpoint: gone, actor: .commandLine)) == false)
    #expect(try await bench.perform(TestWebhook(endpoint: gone)) == nil)
    #expect(try bench.kinds().filter { $0 == "webhook.disabled" }.count == 1)
    #expect(other == endpoints.last?.id)
  }

  @Test func `a test goes to one endpoint, whatever it asked for`() async throws {
    let bench = try await TestBench.open()
    _ = try await bench.endpoint()
    let tested = try await bench.endpoint(WebhookTypes(chosen: [.statementClosed]))
    let message = try #require(try await bench.perform(TestWebhook(endpoint: tested)))
    let claimed = try await bench.perform(ClaimWebhooks(limitPerEndpoint: 4, leaseSeconds: 60))
    #expect(claimed.map(\.id) == [message])
    #expect(claimed.map(\.endpoint) == [tested])
    try await bench.record(claimed[0], .delivered, status: 200)
    let standing = try #require(try await bench.ask(WebhookMessageState(id: message)))
    #expect(standing.state == "delivered")
    #expect(standing.status == 200)
  }

  @Test func `a new secret signs what is already queued`() async throws {
    let bench = try await TestBench.open()
    let endpoint = try await bench.endpoint()
    _ = try await bench.perform(SampleSignOn().request())
    #expect(try await bench.perform(RotateWebhookSecret(endpoint: endpoint, secret: "whsec_new")))
    #expect(try await bench.perform(RotateWebhookSecret(endpoint: 99, secret: "whsec_new")) == false)
    let claimed = try await bench.perform(ClaimWebhooks(limitPerEndpoint: 4, leaseSeconds: 60))
    #expect(claimed.map(\.secret) == ["whsec_new"])
  }
}

private struct Body: Decodable {
  let type: String
  let timestamp: String
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

extension TestBench {
  fileprivate func endpoint(_ types: WebhookTypes = .all) async throws -> Int64 {
    try await perform(AddWebhook(url: "https://receiver.example/hook", secret: "whsec_old", types: types))
  }

  fileprivate func record(_ message: QueuedWebhook, _ end: WebhookResult.End, status: Int) async throws {
    try await perform(
      RecordWebhookResult(
        result: WebhookResult(
          webhook: message.id, endpoint: message.endpoint, end: end, status: status, answer: "answer")))
  }
}
