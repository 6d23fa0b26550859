import Foundation
import StoryKit

/// A Python server from `Tests/Fixtures/peers` beside the test, on a free port of 127.0.0.1.
///
/// It says its port first, and what it saw when its standard input closes.
enum Peer {
  /// Runs the body beside a server and returns the server's report; the server ends whether the body throws or not.
  static func run<Report: Decodable & Sendable>(
    _ script: String, _ arguments: [String] = [], reporting: Report.Type, _ body: (Int) async throws -> Void
  ) async throws -> Report {
    let folder = try TemporaryFolder("peer")
    let process = try ChildProcess(
      Places.debianPython, ["-B", Places.peer(script).path] + arguments, folder: folder.url)
    try await body(process.waitForPort(of: script))
    process.closeInput()
    let status = try await process.waitForEnd()
    let words = try process.output.split(separator: "\n", maxSplits: 1)
    guard status == 0, words.count == 2 else { throw StoryFault.endedEarly(script, status, try process.errors) }
    return try JSONDecoder().decode(Report.self, from: Data(words[1].utf8))
  }
}
