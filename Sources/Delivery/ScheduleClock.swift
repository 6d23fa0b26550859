import Logging
import ServiceLifecycle
import Statements
import Store

/// Says that a statement has opened, closed or come out of embargo once its date has passed.
package struct ScheduleClock: Service {
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
          if try await store.ask(UnannouncedPhases(at: store.now())) > 0 {
            _ = try await store.perform(AnnouncePhases())
          }
          try await Task.sleep(for: .seconds(Self.seconds))
        } catch is CancellationError {
          return
        } catch {
          logger.error("dates of statements could not be looked at; trying again: \(error)")
          // Cancelled here, the loop's condition ends it.
          do { try await Task.sleep(for: .seconds(Self.seconds)) } catch { return }
        }
      }
    }
  }
}
