import Logging
import ServiceLifecycle
import Store
import Transport

/// Looks into the mailbox that undeliverable mail comes back to. A message leaves it only once everything that follows from it is on the
/// disk, so a crash only means that it is read again.
package struct BounceReading: Service, CustomStringConvertible {
  package var description: String { "bounces" }

  private let store: Store
  private let reader: MailboxReader
  private let sorter: BounceSorter
  private let interval: Duration
  private let logger: Logger

  /// Messages read in one go.
  private static let batch = 50

  /// - Parameter interval: between two looks into an empty mailbox.
  package init(store: Store, reader: MailboxReader, sorter: BounceSorter, interval: Duration, logger: Logger) {
    self.store = store
    self.reader = reader
    self.sorter = sorter
    self.interval = interval
    self.logger = logger
  }

  package func run() async throws {
    await cancelWhenGracefulShutdown {
      // What a person should look at stays in the mailbox.
      var left: Set<String> = []
      while !Task.isCancelled {
        do {
          while try await readOnce(&left), !Task.isCancelled {}
        } catch {
          if !Task.isCancelled { logger.error("bounces: \(error); trying again in \(interval)") }
        }
        // Cancelled sleep is how the reading ends.
        do { try await Task.sleep(for: interval) } catch { return }
      }
    }
  }

  /// Returns whether there may be more.
  private func readOnce(_ left: inout Set<String>) async throws -> Bool {
    let found = try await reader.fetch(limit: Self.batch + left.count)
    let messages = found.filter { !left.contains($0.id) }
    var done: [String] = []
    for message in messages {
      let taken = try await sorter.take(message.bytes, in: store)
      logger.info("bounces: \(taken.sentence)")
      if taken.isForPeople { left.insert(message.id) } else { done.append(message.id) }
    }
    try await reader.delete(done)
    left.formIntersection(found.map(\.id))
    return found.count == Self.batch + left.count && !messages.isEmpty
  }
}
