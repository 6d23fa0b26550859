import Logging
import Statements
import Store
import Transport

/// Decides which webhook is sent when: keeps a lane for each endpoint, and writes and claims in rounds of one commit each.
///
/// An endpoint that is slow fills its own lane only: lanes share the connections evenly, and each may always have one attempt under way.
struct WebhookDispatcher {
  /// One turn with the store, for the caller to run.
  typealias Round = WebhookRound

  private let limit: Int
  private let clock: @Sendable () -> Instant
  private let logger: Logger
  private var lanes: [Int64: WebhookLane] = [:]
  private var results: [WebhookResult] = []
  private var released: [Int64] = []
  private var sawWork = true
  private var isStopping = false
  /// The last round could not be written: the next one waits for a moment.
  private var isHeldUp = false
  /// The round that is under way.
  private var round: Round?

  /// Longer than a message may wait in a lane and be under way, in seconds.
  private static let leaseSeconds: Int64 = 300

  /// - Parameter limit: the most attempts at once, of all endpoints together.
  init(limit: Int, clock: @escaping @Sendable () -> Instant, logger: Logger) {
    self.limit = limit
    self.clock = clock
    self.logger = logger
  }

  /// Whether all is written and nothing is to come.
  var isDone: Bool {
    isStopping && round == nil && results.isEmpty && released.isEmpty && !lanes.values.contains { $0.isBusy }
  }

  mutating func hear(_ event: WebhookMailbox.Event) {
    switch event {
    case .work:
      sawWork = true
      isHeldUp = false
    case .stop:
      isStopping = true
      for id in lanes.keys { released += lanes[id]?.giveBack() ?? [] }
    case .ended(let end): hear(end)
    case .round(.success(let claimed)): settle(claimed)
    case .round(.failure(let reason)):
      logger.error("webhooks: nothing could be written or claimed; trying again: \(reason)")
      results = (round?.record.results ?? []) + results
      released = (round?.record.released ?? []) + released
      round = nil
      isHeldUp = true
    }
  }

  private mutating func hear(_ end: WebhookAttemptEnd) {
    let now = clock()
    let lane = lanes[end.endpoint]
    // Answers to what was sent before the pause began are no new reason to slow down.
    let isPaused = lane.map { $0.pausedUntil > now } ?? false
    let verdict = WebhookVerdict(
      end.outcome, made: end.webhook.attempts + 1, slowdowns: max(0, (lane?.slowdowns ?? 0) - (isPaused ? 1 : 0)),
      now: now, chance: { Double.random(in: -1...1) })
    released += lanes[end.endpoint]?.ended(verdict, took: end.duration) ?? []
    results.append(result(end.webhook, end.endpoint, verdict, at: end.at, took: end.duration))
  }

  private func result(
    _ webhook: QueuedWebhook, _ endpoint: Int64, _ verdict: WebhookVerdict, at: Instant, took duration: Duration
  ) -> WebhookResult {
    if verdict.end != .delivered {
      let what = [verdict.status.map(String.init), verdict.answer].compactMap(\.self).joined(separator: " ")
      logger.warning("webhook \(webhook.messageID) to endpoint \(endpoint): \(what.prefix(200))")
    }
    return WebhookResult(
      webhook: webhook.id, endpoint: endpoint, end: verdict.end, status: verdict.status, answer: verdict.answer, at: at,
      milliseconds: Int64(duration / .milliseconds(1)), pause: verdict.pause)
  }

  private mutating func settle(_ claimed: [ClaimedWebhooks]?) {
    let rooms = round?.claim?.rooms ?? [:]
    for (endpoint, results) in Dictionary(grouping: round?.record.results ?? [], by: \.endpoint) {
      lanes[endpoint]?.settled(results.lazy.map(\.webhook))
    }
    let givenBack = round?.record.released ?? []
    if !givenBack.isEmpty { for id in lanes.keys { lanes[id]?.settled(givenBack) } }
    round = nil
    guard let claimed else { return }
    for one in claimed {
      lanes[one.endpoint, default: WebhookLane(one)].take(one, room: rooms[one.endpoint] ?? WebhookLane.startingRoom)
    }
    drop(besides: Set(claimed.map(\.endpoint)))
  }

  /// Endpoints that were switched off get nothing more; what was claimed for them was dropped with them.
  private mutating func drop(besides active: Set<Int64>) {
    for id in lanes.keys where !active.contains(id) {
      let dropped = lanes[id]?.giveBack() ?? []
      lanes[id]?.settled(dropped)
      if lanes[id]?.isBusy == false { lanes[id] = nil }
    }
  }

  /// The part of all attempts at once that each endpoint with something to send has.
  private var share: Int { limit / max(1, lanes.values.count(where: \.isBusy)) }

  /// What is to be sent now, each counted as under way.
  mutating func due() -> [(webhook: QueuedWebhook, lane: WebhookLane, endpoint: Int64)] {
    guard !isStopping else { return [] }
    let now = clock()
    let share = share
    var due: [(webhook: QueuedWebhook, lane: WebhookLane, endpoint: Int64)] = []
    for id in lanes.keys {
      while let webhook = lanes[id]?.next(share: share, now: now), let lane = lanes[id] {
        due.append((webhook, lane, id))
      }
    }
    return due
  }

  /// What is to be written and claimed now; nil while a round is under way, or when there is nothing to do.
  mutating func nextRound() -> Round? {
    guard round == nil, !isHeldUp else { return nil }
    let claim = isStopping ? nil : nextClaim()
    guard claim != nil || !results.isEmpty || !released.isEmpty else { return nil }
    let next = Round(record: RecordWebhookResults(results: results, released: released), claim: claim)
    results = []
    released = []
    round = next
    return next
  }

  private mutating func nextClaim() -> ClaimWebhooks? {
    let now = clock()
    let share = share
    let rooms = lanes.mapValues { $0.room(share: share, now: now) }
    let hasMore = lanes.contains { id, lane in lane.mayHaveMore && rooms[id, default: 0] > 0 }
    guard sawWork || hasMore else { return nil }
    sawWork = false
    return ClaimWebhooks(rooms: rooms, room: WebhookLane.startingRoom, leaseSeconds: Self.leaseSeconds)
  }
}
