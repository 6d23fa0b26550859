import Statements
import Store
import Synchronization

/// Whether a write would reach the disk now: asked of the disk four times a second at most, however many ask.
final class Readiness: Sendable {
  private struct State {
    var probe: Task<Void, any Error>?
    var startedAt: Instant?
  }

  private static let milliseconds: Int64 = 250

  private let store: Store
  private let state = Mutex(State())

  init(store: Store) {
    self.store = store
  }

  /// - Throws: `StoreFault` when nobody could write.
  func check() async throws {
    let now = store.now()
    let probe = state.withLock { state in
      if let probe = state.probe, let started = state.startedAt,
        now.milliseconds - started.milliseconds < Self.milliseconds
      {
        return probe
      }
      let probe = Task { [store] in try await store.probe() }
      state.probe = probe
      state.startedAt = now
      return probe
    }
    try await probe.value
  }
}
