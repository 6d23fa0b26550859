import Foundation
import Statements
import Store

/// The folder of data that a configuration names: the one place where the program opens its store.
struct DataFolder {
  let url: URL
  private let commitMode: Configuration.CommitMode
  private let lockTimeout: Double
  private let wrongMerges: Double
  private let publicURL: String

  /// Seconds that a command waits for its turn beside a busy daemon; nobody waits in front of a page for it.
  static let commandPatience = 30.0
  /// Seconds that the service waits for a command that writes, before it tells a visitor to try again.
  private static let servicePatience = 4.0

  /// - Parameter isService: whether visitors wait for what it writes.
  init(_ configuration: Configuration, isService: Bool = false) {
    url = configuration.dataDirectory
    commitMode = configuration.commitMode
    wrongMerges = configuration.identity.wrongMerges
    publicURL = configuration.publicURL.absoluteString
    lockTimeout = isService ? Self.servicePatience : Self.commandPatience
  }

  /// Whether there is a database in it.
  var isThere: Bool { FileManager.default.fileExists(atPath: database.path) }

  var database: URL { url.appending(path: Store.databaseName) }

  /// Opens the store, and makes the folder when it is missing.
  /// - Throws: `StoreFault`, or `CommandFailure` when the folder can't be made or written.
  func openOrCreate() throws -> Store {
    if !isThere { Console.warn("Making a new data folder: \(url.path)") }
    try prepare()
    return try Store(folder: url, options: options)
  }

  /// Opens a store that must be there already.
  /// - Throws: `StoreFault`, or `CommandFailure` when there is none.
  func open() throws -> Store {
    guard isThere else {
      throw CommandFailure(
        "There is no data in \(url.path). Check --data-directory and the configuration; "
          + "`undersigned serve` and `undersigned statement import` make a new folder.")
    }
    try prepare()
    return try Store(folder: url, options: options)
  }

  private var options: Store.Options {
    var options = Self.options(commitMode, lockTimeout: lockTimeout)
    options.wrongMerges = wrongMerges
    options.publicURL = publicURL
    return options
  }

  /// Runs `body` with the store that must be there, and closes it.
  func use<Result: Sendable>(_ body: (Store) async throws -> Result) async throws -> Result {
    try await Self.closing(try open(), body)
  }

  /// Runs `body` with the store, made when it is missing, and closes it.
  func useOrCreate<Result: Sendable>(_ body: (Store) async throws -> Result) async throws -> Result {
    try await Self.closing(try openOrCreate(), body)
  }

  /// Runs `body` with an open store, and closes it however it ends.
  static func closing<Result: Sendable>(
    _ store: Store, _ body: (Store) async throws -> Result
  ) async throws -> Result {
    let result: Result
    do {
      result = try await body(store)
    } catch {
      let reason = error
      do { try store.close() } catch { Console.warn("\(error)") }
      throw reason
    }
    try store.close()
    return result
  }

  /// The edges of the real program: the system's clock and its generator of random bytes.
  static func options(
    _ commitMode: Configuration.CommitMode = .grouped, lockTimeout: Double = commandPatience
  ) -> Store.Options {
    var options = Store.Options(clock: { SystemEdges.now }, randomness: { SystemEdges.randomBytes($0) })
    options.lockTimeout = lockTimeout
    if commitMode == .single { options.batchLimit = 1 }
    return options
  }

  private func prepare() throws {
    do {
      try FileManager.default.createDirectory(
        at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw CommandFailure("The data folder \(url.path) cannot be made: \(FileFailure.reason(error)).")
    }
    guard access(url.path, W_OK) == 0 else {
      throw CommandFailure(
        "The data folder \(url.path) cannot be written. Run the command as the user that the service runs as.")
    }
  }
}
