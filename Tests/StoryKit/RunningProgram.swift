import Foundation
import Synchronization

/// The program as built, run as a person runs it: own data folder, own port, configuration by environment.
package final class RunningProgram: Sendable {
  /// Holds everything of this run; removed when nobody holds the program any more.
  package let folder: URL
  package let port: Int
  private let program: URL
  private let environment: [String: String]
  private let arguments: [String]
  private let running: Mutex<ChildProcess?>

  /// Prepares a run without starting it, so that commands such as `statement import` can come first.
  /// - Parameters:
  ///   - settings: by key: `["mail.transport": "smtp"]`; the data folder, port and public address are given.
  ///   - arguments: the command that serves.
  package init(
    settings: [String: String] = [:], arguments: [String] = ["serve"], program: URL = Places.program
  ) throws {
    folder = try Places.newFolder("program")
    port = try FreePort.find()
    self.program = try Places.existing(program)
    self.arguments = arguments
    let standard = [
      "dataDirectory": folder.appending(path: "data").path, "http.port": "\(port)",
      "publicURL": "http://127.0.0.1:\(port)",
      "templatesDirectory": Places.repository.appending(path: "Templates").path,
    ]
    environment = Dictionary(
      standard.merging(settings) { _, given in given }.map { (Self.variable($0.key), $0.value) }
    ) { first, _ in first }
    running = Mutex(nil)
  }

  deinit {
    // Ended first, so that it writes no more into what is removed; what then remains is the system's temporary folder's.
    running.withLock { $0 = nil }
    Places.discard(folder)
  }

  package var dataDirectory: URL { folder.appending(path: "data") }
  /// Where mail goes unless the settings say otherwise.
  package var mailFolder: URL { dataDirectory.appending(path: "mail") }
  /// Without a slash at its end.
  package var address: String { "http://127.0.0.1:\(port)" }

  /// Starts the program and waits until `/readyz` answers 200.
  /// - Returns: how long that took.
  /// - Throws: `StoryFault.endedEarly` with the program's last words, or `.tookTooLong`.
  @discardableResult
  package func start(atMost limit: Duration = .seconds(180)) async throws -> Duration {
    let begun = ContinuousClock.now
    let child = try ChildProcess(
      program, arguments, environment: environment, workingDirectory: folder,
      folder: folder.appending(path: "output"))
    running.withLock { $0 = child }
    let url = "\(address)/readyz"
    _ = try await Waiting.until("\(url)", atMost: limit, details: { try child.errors }) { () -> Bool? in
      if let status = child.status { throw StoryFault.endedEarly(self.program.path, status, try child.errors) }
      do { return try await HTTPCall(url: url).answer().status == 200 ? true : nil } catch StoryFault.noAnswer {
        return nil
      }
    }
    return ContinuousClock.now - begun
  }

  /// Ends the program as a power cut would.
  package func kill9() async throws {
    guard let child = running.withLock({ $0 }) else { return }
    child.signal(SIGKILL)
    try await child.waitForEnd()
  }

  /// Asks the program to stop, as the system does, and waits.
  /// - Returns: its exit status: 0 when it stopped cleanly.
  @discardableResult
  package func terminate(with signal: Int32 = SIGTERM, atMost limit: Duration = .seconds(120)) async throws -> Int32 {
    guard let child = running.withLock({ $0 }) else { return 0 }
    child.signal(signal)
    return try await child.waitForEnd(atMost: limit)
  }

  /// Starts again over the same data, ending first what still runs.
  @discardableResult
  package func restart() async throws -> Duration {
    if isRunning { try await terminate() }
    return try await start()
  }

  package var isRunning: Bool { running.withLock { $0 }.map { $0.status == nil } ?? false }
  package var processID: pid_t? { running.withLock { $0 }?.id }
  /// What the present run has written.
  package var output: String { get throws { try running.withLock { $0 }?.output ?? "" } }
  package var errors: String { get throws { try running.withLock { $0 }?.errors ?? "" } }

  /// Runs one command of the program over the same data, beside the service or without it.
  package func run(_ arguments: String..., input: Data = Data()) async throws -> FinishedCommand {
    try await run(arguments, input: input)
  }

  package func run(_ arguments: [String], input: Data = Data()) async throws -> FinishedCommand {
    try await FinishedCommand.run(
      program, arguments: arguments, environment: environment, workingDirectory: folder, input: input)
  }

  /// `http.port` is `UNDERSIGNED_HTTP_PORT`.
  private static func variable(_ key: String) -> String {
    let words = key.replacing(#/([a-z])([A-Z])/#) { "\($0.output.1)_\($0.output.2)" }
    return "UNDERSIGNED_" + words.replacing(".", with: "_").uppercased()
  }
}
