import Dispatch
import Foundation

/// Work shared among all cores.
enum Cores {
  static var count: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

  /// What `body` makes of each number below `count`, in their order; it is called on several threads at once.
  static func map<Made>(_ count: Int, _ body: (Int) -> Made) -> [Made] {
    var made = [Made?](repeating: nil, count: count)
    made.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let (buffer, body) = (buffer, body)
      DispatchQueue.concurrentPerform(iterations: count) { buffer[$0] = body($0) }
    }
    return made.compactMap { $0 }
  }

  /// `0..<count` cut into `pieces` ranges that differ by one at most.
  static func ranges(of count: Int, pieces: Int) -> [Range<Int>] {
    (0..<pieces).map { count * $0 / pieces..<count * ($0 + 1) / pieces }
  }
}
