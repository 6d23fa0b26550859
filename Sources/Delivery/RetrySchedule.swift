import Statements

/// When to try again. The last delay repeats until the deadline; each is moved by up to a tenth, so that what failed together
/// does not come back together.
struct RetrySchedule: Sendable {
  /// Seconds before the second, third, … attempt.
  let delays: [Int64]
  /// Attempts in all, or nil for as many as fit before the deadline.
  let attempts: Int?
  /// Seconds after it was queued at which a message is given up, or nil when the attempts decide.
  let givesUpAfter: Int64?

  /// Mail: quick at first, because a person is waiting in front of the form; then hours, for four days (RFC 5321 §4.5.4.1).
  static let mail = RetrySchedule(
    delays: [5, 30, 2 * 60, 10 * 60, 30 * 60, 3600, 2 * 3600, 4 * 3600], attempts: nil, givesUpAfter: 4 * 24 * 3600)

  /// Webhooks: the schedule of Standard Webhooks 1.0.
  static let webhooks = RetrySchedule(
    delays: [5, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 10 * 3600, 14 * 3600, 20 * 3600, 24 * 3600], attempts: 10,
    givesUpAfter: nil)

  /// The next attempt after `made` attempts, or nil to give up.
  /// - Parameter jitter: from -1 to 1.
  func next(after made: Int, queuedAt: Instant, now: Instant, jitter: Double) -> Instant? {
    if let attempts, made >= attempts { return nil }
    guard let last = delays.last else { return nil }
    let delay = made - 1 < delays.count ? delays[max(made - 1, 0)] : last
    let milliseconds = Double(delay) * 1000 * (1 + jitter / 10)
    let next = Instant(milliseconds: now.milliseconds + Int64(milliseconds))
    if let givesUpAfter, next > queuedAt + givesUpAfter { return nil }
    return next
  }
}
