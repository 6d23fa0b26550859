import Foundation
import Synchronization

/// How a child comes to its end, asked from any thread; its number is not used once it has been collected.
final class ChildEnding: Sendable {
  private struct State {
    var status: Int32?
    var input: Int32?
  }

  private let id: pid_t
  private let state: Mutex<State>

  init(id: pid_t, input: Int32?) {
    self.id = id
    state = Mutex(State(input: input))
  }

  var status: Int32? { state.withLock { collect(&$0, options: WNOHANG) } }

  func signal(_ number: Int32) {
    state.withLock { state in
      if collect(&state, options: WNOHANG) == nil { kill(id, number) }
    }
  }

  func closeInput() {
    state.withLock { state in
      if let input = state.input { close(input) }
      state.input = nil
    }
  }

  func force() {
    closeInput()
    signal(SIGKILL)
    state.withLock { _ = collect(&$0, options: 0) }
  }

  private func collect(_ state: inout State, options: Int32) -> Int32? {
    if state.status == nil {
      var code: Int32 = 0
      guard waitpid(id, &code, options) == id else { return nil }
      let signal = code & 0x7f
      state.status = signal == 0 ? (code >> 8) & 0xff : 128 + signal
    }
    return state.status
  }
}
