import Statements

/// How one attempt at one webhook ended.
package struct WebhookResult: Sendable {
  package enum End: Sendable, Equatable {
    case delivered
    /// For good: the tries are used up.
    case failed
    case again(at: Instant)
    /// The receiver said that it is gone for good (410): the endpoint is switched off.
    case endpointGone
  }

  /// What slows a whole endpoint down.
  package struct Pause: Sendable, Equatable {
    package let until: Instant
    /// How often in a row it had to be slowed down, this time included.
    package let slowdowns: Int

    package init(until: Instant, slowdowns: Int) {
      self.until = until
      self.slowdowns = slowdowns
    }
  }

  package let webhook: Int64
  package let endpoint: Int64
  package let end: End
  /// HTTP status, when there was an answer.
  package let status: Int?
  /// The beginning of the answer, or why there was none.
  package let answer: String
  /// When the attempt began.
  package let at: Instant
  /// How long it took.
  package let milliseconds: Int64
  package let pause: Pause?

  package init(
    webhook: Int64, endpoint: Int64, end: End, status: Int?, answer: String, at: Instant, milliseconds: Int64,
    pause: Pause? = nil
  ) {
    self.webhook = webhook
    self.endpoint = endpoint
    self.end = end
    self.status = status
    self.answer = answer
    self.at = at
    self.milliseconds = milliseconds
    self.pause = pause
  }
}
