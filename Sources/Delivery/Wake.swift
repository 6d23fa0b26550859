import Synchronization

/// Wakes one waiting loop: at once when there is work, and now and then in any case. Calls that come while nobody waits are kept as one.
package final class Wake: Sendable {
  private struct State {
    var isPending = false
    var calls = 0
    var isEnded = false
    var waiter: CheckedContinuation<Void, Never>?
  }

  private let state = Mutex(State())

  package init() {}

  /// There is work.
  package func call() {
    state.withLock { $0.calls += 1 }
    nudge()
  }

  /// How often there was work.
  var calls: Int { state.withLock { $0.calls } }

  /// Wakes the loop for what it knows by itself.
  func nudge() {
    let waiter = state.withLock { state in
      state.isPending = state.waiter == nil
      defer { state.waiter = nil }
      return state.waiter
    }
    waiter?.resume()
  }

  /// No more waiting: every call of `wait` returns at once from now on.
  func end() {
    state.withLock { $0.isEnded = true }
    call()
  }

  var isEnded: Bool { state.withLock { $0.isEnded } }

  /// Returns when there was a call since the last wait. One waiter at a time.
  func wait() async {
    await withCheckedContinuation { continuation in
      let isReady = state.withLock { state in
        if state.isPending || state.isEnded {
          state.isPending = false
          return true
        }
        state.waiter = continuation
        return false
      }
      if isReady { continuation.resume() }
    }
  }
}
