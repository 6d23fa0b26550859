import Foundation

/// A peer of the program in a process of its own: prints its port first, writes JSON lines, stops when its input closes.
package final class PeerProcess: Sendable {
  /// On 127.0.0.1.
  package let port: Int
  /// The JSON lines.
  package let record: URL
  package let process: ChildProcess

  /// Starts a script below Tests/Fixtures/peers and waits for its port.
  /// - Throws: `StoryFault.notSetUp` when the interpreter or the script is missing, `.endedEarly` with what the script said.
  package init(_ script: String, python: URL, arguments: [String], folder: URL) async throws {
    record = folder.appending(path: "\(script)-\(UUID().uuidString.prefix(8)).jsonl")
    try Data().write(to: record)
    let words = ["-B", try Places.existing(Places.peer(script)).path, "--out", record.path] + arguments
    let process = try ChildProcess(Places.existing(python), words, folder: folder)
    self.process = process
    port = try await process.waitForPort(of: script)
  }

  /// Lets the peer stop, and waits for it.
  package func stop() async throws {
    process.closeInput()
    try await process.waitForEnd()
  }

  /// What the peer has written down so far; a line that is still being written is left out.
  package func lines<Line: Decodable>(of type: Line.Type) throws -> [Line] {
    let text = try Data(contentsOf: record)
    guard let end = text.lastIndex(of: UInt8(ascii: "\n")) else { return [] }
    return try text[..<end].split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(type, from: Data($0)) }
  }

  /// Waits until at least `count` lines are there.
  package func waitForLines<Line: Decodable & Sendable>(
    of type: Line.Type, count: Int, atMost limit: Duration = .seconds(120)
  ) async throws -> [Line] {
    try await Waiting.until("\(count) lines in \(record.lastPathComponent)", atMost: limit) {
      let lines = try self.lines(of: type)
      return lines.count >= count ? lines : nil
    }
  }
}
