import Foundation
import Synchronization

/// Reads messages out of a mailbox by IMAP or POP3, and deletes those that have been dealt with.
///
/// Each call has a session of its own, on a thread of its own. Cancelling the task gives the session up within about a second.
package struct MailboxReader: Sendable {
  private let settings: MailboxSettings

  package init(_ settings: MailboxSettings) {
    self.settings = settings
  }

  /// Reads the oldest messages and leaves them where they are (by IMAP, they are marked as seen).
  /// - Parameter limit: the most messages to read.
  package func fetch(limit: Int) async throws(MailboxFault) -> [MailboxMessage] {
    try await run { session throws(MailboxFault) in
      try session.fetch(limit: limit)
    }
  }

  /// Deletes messages for good; to be called when everything that follows from them is on the disk. One that has gone already is no fault.
  /// - Parameter ids: from `fetch`. When it throws, some of them may be deleted and others not.
  package func delete(_ ids: [String]) async throws(MailboxFault) {
    guard !ids.isEmpty else { return }
    try await run { session throws(MailboxFault) in
      try session.delete(ids)
    }
  }

  private func run<Answer: Sendable>(
    _ work: @escaping @Sendable (any MailboxSession) throws(MailboxFault) -> Answer
  ) async throws(MailboxFault) -> Answer {
    let stop = StopFlag()
    let settings = settings
    let result: Result<Answer, MailboxFault> = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let thread = Thread {
          let result = Result { () throws(MailboxFault) in
            let transfer = try MailboxTransfer(settings, stop: stop)
            return try work(settings.usesIMAP ? IMAPSession(transfer, settings) : POP3Session(transfer, settings))
          }
          continuation.resume(returning: result)
        }
        thread.name = "mailbox"
        thread.start()
      }
    } onCancel: {
      stop.raise()
    }
    return try result.get()
  }
}

/// What both protocols can do. Confined to one thread.
protocol MailboxSession {
  func fetch(limit: Int) throws(MailboxFault) -> [MailboxMessage]
  func delete(_ ids: [String]) throws(MailboxFault)
}

/// Raised once, from any thread; looked at by libcurl about once a second.
final class StopFlag: Sendable {
  private let isUp = Atomic(false)

  func raise() {
    isUp.store(true, ordering: .releasing)
  }

  var isRaised: Bool { isUp.load(ordering: .acquiring) }
}
