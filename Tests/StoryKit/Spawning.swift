import Foundation
import Synchronization

/// One call of posix_spawn.
struct Spawning {
  let program: String
  let arguments: [String]
  let environment: [String: String]
  let workingDirectory: String?
  /// Nil for a pipe that stays open.
  let inputFile: String?
  let outputFile: String
  let errorsFile: String

  /// One at a time: a pipe's end must not be inherited by another child before it is marked.
  private static let turn = Mutex(())

  /// The child's number, and our end of its standard input when that is a pipe.
  func spawn() throws -> (id: pid_t, input: Int32?) {
    try Self.turn.withLock { _ in try spawnInTurn() }
  }

  private func spawnInTurn() throws(StoryFault) -> (id: pid_t, input: Int32?) {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    clearSignals(&attributes)
    var ends: [Int32] = [-1, -1]
    if let inputFile {
      posix_spawn_file_actions_addopen(&actions, 0, inputFile, O_RDONLY, 0)
    } else {
      guard pipe(&ends) == 0 else { throw .notStarted(program, errno) }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    }
    posix_spawn_file_actions_addopen(&actions, 1, outputFile, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errorsFile, O_WRONLY | O_CREAT | O_APPEND, 0o600)

    let id = start(&actions, &attributes)
    if inputFile == nil { close(ends[0]) }
    guard case .success(let number) = id else {
      if inputFile == nil { close(ends[1]) }
      if case .failure(let fault) = id { throw fault }
      throw .notStarted(program, 0)
    }
    return (number, inputFile == nil ? ends[1] : nil)
  }

  private func start(
    _ actions: inout posix_spawn_file_actions_t, _ attributes: inout posix_spawnattr_t
  ) -> Result<pid_t, StoryFault> {
    // posix_spawn knows of no working directory; env changes it and becomes the program, with the same number.
    let change = workingDirectory.map { ["/usr/bin/env", "-C", $0] } ?? []
    let line = change + [program] + arguments
    let words = line.map { strdup($0) }
    let kept = ProcessInfo.processInfo.environment.filter { ["PATH", "HOME", "TZ"].contains($0.key) }
    let variables = kept.merging(environment) { _, given in given }.map { strdup("\($0.key)=\($0.value)") }
    defer { (words + variables).forEach { free($0) } }
    var id = pid_t()
    let reason = posix_spawn(&id, line[0], &actions, &attributes, words + [nil], variables + [nil])
    return reason == 0 ? .success(id) : .failure(.notStarted(program, reason))
  }

  private func clearSignals(_ attributes: inout posix_spawnattr_t) {
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
  }
}
