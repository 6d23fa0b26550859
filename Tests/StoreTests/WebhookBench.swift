import Statements

@testable import Store

extension TestBench {
  /// Adds a receiver that takes everything, unless more is said.
  func endpoint(
    _ types: WebhookTypes = .all, of statements: WebhookStatements = .all, isOrdered: Bool = false
  ) async throws -> Int64 {
    try await perform(
      AddWebhook(
        url: "https://receiver.example/hook", secrets: WebhookSecrets(secret: "whsec_old", signingKey: "whsk_old"),
        types: types, statements: statements, isOrdered: isOrdered))
  }

  /// Claims for every endpoint.
  func claim(_ room: Int = 10) async throws -> [ClaimedWebhooks] {
    try await perform(ClaimWebhooks(room: room, leaseSeconds: 60))
  }

  /// Claims, and gives what there is for one endpoint.
  func claim(_ room: Int = 10, for endpoint: Int64) async throws -> [QueuedWebhook] {
    try await claim(room).first { $0.endpoint == endpoint }?.messages ?? []
  }

  func record(
    _ message: QueuedWebhook, of endpoint: Int64, _ end: WebhookResult.End, status: Int? = nil,
    answer: String = "answer", pause: WebhookResult.Pause? = nil
  ) async throws {
    try await perform(
      RecordWebhookResults(results: [
        WebhookResult(
          webhook: message.id, endpoint: endpoint, end: end, status: status, answer: answer, at: clock.time,
          milliseconds: 12, pause: pause)
      ]))
  }

  /// The sign-ons of so many organizations, which are an event each.
  func signOns(_ numbers: Range<Int>) async throws {
    for number in numbers { _ = try await perform(SampleSignOn.numbered(number).request()) }
  }

  func webhook(_ id: Int64) async throws -> WebhookEndpoint? {
    try await ask(AllWebhooks()).first { $0.id == id }
  }
}
