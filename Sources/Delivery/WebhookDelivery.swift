import Logging
import ServiceLifecycle
import Statements
import Store
import Transport

/// The outbox of webhooks, worked off. Each endpoint has a few attempts under way at most, so that a slow one holds up no other.
package struct WebhookDelivery: Service {
  private let outbox: OutboxAccess
  private let client: HTTPClient
  private let timeout: Duration

  private static let leaseSeconds: Int64 = 300
  private static let pollSeconds = 1.0
  private static let window = 256
  private static let perEndpoint = 4
  /// Bytes of an answer that are kept.
  private static let answerLimit = 4096

  /// - Parameter timeout: for one attempt, from connecting to the last byte of the answer.
  package init(_ outbox: OutboxAccess, client: HTTPClient, timeout: Duration) {
    self.outbox = outbox
    self.client = client
    self.timeout = timeout
  }

  package func run() async throws {
    let loop = DeliveryLoop<QueuedWebhook>(
      name: "webhooks", wake: outbox.wake, window: Self.window, pollSeconds: Self.pollSeconds, logger: outbox.logger,
      claim: { _ in
        try await outbox.store.perform(
          ClaimWebhooks(limitPerEndpoint: Self.perEndpoint, leaseSeconds: Self.leaseSeconds))
      },
      attempt: { await deliver($0) })
    await loop.run()
    await client.close()
  }

  private func deliver(_ webhook: QueuedWebhook) async {
    let result = await attempt(webhook)
    if result.end != .delivered {
      outbox.logger.warning("webhook \(webhook.messageID) to endpoint \(webhook.endpoint): \(result.answer)")
    }
    do {
      try await outbox.store.perform(RecordWebhookResult(result: result))
    } catch {
      // The lease runs out and it is sent again, with the same id.
      outbox.logger.error("webhook \(webhook.messageID): its result could not be written: \(error)")
    }
  }

  private func attempt(_ webhook: QueuedWebhook) async -> WebhookResult {
    guard let signature = WebhookSignature(secret: webhook.secret) else {
      return WebhookResult(
        webhook: webhook.id, endpoint: webhook.endpoint, end: .failed, status: nil,
        answer: "The endpoint's secret is not base64; rotate it.")
    }
    let timestamp = outbox.clock().secondsSince1970
    let request = HTTPRequest(
      method: .post, url: webhook.url,
      headers: [
        ("Content-Type", "application/json"), ("User-Agent", "undersigned"), ("webhook-id", webhook.messageID),
        ("webhook-timestamp", String(timestamp)),
        ("webhook-signature", signature.header(id: webhook.messageID, timestamp: timestamp, body: webhook.body)),
      ],
      body: Array(webhook.body.utf8), totalTimeout: timeout, responseLimit: Self.answerLimit)
    switch await client.send(request) {
    case .answered(let response): return result(of: webhook, response)
    case .failed(let failure):
      return WebhookResult(
        webhook: webhook.id, endpoint: webhook.endpoint, end: again(webhook), status: nil,
        answer: failure.description)
    }
  }

  private func result(of webhook: QueuedWebhook, _ response: HTTPResponse) -> WebhookResult {
    // 2xx alone is success; a redirect is not followed and is none.
    let end: WebhookResult.End =
      switch response.status {
      case 200..<300: .delivered
      case 410: .endpointGone
      default: again(webhook)
      }
    return WebhookResult(
      webhook: webhook.id, endpoint: webhook.endpoint, end: end, status: response.status, answer: response.text)
  }

  private func again(_ webhook: QueuedWebhook) -> WebhookResult.End {
    let now = outbox.clock()
    let next = RetrySchedule.webhooks.next(
      after: webhook.attempts + 1, queuedAt: now, now: now, jitter: Double.random(in: -1...1))
    return next.map { .again(at: $0) } ?? .failed
  }
}
