import Hummingbird
import Logging
import ServiceLifecycle
import Store

/// Notices what other processes commit: the command line beside the daemon.
struct RevisionWatch: Service, CustomStringConvertible {
  /// For the log; without one, everything that it holds would be written out at every start.
  var description: String { "revisions" }

  let backend: Backend
  private static let milliseconds = 250

  func run() async throws {
    await cancelWhenGracefulShutdown {
      var seen: Int64?
      while !Task.isCancelled {
        do {
          let number = try backend.store.changeNumber()
          if number != seen {
            backend.revisions.load(try await backend.store.ask(StatementRevisions()))
            seen = number
          }
        } catch {
          backend.logger.error("the revisions of statements could not be read; trying again: \(error)")
        }
        // Cancelled sleep is how the watch ends.
        do { try await Task.sleep(for: .milliseconds(Self.milliseconds)) } catch { return }
      }
    }
  }
}
