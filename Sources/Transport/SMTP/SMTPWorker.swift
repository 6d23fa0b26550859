import Dispatch
import Synchronization

/// An envelope on its way, and whoever waits for what becomes of it.
struct SMTPJob: Sendable {
  let envelope: MailEnvelope
  let finish: @Sendable (MailTransportOutcome) -> Void
}

/// Where an idle thread waits to be handed its next job, or nothing, which tells it to end.
final class SMTPWorker: Sendable {
  private let slot = Mutex<SMTPJob?>(nil)
  private let filled = DispatchSemaphore(value: 0)

  func hand(_ job: SMTPJob?) {
    slot.withLock { $0 = job }
    filled.signal()
  }

  func waitForJob() -> SMTPJob? {
    filled.wait()
    return slot.withLock { slot in
      defer { slot = nil }
      return slot
    }
  }
}
