import Statements
import Store
import Synchronization
import Transport

/// What the dispatcher of webhooks has to hear of, gathered until it looks.
final class WebhookMailbox: Sendable {
  enum Event: Sendable {
    /// Something may be due.
    case work
    case ended(WebhookAttemptEnd)
    /// A round is on the disk, or why it is not.
    case round(Result<[ClaimedWebhooks]?, any Error>)
    case stop
  }

  private let events = Mutex<[Event]>([])
  private let wake = Wake()

  /// Callable from any thread; returns at once.
  func post(_ event: Event) {
    let isFirst = events.withLock { events in
      events.append(event)
      return events.count == 1
    }
    if isFirst { wake.call() }
  }

  /// Waits for an event, and takes all there are.
  func take() async -> [Event] {
    while true {
      let taken = events.withLock { events in
        defer { events = [] }
        return events
      }
      if !taken.isEmpty { return taken }
      await wake.wait()
    }
  }
}

/// How an attempt ended, as the network tells it.
struct WebhookAttemptEnd: Sendable {
  let endpoint: Int64
  let webhook: QueuedWebhook
  let at: Instant
  let duration: Duration
  let outcome: HTTPTransportOutcome
}
