import Foundation
import Synchronization

/// Shows on a terminal how far some work is, once it has taken two seconds; says nothing elsewhere.
final class ProgressBar: Sendable {
  /// Seconds.
  private static let patience = 2.0
  private static let pace = 0.25
  private static let width = 30

  private let label: String
  /// Nil when nobody knows.
  private let total: Int?
  /// Whether the share that is done tells a person more than the numbers.
  private let isShare: Bool
  private let started = ContinuousClock.now
  private let done = Atomic<Int>(0)
  private let state = Mutex(State())

  private struct State {
    var isDrawn = false
    var hasEnded = false
  }

  private init(_ label: String, total: Int?, isShare: Bool) {
    self.label = label
    self.total = total
    self.isShare = isShare
  }

  /// Runs some work with a bar that it may advance.
  /// - Parameter isShare: whether a percentage is shown instead of the numbers.
  static func during<Result: Sendable>(
    _ label: String, total: Int? = nil, isShare: Bool = false, _ work: (ProgressBar) async throws -> Result
  ) async throws -> Result {
    let bar = begin(label, total: total, isShare: isShare)
    defer { bar.end() }
    return try await work(bar)
  }

  /// A bar that runs until `end()` is called.
  static func begin(_ label: String, total: Int? = nil, isShare: Bool = false) -> ProgressBar {
    let bar = ProgressBar(label, total: total, isShare: isShare)
    // A thread of its own: work that computes without pause may hold every other one.
    if Console.isTerminal { Thread.detachNewThread { bar.tick() } }
    return bar
  }

  /// Takes the bar away for good.
  func end() {
    state.withLock { state in
      if state.isDrawn { Console.draw("\r\u{1B}[K") }
      state = State(isDrawn: false, hasEnded: true)
    }
  }

  /// Says how many are done; callable from any thread.
  func advance(to count: Int) {
    done.store(count, ordering: .relaxed)
  }

  private func tick() {
    Thread.sleep(forTimeInterval: Self.patience)
    while draw() { Thread.sleep(forTimeInterval: Self.pace) }
  }

  /// Whether there is still something to show.
  private func draw() -> Bool {
    state.withLock { state in
      guard !state.hasEnded else { return false }
      state.isDrawn = true
      Console.draw("\r\(line)\u{1B}[K")
      return true
    }
  }

  private var line: String {
    let seconds = (ContinuousClock.now - started).components.seconds
    let count = done.load(ordering: .relaxed)
    var line = label
    if let total, total > 0, count > 0 {
      let filled = min(Self.width, count * Self.width / total)
      line += " [" + String(repeating: "#", count: filled) + String(repeating: ".", count: Self.width - filled) + "]"
      line += isShare ? " \(min(100, count * 100 / total)) %" : " \(count) of \(total)"
    } else if count > 0 {
      line += " \(count)"
    }
    return "\(line), \(seconds) s"
  }
}
