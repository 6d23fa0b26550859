import Foundation
import Synchronization

/// Work shared among all cores.
///
/// By threads of its own: Dispatch has one for each core, and while those are taken, nobody's database is read and no page is made.
enum Cores {
  static var count: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

  /// Bytes; what a name is read with nests deeper than Foundation's threads allow for.
  private static let stackSize = 8 << 20

  /// What `body` makes of each number below `count`, in their order; it is called on several threads at once.
  /// - Parameter progress: called now and then on the caller's thread with the share of the work that was begun, 0...1.
  static func map<Made>(
    _ count: Int, progress: (Double) -> Void = { _ in }, _ body: @escaping (Int) -> Made
  ) -> [Made] {
    var made = [Made?](repeating: nil, count: count)
    made.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let (buffer, body) = (buffer, body)
      let next = Counter()
      let step = { @Sendable in
        guard let number = next.take(below: count) else { return false }
        buffer[number] = body(number)
        return true
      }
      let helpers = (0..<max(0, min(Self.count, count) - 1)).map { _ in Helper { while step() {} } }
      while step() { progress(Double(min(count, next.given)) / Double(count)) }
      for helper in helpers { helper.join() }
    }
    return made.compactMap { $0 }
  }

  /// `0..<count` cut into `pieces` ranges that differ by one at most.
  static func ranges(of count: Int, pieces: Int) -> [Range<Int>] {
    (0..<pieces).map { count * $0 / pieces..<count * ($0 + 1) / pieces }
  }

  /// Gives each number once.
  private final class Counter: Sendable {
    private let next = Atomic(0)

    /// How many were asked for.
    var given: Int { next.load(ordering: .relaxed) }

    func take(below count: Int) -> Int? {
      let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
      return number < count ? number : nil
    }
  }

  /// A thread that does its work and ends.
  private final class Helper: Sendable {
    private let isDone = DispatchSemaphore(value: 0)

    init(_ work: @escaping @Sendable () -> Void) {
      let isDone = isDone
      let thread = Thread {
        work()
        isDone.signal()
      }
      thread.stackSize = Cores.stackSize
      thread.start()
    }

    func join() { isDone.wait() }
  }
}
