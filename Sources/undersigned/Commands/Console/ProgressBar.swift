import Synchronization

/// Shows on a terminal how far some work is, once it has taken two seconds; says nothing elsewhere.
final class ProgressBar: Sendable {
  private static let patience = Duration.seconds(2)
  private static let pace = Duration.milliseconds(250)
  private static let width = 30

  private let label: String
  /// Nil when nobody knows.
  private let total: Int?
  private let started = ContinuousClock.now
  private let done = Atomic<Int>(0)
  private let isDrawn = Atomic<Bool>(false)

  private init(_ label: String, total: Int?) {
    self.label = label
    self.total = total
  }

  /// Runs some work with a bar that it may advance.
  static func during<Result: Sendable>(
    _ label: String, total: Int? = nil, _ work: (ProgressBar) async throws -> Result
  ) async throws -> Result {
    let bar = ProgressBar(label, total: total)
    let ticker = Console.isTerminal ? Task { await bar.tick() } : nil
    defer {
      ticker?.cancel()
      bar.clear()
    }
    return try await work(bar)
  }

  /// Says how many are done; callable from any thread.
  func advance(to count: Int) {
    done.store(count, ordering: .relaxed)
  }

  private func tick() async {
    do {
      try await Task.sleep(for: Self.patience)
      while true {
        draw()
        try await Task.sleep(for: Self.pace)
      }
    } catch {
      // Cancelled: the work is done.
      return
    }
  }

  private func draw() {
    isDrawn.store(true, ordering: .relaxed)
    let seconds = (ContinuousClock.now - started).components.seconds
    let count = done.load(ordering: .relaxed)
    var line = label
    if let total, total > 0, count > 0 {
      let filled = min(Self.width, count * Self.width / total)
      line += " [" + String(repeating: "#", count: filled) + String(repeating: ".", count: Self.width - filled) + "]"
      line += " \(count) of \(total)"
    } else if count > 0 {
      line += " \(count)"
    }
    Console.draw("\r\(line), \(seconds) s\u{1B}[K")
  }

  private func clear() {
    if isDrawn.load(ordering: .relaxed) { Console.draw("\r\u{1B}[K") }
  }
}
