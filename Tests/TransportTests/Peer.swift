import Foundation

/// A Python server from `Tests/Fixtures/peers`, running beside the test on a free port of 127.0.0.1.
///
/// It ends when its standard input closes: when the body is over, or with the test process. No signals are needed.
struct Peer: Sendable {
  private let port: Int
  private let input: FileHandle
  private let output: FileHandle

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/peers")

  /// Starts the script and waits until it has said its port.
  private static func start(_ script: String, _ arguments: [String]) async throws -> Peer {
    try await onOwnThread {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/python3")
      process.arguments = [folder.appending(path: script).path] + arguments
      let input = Pipe()
      let output = Pipe()
      process.standardInput = input
      process.standardOutput = output
      try process.run()
      var line: [UInt8] = []
      while let byte = try output.fileHandleForReading.read(upToCount: 1)?.first, byte != UInt8(ascii: "\n") {
        line.append(byte)
      }
      guard let port = Int(String(decoding: line, as: UTF8.self)) else { throw PeerFault.didNotStart(script) }
      return Peer(port: port, input: input.fileHandleForWriting, output: output.fileHandleForReading)
    }
  }

  /// Stops the server and returns what it reports.
  private func stop<Report: Decodable & Sendable>(_ report: Report.Type) async throws -> Report {
    try await onOwnThread {
      try input.close()
      return try JSONDecoder().decode(Report.self, from: output.readToEnd() ?? Data())
    }
  }

  /// Runs the body beside a server and returns the server's report; the server ends whether the body throws or not.
  static func run<Report: Decodable & Sendable>(
    _ script: String, _ arguments: [String] = [], reporting: Report.Type, _ body: (Int) async throws -> Void
  ) async throws -> Report {
    let peer = try await start(script, arguments)
    do {
      try await body(peer.port)
    } catch {
      try peer.input.close()
      throw error
    }
    return try await peer.stop(reporting)
  }
}

enum PeerFault: Error {
  case didNotStart(String)
  case failed(String)
}

/// Runs blocking work on a new thread, which also starts child processes with an ordinary signal mask.
func onOwnThread<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
  try await withCheckedThrowingContinuation { continuation in
    Thread { continuation.resume(with: Swift.Result { try work() }) }.start()
  }
}
