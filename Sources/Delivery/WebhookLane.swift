import Statements
import Store

/// One endpoint while its webhooks are delivered: what was claimed for it, and how many attempts it bears at once.
struct WebhookLane {
  private(set) var url: String
  private(set) var signer: WebhookSigner?
  private(set) var isOrdered: Bool
  /// Attempts that have no end yet.
  private(set) var underWay = 0
  private(set) var pausedUntil: Instant
  private(set) var slowdowns: Int
  /// Whether the outbox may hold more that is due.
  private(set) var mayHaveMore = false

  private var secrets: [WebhookSecrets]
  private var ready: [QueuedWebhook] = []
  private var taken = 0
  /// Ids that were claimed and whose result is not on the disk yet.
  private var held: Set<Int64> = []
  /// Attempts at once that it has shown to bear.
  private var pace = Self.startingPace

  private static let startingPace = 4
  /// A slow or failing endpoint keeps as many.
  private static let leastPace = 2
  private static let mostPace = 64
  /// Claimed ahead for each attempt at once: what is delivered while the disk is written.
  private static let ahead = 8
  /// What waits for the one before it is claimed by so many.
  private static let orderedRun = 64
  private static let quick = Duration.seconds(1)
  private static let slow = Duration.seconds(5)

  /// The room of an endpoint that nothing is known of.
  static let startingRoom = startingPace * ahead

  init(_ claimed: ClaimedWebhooks) {
    url = claimed.url
    isOrdered = claimed.isOrdered
    secrets = claimed.secrets
    signer = WebhookSigner(claimed.secrets)
    pausedUntil = claimed.pausedUntil
    slowdowns = claimed.slowdowns
  }

  var waiting: Int { ready.count - taken }
  var isBusy: Bool { waiting > 0 || underWay > 0 }
  /// Nothing of it is in memory.
  var isEmpty: Bool { held.isEmpty }

  /// Takes in what a claim brought.
  /// - Parameter room: what was asked for.
  mutating func take(_ claimed: ClaimedWebhooks, room: Int) {
    url = claimed.url
    isOrdered = claimed.isOrdered
    if secrets != claimed.secrets {
      secrets = claimed.secrets
      signer = WebhookSigner(secrets)
    }
    pausedUntil = max(pausedUntil, claimed.pausedUntil)
    // Where there was no room, nothing was learned.
    if room > 0 { mayHaveMore = claimed.messages.count == room }
    // What waits so long that its lease ran out is claimed once more.
    let new = claimed.messages.filter { held.insert($0.id).inserted }
    ready = ready[taken...] + new
    taken = 0
  }

  /// How many more to claim now.
  func room(share: Int, now: Instant) -> Int {
    guard pausedUntil <= now else { return 0 }
    if isOrdered { return isEmpty ? Self.orderedRun : 0 }
    let wanted = allowed(share: share) * Self.ahead
    return waiting <= wanted / 2 ? wanted - waiting : 0
  }

  /// The next message to send, counted as under way, or nil when its time has not come.
  /// - Parameter share: the attempts at once that are this endpoint's part of all.
  mutating func next(share: Int, now: Instant) -> QueuedWebhook? {
    guard waiting > 0, underWay < allowed(share: share), pausedUntil <= now else { return nil }
    defer { taken += 1 }
    underWay += 1
    return ready[taken]
  }

  /// An attempt has come to its end.
  /// - Returns: what was claimed and is not to be sent now, because it waits for this message or because the endpoint is slowed down.
  mutating func ended(_ verdict: WebhookVerdict, took duration: Duration) -> [Int64] {
    underWay -= 1
    if verdict.end == .delivered {
      slowdowns = 0
      if duration < Self.quick { pace = min(pace + 1, Self.mostPace) }
    }
    if verdict.end != .delivered || duration > Self.slow { pace = max(pace / 2, Self.leastPace) }
    if let pause = verdict.pause {
      pausedUntil = max(pausedUntil, pause.until)
      slowdowns = max(slowdowns, pause.slowdowns)
    }
    guard verdict.end != .delivered, isOrdered || verdict.pause != nil else { return [] }
    return giveBack()
  }

  /// The results of these are on the disk.
  mutating func settled(_ ids: some Sequence<Int64>) { held.subtract(ids) }

  /// Gives up what is claimed and not under way.
  mutating func giveBack() -> [Int64] {
    defer {
      ready = []
      taken = 0
    }
    mayHaveMore = true
    return ready[taken...].map(\.id)
  }

  private func allowed(share: Int) -> Int {
    isOrdered ? 1 : min(pace, max(share, 1))
  }
}
