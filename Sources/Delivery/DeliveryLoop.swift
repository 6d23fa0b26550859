import Logging
import ServiceLifecycle
import Store

/// Works one outbox off: claims what is due, keeps a number of attempts under way, and never waits for the slowest of them.
///
/// A claim is a short write, the attempt itself has no transaction open, and its result is a short write again. If the program
/// dies in between, the lease runs out and the attempt is made again.
struct DeliveryLoop<Item: Sendable>: Sendable {
  let name: String
  let wake: Wake
  /// The most attempts under way.
  let window: Int
  /// Seconds between two looks at the outbox when nobody calls: what another process queued, and what has become due.
  let pollSeconds: Double
  let logger: Logger
  let claim: @Sendable (_ limit: Int) async throws -> [Item]
  /// Makes the attempt and writes its result; its own failures are told, not thrown.
  let attempt: @Sendable (Item) async -> Void

  private enum Event: Sendable {
    case finished
    case woken
  }

  /// Runs until the program is asked to stop; attempts that are under way are finished first.
  func run() async {
    let ticker = Task {
      while !Task.isCancelled {
        // Cancelled sleep is how the ticker ends.
        do { try await Task.sleep(for: .seconds(pollSeconds)) } catch { return }
        wake.call()
      }
    }
    await withGracefulShutdownHandler {
      await work()
    } onGracefulShutdown: {
      wake.end()
    }
    ticker.cancel()
  }

  private func work() async {
    await withTaskGroup(of: Event.self) { group in
      var underWay = 0
      group.addTask { await listen() }
      while !wake.isEnded {
        // Claimed by the half window: a claim for each that ends would keep the writer from those who sign.
        if underWay <= window / 2 {
          for item in await claimed(window - underWay) {
            underWay += 1
            group.addTask {
              await attempt(item)
              return .finished
            }
          }
        }
        switch await group.next() {
        case .finished: underWay -= 1
        case .woken: group.addTask { await listen() }
        case nil: return
        }
      }
    }
  }

  private func listen() async -> Event {
    await wake.wait()
    return .woken
  }

  private func claimed(_ limit: Int) async -> [Item] {
    do {
      return try await claim(limit)
    } catch {
      logger.error("\(name): nothing could be taken from the outbox; trying again: \(error)")
      return []
    }
  }
}
