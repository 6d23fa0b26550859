import Statements
import Transport

/// Leaves our own mail server alone for a while when it can't be reached or refuses us: one mail at a time tries it, not all of them.
struct RelayPause {
  /// When it is tried again; nil while all is well.
  private(set) var until: Instant?
  private var seconds: Int64 = 0

  private static let longestSeconds: Int64 = 60

  /// How many may be under way now.
  func places(of slots: Int, underWay: Int, at now: Instant) -> Int {
    guard let until else { return slots }
    return until <= now ? 1 : 0
  }

  mutating func note(_ outcome: MailTransportOutcome, at now: Instant) {
    if outcome.isOfTheServerItself {
      // Those that failed together count once.
      if let until, now < until { return }
      seconds = min(max(1, seconds * 2), Self.longestSeconds)
      until = now + seconds
    } else {
      until = nil
      seconds = 0
    }
  }
}

extension MailTransportOutcome {
  /// Whether it says nothing of the mail or its recipient, but that our server can't be used now.
  var isOfTheServerItself: Bool {
    guard case .deferred(_, let trouble) = self else { return false }
    switch trouble {
    case .sessionRefused, .nameNotResolved, .connectFailed, .tlsFailed, .authenticationFailed: return true
    case .temporaryRefusal, .timedOut, .connectionLost, .closing, .fault: return false
    }
  }
}
