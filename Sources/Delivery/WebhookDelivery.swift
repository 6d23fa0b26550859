import Logging
import ServiceLifecycle
import Statements
import Store
import Transport

/// The outbox of webhooks, worked off.
package struct WebhookDelivery: Service, CustomStringConvertible {
  /// For the log; without one, everything that it holds would be written out at every start.
  package var description: String { "webhooks" }

  private let outbox: OutboxAccess
  private let client: HTTPClient
  private let timeout: Duration
  private let limit: Int
  private let mailbox = WebhookMailbox()

  /// Between two looks at the outbox when nobody calls: what another process queued, and what has become due.
  private static let pollSeconds = 1.0
  /// Looks between two cleanings of the log.
  private static let pollsPerCleaning = 3600

  /// - Parameters:
  ///   - timeout: for one attempt, from connecting to the last byte of the answer.
  ///   - limit: attempts at once; each endpoint may have one besides.
  package init(_ outbox: OutboxAccess, client: HTTPClient, timeout: Duration, limit: Int) {
    self.outbox = outbox
    self.client = client
    self.timeout = timeout
    self.limit = limit
  }

  /// Runs until the program is asked to stop; attempts that are under way are finished first.
  package func run() async throws {
    await withTaskGroup(of: Void.self) { helpers in
      helpers.addTask { await listen() }
      helpers.addTask { await tick() }
      await withGracefulShutdownHandler {
        await work()
      } onGracefulShutdown: {
        mailbox.post(.stop)
      }
      outbox.wake.end()
      helpers.cancelAll()
    }
    await client.close()
  }

  private func work() async {
    await withDiscardingTaskGroup { rounds in
      var dispatcher = WebhookDispatcher(limit: limit, clock: outbox.clock, logger: outbox.logger)
      while !dispatcher.isDone {
        for (webhook, lane, endpoint) in dispatcher.due() { start(webhook, lane, endpoint) }
        if let round = dispatcher.nextRound() {
          rounds.addTask { await perform(round) }
        }
        for event in await mailbox.take() { dispatcher.hear(event) }
      }
    }
  }

  private func perform(_ round: WebhookRound) async {
    do {
      mailbox.post(.round(.success(try await outbox.store.perform(round))))
    } catch {
      mailbox.post(.round(.failure(error)))
    }
  }

  private func start(_ webhook: QueuedWebhook, _ lane: WebhookLane, _ endpoint: Int64) {
    let at = outbox.clock()
    let began = ContinuousClock.now
    let finish: @Sendable (HTTPTransportOutcome) -> Void = { [mailbox] outcome in
      mailbox.post(
        .ended(
          WebhookAttemptEnd(
            endpoint: endpoint, webhook: webhook, at: at, duration: ContinuousClock.now - began, outcome: outcome)))
    }
    guard let signer = lane.signer else {
      return finish(.failed(.other("the endpoint's secret is not base64; rotate it")))
    }
    let timestamp = at.secondsSince1970
    var headers = [
      ("Content-Type", "application/json"), ("User-Agent", "undersigned"), ("webhook-id", webhook.messageID),
      ("webhook-timestamp", String(timestamp)),
      ("webhook-signature", signer.header(id: webhook.messageID, timestamp: timestamp, body: webhook.body)),
    ]
    if let sequence = webhook.sequence { headers.append(("webhook-sequence", String(sequence))) }
    client.start(
      HTTPRequest(
        method: .post, url: lane.url, headers: headers, body: Array(webhook.body.utf8), totalTimeout: timeout,
        responseLimit: WebhookVerdict.answerLimit), finish)
  }

  /// Hands on what commits of this process queue.
  private func listen() async {
    while !outbox.wake.isEnded {
      await outbox.wake.wait()
      mailbox.post(.work)
    }
  }

  private func tick() async {
    var polls = 0
    while !Task.isCancelled {
      // Cancelled sleep is how the ticking ends.
      do { try await Task.sleep(for: .seconds(Self.pollSeconds)) } catch { return }
      mailbox.post(.work)
      polls += 1
      if polls % Self.pollsPerCleaning == 1 { await clean() }
    }
  }

  /// Drops what is too old from the log of attempts.
  private func clean() async {
    let page = PruneWebhookLog()
    do {
      while try await outbox.store.perform(page) == page.limit, !Task.isCancelled {}
    } catch {
      outbox.logger.error("webhooks: the log of attempts could not be shortened; trying again in an hour: \(error)")
    }
  }
}
