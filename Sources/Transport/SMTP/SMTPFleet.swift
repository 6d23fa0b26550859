import Foundation

/// All connections to the server, and the envelopes that wait for one. Confined to the loop's thread.
struct SMTPFleet {
  private let settings: SMTPSettings
  private var connections: [SMTPConnection] = []
  private var waiting: [SMTPJob] = []
  private var nextWaiting = 0
  private var isClosing = false
  /// The server would not have another connection: until then, those that are open have to do.
  private var enoughUntil: ContinuousClock.Instant?
  private let scratch: UnsafeMutableRawBufferPointer
  private var polls: [pollfd] = []
  private var shares: [Range<Int>] = []

  private static let pauseAfterRefusal = Duration.seconds(15)

  init(settings: SMTPSettings, scratch: UnsafeMutableRawBufferPointer) {
    self.settings = settings
    self.scratch = scratch
  }

  var isEmpty: Bool { connections.isEmpty }

  mutating func append(_ jobs: [SMTPJob]) {
    waiting += jobs
  }

  /// Defers what waits, and has every connection come to its end. To be called again until the fleet is empty.
  mutating func close(now: ContinuousClock.Instant) {
    isClosing = true
    for job in waiting[nextWaiting...] { job.finish(.deferred(nil, .closing)) }
    waiting = []
    nextWaiting = 0
    for connection in connections { connection.startClosing(now: now) }
  }

  /// Does everything that can be done without waiting.
  mutating func advance(now: ContinuousClock.Instant) {
    for connection in connections { connection.expire(now: now) }
    var isBusy = true
    while isBusy {
      sweep(now: now)
      // Before anything is written, so that the next envelope's commands are in one write with the final dot.
      isBusy = assign(now: now)
      for connection in connections { connection.write(scratch) }
      isBusy = isBusy || connections.contains { $0.phase == .closed }
    }
  }

  /// Waits until something can be done, and hands it to the connections.
  /// - Returns: whether `wake` was what happened, among others.
  mutating func wait(wake: Int32, now: ContinuousClock.Instant) -> Bool {
    polls.removeAll(keepingCapacity: true)
    shares.removeAll(keepingCapacity: true)
    polls.append(pollfd(fd: wake, events: Int16(POLLIN), revents: 0))
    for connection in connections {
      let start = polls.count
      connection.appendAwaited(to: &polls)
      shares.append(start..<polls.count)
    }
    // An interrupted or failed poll leaves no trace in `revents`; the next turn tries again.
    _ = poll(&polls, nfds_t(polls.count), timeout(now: now))
    let then = ContinuousClock.now
    for (connection, share) in zip(connections, shares)
    where connection.hasUnread || share.contains(where: { polls[$0].revents != 0 }) {
      connection.handle(polls[share], scratch, now: then)
    }
    return polls[0].revents != 0
  }

  /// Takes leave of closed connections and finds out what is left of their work.
  private mutating func sweep(now: ContinuousClock.Instant) {
    var back: [SMTPJob] = []
    for connection in connections where connection.phase == .closed {
      for var job in connection.takeHandedBack() {
        job.isSecondTry = true
        back.append(job)
      }
      guard let (job, outcome) = connection.takeFailure() else { continue }
      if connections.contains(where: { $0.phase == .open }), !isClosing {
        enoughUntil = now + Self.pauseAfterRefusal
        back.append(job)
      } else {
        job.finish(outcome)
      }
    }
    connections.removeAll { $0.phase == .closed }
    guard !back.isEmpty else { return }
    if isClosing {
      for job in back { job.finish(.deferred(nil, .closing)) }
    } else {
      waiting.replaceSubrange(..<nextWaiting, with: back)
      nextWaiting = 0
    }
  }

  /// Gives waiting envelopes to connections; returns whether any was given.
  private mutating func assign(now: ContinuousClock.Instant) -> Bool {
    let start = nextWaiting
    while nextWaiting < waiting.count, place(waiting[nextWaiting], now: now) { nextWaiting += 1 }
    let hasPlaced = nextWaiting > start
    if nextWaiting == waiting.count || nextWaiting > 1024 {
      waiting.removeSubrange(..<nextWaiting)
      nextWaiting = 0
    }
    return hasPlaced
  }

  /// An idle connection is best, the one that was used last; then a new one; then a place behind another envelope. After a connection that
  /// turned out to be dead, a new one is best.
  private mutating func place(_ job: SMTPJob, now: ContinuousClock.Instant) -> Bool {
    if !job.isSecondTry, let idle = latestIdle {
      idle.take(job, now: now)
    } else if mayOpenAnother(now: now) {
      connections.append(SMTPConnection(for: job, settings: settings, now: now))
    } else if let other = latestIdle ?? connections.first(where: \.canTake) {
      other.take(job, now: now)
    } else {
      return false
    }
    return true
  }

  private var latestIdle: SMTPConnection? {
    var latest: SMTPConnection?
    for connection in connections where connection.isIdle {
      if let found = latest, found.lastUse >= connection.lastUse { continue }
      latest = connection
    }
    return latest
  }

  private func mayOpenAnother(now: ContinuousClock.Instant) -> Bool {
    guard connections.count < settings.connections else { return false }
    guard let enoughUntil, enoughUntil > now else { return true }
    return !connections.contains { $0.phase == .open }
  }

  private func timeout(now: ContinuousClock.Instant) -> Int32 {
    guard !connections.contains(where: \.hasUnread) else { return 0 }
    guard let next = connections.compactMap(\.deadline).min() else { return -1 }
    let (seconds, attoseconds) = max(.zero, next - now).components
    // Rounded up: a millisecond too early would be a turn for nothing.
    return Int32(min(60_000, seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1))
  }
}
