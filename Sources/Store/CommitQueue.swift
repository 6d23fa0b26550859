import GRDB
import Statements
import Synchronization

/// The one way into the database: gathers the commands that wait, runs them in one transaction, commits once, and only then answers each
/// caller.
///
/// Everyone who waits at the same time shares one fsync, and no answer is given before its write is on the disk.
/// Alone in the queue, a command costs one plain transaction. Where a command throws, the batch is run anew with a savepoint for each, so
/// that it takes back what it wrote and nobody else's; that costs half of the time again, and hardly ever happens.
final class CommitQueue: Sendable {
  private let pool: DatabasePool
  private let clock: @Sendable () -> Instant
  private let randomness: @Sendable (Int) -> [UInt8]
  private let batchLimit: Int
  private let register: RegisterInMemory
  private let publicURL: String?
  private let committed: @Sendable (CommitNotices) -> Void
  private let reported: @Sendable (StoreFault?) -> Void
  private let waiting = Mutex(Waiting())

  private struct Waiting {
    var jobs: [any PendingJob] = []
    var isDraining = false
    /// How many commands the batch has that was begun last.
    var lastBatch = 0
  }

  /// - Parameters:
  ///   - batchLimit: the most commands that share a transaction; 1 gives each its own.
  ///   - committed: told after every commit that has notices, on the writer's thread.
  ///   - reported: told how the last transaction ended: nil when it was committed.
  init(
    pool: DatabasePool, batchLimit: Int, clock: @escaping @Sendable () -> Instant,
    randomness: @escaping @Sendable (Int) -> [UInt8], register: RegisterInMemory, publicURL: String?,
    committed: @escaping @Sendable (CommitNotices) -> Void,
    reported: @escaping @Sendable (StoreFault?) -> Void
  ) {
    self.pool = pool
    self.batchLimit = batchLimit
    self.clock = clock
    self.randomness = randomness
    self.register = register
    self.publicURL = publicURL
    self.committed = committed
    self.reported = reported
  }

  /// How many commands come together: in the batch that was begun last, or waiting for the next.
  var crowd: Int { waiting.withLock { max($0.jobs.count, $0.lastBatch) } }

  func perform<C: Command>(_ command: C) async throws -> C.Outcome {
    try await withCheckedThrowingContinuation { continuation in
      let job = Job(command: command, continuation: continuation)
      let starts = waiting.withLock { waiting in
        waiting.jobs.append(job)
        defer { waiting.isDraining = true }
        return !waiting.isDraining
      }
      if starts { pool.asyncWriteWithoutTransaction { self.drain($0) } }
    }
  }

  /// Commits one batch, and queues again behind whoever else wants the writer, so that steady traffic shuts nobody out.
  private func drain(_ database: Database) {
    guard let jobs = nextBatch() else { return }
    do {
      try commit(jobs, in: database)
    } catch {
      let fault = StoreFault(error)
      reported(fault)
      for job in jobs { job.fail(fault) }
    }
    pool.asyncWriteWithoutTransaction { self.drain($0) }
  }

  private func nextBatch() -> [any PendingJob]? {
    waiting.withLock { waiting in
      guard !waiting.jobs.isEmpty else {
        waiting.isDraining = false
        return nil
      }
      let batch = Array(waiting.jobs.prefix(batchLimit))
      waiting.jobs.removeFirst(batch.count)
      waiting.lastBatch = batch.count
      return batch
    }
  }

  private func commit(_ jobs: [any PendingJob], in database: Database) throws {
    if jobs.contains(where: \.recognizes) { try register.load() }
    let now = clock()
    guard
      let notices = try attempt(jobs, at: now, eachApart: false, in: database)
        ?? attempt(jobs, at: now, eachApart: true, in: database)
    else { throw StoreFault.other("a batch of commands was not committed") }
    // First those who keep rendered pages: a caller who looks at once sees what it wrote.
    if !notices.isEmpty { committed(notices) }
    reported(nil)
    for job in jobs { job.answer() }
  }

  /// Runs the commands in one transaction and commits it.
  /// - Parameter eachApart: whether each has a savepoint, which copies every page that the command changes.
  /// - Returns: nil, and nothing was written, when a command threw, was not apart, and was not alone.
  private func attempt(
    _ jobs: [any PendingJob], at now: Instant, eachApart: Bool, in database: Database
  ) throws -> CommitNotices? {
    var notices = CommitNotices()
    var memory = CampaignMemory()
    try database.execute(sql: "BEGIN IMMEDIATE")
    do {
      try register.catchUp(database)
      for job in jobs {
        let transaction = WriteTransaction(
          database: database, now: now, randomness: randomness, register: register, publicURL: publicURL,
          memory: job.changesCampaign ? nil : memory)
        if eachApart { try database.run("SAVEPOINT command", []) }
        let isDone = job.run(in: transaction)
        if !isDone || job.changesCampaign { memory = CampaignMemory() }
        if isDone {
          notices.merge(transaction.notices)
        } else if !database.isInsideTransaction {
          // SQLite ends the whole transaction by itself on a full disk and the like: nobody's write stands.
          throw job.fault ?? StoreFault.other("the transaction was ended by the database")
        } else if eachApart {
          try database.run("ROLLBACK TO command", [])
        } else {
          try database.execute(sql: "ROLLBACK")
          return jobs.count == 1 ? notices : nil
        }
        if eachApart { try database.run("RELEASE command", []) }
      }
      try database.execute(sql: "COMMIT")
    } catch {
      if database.isInsideTransaction { try database.execute(sql: "ROLLBACK") }
      throw error
    }
    return notices
  }
}

private protocol PendingJob: AnyObject, Sendable {
  var recognizes: Bool { get }
  var changesCampaign: Bool { get }
  /// Runs the command and keeps its outcome; false when it threw.
  func run(in transaction: WriteTransaction) -> Bool
  var fault: StoreFault? { get }
  func answer()
  func fail(_ fault: StoreFault)
}

/// A command that waits, and its caller. Handed from the caller to the writer's thread once; touched by that thread alone.
private final class Job<C: Command>: PendingJob, @unchecked Sendable {
  private let command: C
  private let continuation: CheckedContinuation<C.Outcome, any Error>
  private var result: Result<C.Outcome, any Error>?

  init(command: C, continuation: CheckedContinuation<C.Outcome, any Error>) {
    self.command = command
    self.continuation = continuation
  }

  var changesCampaign: Bool { C.changesCampaign }
  var recognizes: Bool { C.recognizes }

  var fault: StoreFault? {
    guard case .failure(let error) = result else { return nil }
    return StoreFault(error)
  }

  func run(in transaction: WriteTransaction) -> Bool {
    result = Result { try command.run(in: transaction) }
    guard case .success = result else { return false }
    return true
  }

  func answer() {
    switch result {
    case .success(let outcome): continuation.resume(returning: outcome)
    case .failure(let error as DatabaseError): continuation.resume(throwing: StoreFault(error))
    case .failure(let error): continuation.resume(throwing: error)
    case nil: continuation.resume(throwing: StoreFault.other("a command was committed without being run"))
    }
  }

  func fail(_ fault: StoreFault) {
    continuation.resume(throwing: fault)
  }
}
