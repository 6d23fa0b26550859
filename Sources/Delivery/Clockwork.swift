import Logging
import ServiceLifecycle
import Statements
import Store

/// Looks once a second whether a date has passed or work has come up that no visitor asks for, and does it.
package struct Clockwork: Service, CustomStringConvertible {
  package let description: String

  private let logger: Logger
  private let look: @Sendable () async throws -> Void
  private static let seconds = 1.0

  /// Says that a statement has opened, closed or come out of embargo once its date has passed.
  package static func dates(_ store: Store, logger: Logger) -> Clockwork {
    Clockwork(description: "dates of statements", logger: logger) {
      if try await store.ask(UnannouncedPhases(at: store.now())) > 0 { _ = try await store.perform(AnnouncePhases()) }
    }
  }

  /// Begins mailings when their time has come, writes their recipients down, and ends them.
  package static func mailings(_ store: Store, logger: Logger) -> Clockwork {
    Clockwork(description: "mailings", logger: logger) {
      guard try await store.ask(MailingsWaiting(at: store.now())) else { return }
      while try await store.perform(WorkMailings()), !Task.isCancelled {}
    }
  }

  private init(description: String, logger: Logger, look: @escaping @Sendable () async throws -> Void) {
    self.description = description
    self.logger = logger
    self.look = look
  }

  package func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        do {
          try await look()
        } catch {
          if !Task.isCancelled { logger.error("\(description): could not be looked at; trying again: \(error)") }
        }
        // Cancelled sleep is how the clockwork ends.
        do { try await Task.sleep(for: .seconds(Self.seconds)) } catch { return }
      }
    }
  }
}
