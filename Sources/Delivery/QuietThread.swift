import Foundation

/// Runs work that blocks on a thread of its own, which gives way to the threads that answer people.
enum QuietThread {
  private static let niceness: Int32 = 5

  static func run<Outcome: Sendable>(_ work: @escaping @Sendable () -> Outcome) async -> Outcome {
    await withCheckedContinuation { waiting in
      Thread.detachNewThread {
        #if os(Linux)
          // On Linux each thread has a niceness. Where it is refused, the work is done all the same.
          _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, niceness)
        #endif
        waiting.resume(returning: work())
      }
    }
  }
}
