import Statements

/// How fast each recipient domain takes mail: how many at once, and how far apart. Lowered when a domain asks for it (421, 4.7.x), and
/// raised again slowly while it takes what it gets.
struct DomainPace {
  private struct Domain {
    var underWay = 0
    var limit: Int
    /// Milliseconds between two starts; 0 for no limit.
    var interval: Int64 = 0
    var nextStart: Int64 = 0
    var taken = 0
    /// Until then, what asks for less was begun before it was given less.
    var slowedUntil: Int64 = 0
  }

  /// The most mails under way to one domain.
  let limit: Int
  private var domains: [String: Domain] = [:]

  private static let firstInterval: Int64 = 1000
  private static let longestInterval: Int64 = 60_000
  private static let shortestInterval: Int64 = 125
  /// So many in a row before the pace is raised a step.
  private static let step = 10

  init(limit: Int) {
    self.limit = limit
  }

  /// Those that asked to be left in peace, and have not shown since that they take more.
  var slow: Set<String> { Set(domains.lazy.filter { $0.value.interval > 0 }.map(\.key)) }

  func admits(_ domain: String, at now: Instant) -> Bool {
    guard let state = domains[domain] else { return limit > 0 }
    return state.underWay < state.limit && state.nextStart <= now.milliseconds
  }

  mutating func began(_ domain: String, at now: Instant) {
    var state = domains[domain] ?? Domain(limit: limit)
    state.underWay += 1
    state.nextStart = now.milliseconds + state.interval
    domains[domain] = state
  }

  mutating func ended(_ domain: String, _ pace: Answer, at now: Instant) {
    guard var state = domains[domain] else { return }
    state.underWay -= 1
    switch pace {
    // Those that were under way together ask for it once.
    case .slower where now.milliseconds < state.slowedUntil: break
    case .slower:
      state.taken = 0
      state.limit = max(1, state.limit / 2)
      state.interval = min(max(Self.firstInterval, state.interval * 2), Self.longestInterval)
      state.nextStart = now.milliseconds + state.interval
      state.slowedUntil = state.nextStart
    case .taken:
      state.taken += 1
      if state.taken >= Self.step {
        state.taken = 0
        state.limit = min(limit, state.limit + 1)
        state.interval = state.interval / 2 < Self.shortestInterval ? 0 : state.interval / 2
      }
    case .other: break
    }
    let isAsBefore = state.underWay == 0 && state.limit == limit && state.interval == 0
    domains[domain] = isAsBefore ? nil : state
  }

  /// What an answer says about the pace.
  enum Answer {
    case taken
    case slower
    case other
  }
}
