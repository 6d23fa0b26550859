import Logging
import ServiceLifecycle
import Statements
import Store

/// Begins mailings when their time has come, writes their recipients down, and ends them.
package struct MailingClock: Service {
  private let store: Store
  private let logger: Logger
  private static let seconds = 1.0

  package init(store: Store, logger: Logger) {
    self.store = store
    self.logger = logger
  }

  package func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do {
          if try await store.ask(MailingsWaiting(at: store.now())) {
            while try await store.perform(WorkMailings()), !Task.isCancelled {}
          }
          try await Task.sleep(for: .seconds(Self.seconds))
        } catch is CancellationError {
          return
        } catch {
          logger.error("mailings: one step could not be made; trying again: \(error)")
          // Cancelled sleep is how the clock ends.
          do { try await Task.sleep(for: .seconds(Self.seconds)) } catch { return }
        }
      }
    }
  }
}
