import Statements
import Store
import Transport

/// What an outcome means for the message and its endpoint.
struct WebhookVerdict {
  let end: WebhookResult.End
  /// HTTP status, when there was an answer.
  let status: Int?
  /// The first 4 KB of the answer, or why there was none.
  let answer: String
  let pause: WebhookResult.Pause?

  /// Bytes of an answer that are kept.
  static let answerLimit = 4096
  /// The longest that a receiver can ask to be left alone for, in seconds: no answer switches an endpoint off for ever.
  static let longestPause: Int64 = 24 * 3600
  /// The longest pause of an endpoint that does not say for how long.
  private static let longestGuess: Int64 = 300
  /// Too many requests, and what stands in front of a receiver that can't keep up.
  private static let slowing: Set<Int> = [429, 502, 503, 504]

  /// - Parameters:
  ///   - made: attempts at the message, this one included.
  ///   - slowdowns: how often in a row its endpoint had to be slowed down before.
  ///   - chance: gives a number from -1 to 1.
  init(_ outcome: HTTPTransportOutcome, made: Int, slowdowns: Int, now: Instant, chance: () -> Double) {
    switch outcome {
    case .failed(let failure):
      self.init(
        end: Self.again(after: made, now: now, notBefore: now, chance()), status: nil, answer: failure.description,
        pause: nil)
    case .answered(let response):
      let text = KeptAnswer.text(response.body, limit: Self.answerLimit)
      switch response.status {
      // 2xx alone is success; a redirect is not followed and is none.
      case 200..<300: self.init(end: .delivered, status: response.status, answer: text, pause: nil)
      case 410: self.init(end: .endpointGone, status: response.status, answer: text, pause: nil)
      default:
        let pause = Self.pause(response, slowdowns: slowdowns, now: now, chance())
        self.init(
          end: Self.again(after: made, now: now, notBefore: pause?.until ?? now, chance()), status: response.status,
          answer: text, pause: pause)
      }
    }
  }

  private init(end: WebhookResult.End, status: Int?, answer: String, pause: WebhookResult.Pause?) {
    self.end = end
    self.status = status
    self.answer = answer
    self.pause = pause
  }

  private static func again(
    after made: Int, now: Instant, notBefore: Instant, _ jitter: Double
  ) -> WebhookResult.End {
    let next = RetrySchedule.webhooks.next(after: made, queuedAt: now, now: now, jitter: jitter)
    return next.map { .again(at: max($0, notBefore)) } ?? .failed
  }

  private static func pause(
    _ response: HTTPResponse, slowdowns: Int, now: Instant, _ jitter: Double
  ) -> WebhookResult.Pause? {
    if let seconds = response.retryAfter(now: now.secondsSince1970) {
      return WebhookResult.Pause(until: now + min(max(seconds, 1), longestPause), slowdowns: slowdowns + 1)
    }
    guard slowing.contains(response.status) else { return nil }
    // 1 s, 2 s, 4 s …
    let seconds = min(longestGuess, Int64(1) << min(slowdowns, 20))
    let milliseconds = Int64(Double(seconds) * 1000 * (1 + jitter / 10))
    return WebhookResult.Pause(
      until: Instant(milliseconds: now.milliseconds + milliseconds), slowdowns: slowdowns + 1)
  }
}
