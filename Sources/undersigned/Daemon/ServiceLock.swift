import Foundation

/// Holds a data folder for one running program: two would mail and tell everything twice.
///
/// The system lets it go when the process ends, however it ends.
struct ServiceLock {
  private let file: Int32

  private static let name = "service.lock"
  /// One that is stopping gets this long to come to its end.
  private static let patience = Duration.seconds(5)
  private static let pause = Duration.milliseconds(100)

  /// Runs `body` as the only service on the folder, which must be there.
  /// - Throws: `CommandFailure` while another program serves the folder, `SystemCallFault` when it can't be locked.
  static func holding<Result: Sendable>(
    _ folder: URL, _ body: () async throws -> Result
  ) async throws -> Result {
    let lock = try await take(folder)
    defer { close(lock.file) }
    return try await body()
  }

  private static func take(_ folder: URL) async throws -> ServiceLock {
    let path = folder.appending(path: name).path
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SystemCallFault("open", path) }
    let end = ContinuousClock.now + patience
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      let reason = errno
      guard reason == EWOULDBLOCK || reason == EINTR else {
        close(file)
        throw SystemCallFault("lock", path, code: reason)
      }
      guard ContinuousClock.now < end else {
        close(file)
        throw CommandFailure(
          "Another program serves \(folder.path) already. Stop it first; commands work beside it, a second service doesn't."
        )
      }
      try await Task.sleep(for: pause)
    }
    return ServiceLock(file: file)
  }
}
