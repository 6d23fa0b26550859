import Synchronization

/// Counters of this process, for `/metrics`.
final class Metrics: Sendable {
  private let answers = Mutex<[Int: Int]>([:])

  func count(_ status: Int) {
    answers.withLock { $0[status, default: 0] += 1 }
  }

  var answersByStatus: [(status: Int, n: Int)] {
    answers.withLock { $0 }.sorted { $0.key < $1.key }.map { (status: $0.key, n: $0.value) }
  }
}
