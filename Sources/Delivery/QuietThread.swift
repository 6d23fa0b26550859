import Foundation

/// Runs work that blocks on a thread of its own, which gives way to the threads that answer people.
package enum QuietThread {
  private static let niceness: Int32 = 5

  package static func start(_ work: @escaping @Sendable () -> Void) {
    Thread.detachNewThread {
      #if os(Linux)
        // On Linux each thread has a niceness. Where it is refused, the work is done all the same.
        _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, niceness)
      #endif
      work()
    }
  }
}
