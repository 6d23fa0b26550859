import Synchronization

/// Lets a few stories run at once: each has a program and peers of its own, and all of them share the machine.
package final class StoryTurns: Sendable {
  /// For every story of the process.
  package static let shared = StoryTurns(width: 4)

  private struct State {
    var free: Int
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let state: Mutex<State>

  package init(width: Int) { state = Mutex(State(free: width)) }

  /// Waits for a turn, runs `story` and lets the next one in.
  package func take(_ story: @Sendable () async throws -> Void) async throws {
    await enter()
    defer { leave() }
    try await story()
  }

  private func enter() async {
    await withCheckedContinuation { continuation in
      let mayEnter = state.withLock { state in
        guard state.free == 0 else {
          state.free -= 1
          return true
        }
        state.waiting.append(continuation)
        return false
      }
      if mayEnter { continuation.resume() }
    }
  }

  private func leave() {
    let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
      guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
      state.free += 1
      return nil
    }
    next?.resume()
  }
}
