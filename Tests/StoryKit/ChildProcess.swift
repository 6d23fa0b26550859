import Foundation

/// A program that a test starts, with its output in files; it ends when told to, and at the latest when nobody holds it any more.
///
/// Started through posix_spawn with an empty signal mask and default signal actions, because a child of one of Swift's own
/// threads would otherwise inherit blocked signals and ignore SIGTERM.
package final class ChildProcess: Sendable {
  package let id: pid_t
  /// What the program wrote so far; UTF-8, broken bytes replaced.
  package var output: String { get throws { try Self.text(of: outputFile) } }
  package var errors: String { get throws { try Self.text(of: errorsFile) } }

  private let outputFile: URL
  private let errorsFile: URL
  private let ending: ChildEnding

  /// Starts a program.
  /// - Parameters:
  ///   - environment: replaces the test's own, except for PATH, HOME and TZ.
  ///   - folder: where the files with its output go; made when missing.
  ///   - input: nil keeps standard input open until `closeInput()`, otherwise these bytes and then the end.
  package init(
    _ program: URL, _ arguments: [String] = [], environment: [String: String] = [:], workingDirectory: URL? = nil,
    folder: URL, input: Data? = nil
  ) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let name = "\(program.lastPathComponent)-\(UUID().uuidString.prefix(8))"
    outputFile = folder.appending(path: "\(name).out")
    errorsFile = folder.appending(path: "\(name).err")
    let inputFile = folder.appending(path: "\(name).in")
    if let input { try input.write(to: inputFile) }
    let spawned = try Spawning(
      program: program.path, arguments: arguments, environment: environment,
      workingDirectory: workingDirectory?.path, inputFile: input == nil ? nil : inputFile.path,
      outputFile: outputFile.path, errorsFile: errorsFile.path
    ).spawn()
    id = spawned.id
    ending = ChildEnding(id: spawned.id, input: spawned.input)
  }

  deinit { ending.force() }

  /// Closes the program's standard input, which is how peers are told to stop.
  package func closeInput() { ending.closeInput() }

  /// Sends a signal; nothing happens when the program has already ended.
  package func signal(_ number: Int32) { ending.signal(number) }

  /// The exit status, or 128 plus the signal's number; nil while the program runs.
  package var status: Int32? { ending.status }

  /// Waits for the end.
  /// - Throws: `StoryFault.tookTooLong`, with the program's last words.
  @discardableResult
  package func waitForEnd(atMost limit: Duration = .seconds(120)) async throws -> Int32 {
    try await Waiting.until("the end of process \(id)", atMost: limit) { self.status }
  }

  /// Waits for the port that the program prints first, on a line of its own.
  /// - Parameter name: the program's, for the sentence when it doesn't come.
  /// - Throws: `StoryFault.endedEarly` with what the program said, `.tookTooLong`.
  package func waitForPort(of name: String) async throws -> Int {
    try await Waiting.until("the port of \(name)", atMost: .seconds(180), details: { try self.errors }) {
      if let port = try output.split(separator: "\n", maxSplits: 1).first.flatMap({ Int($0) }) { return port }
      if let status { throw StoryFault.endedEarly(name, status, try errors) }
      return nil
    }
  }

  private static func text(of file: URL) throws -> String {
    String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }
}
