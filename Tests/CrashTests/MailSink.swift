import Foundation
import StoryKit

/// postfix's smtp-sink: takes every message and writes it into one file.
struct MailSink {
  let port: Int
  private let file: URL
  private let place: URL
  private let process: ChildProcess

  init(folder: URL) async throws {
    let program = URL(fileURLWithPath: "/usr/sbin/smtp-sink")
    guard FileManager.default.isExecutableFile(atPath: program.path) else {
      throw StoryFault.notSetUp("smtp-sink is missing: run scripts/setup test")
    }
    port = try FreePort.find()
    // It gives up root's rights, and then wants a folder that it may write to.
    let place = URL(fileURLWithPath: "/tmp/undersigned-sink-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: place.path)
    self.place = place
    file = place.appending(path: "taken")
    let user = geteuid() == 0 ? ["-u", "nobody"] : []
    process = try ChildProcess(program, user + ["-D", file.path, "127.0.0.1:\(port)", "1024"], folder: folder)
    let port = port
    _ = try await Waiting.until("smtp-sink", atMost: .seconds(60)) { () -> Int? in
      do { return try FreePort.isTaken(port) ? port : nil } catch { return nil }
    }
  }

  /// How often a message to each address was taken.
  func taken() throws -> [String: Int] {
    guard FileManager.default.fileExists(atPath: file.path) else { return [:] }
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    return text.split(separator: "\n").lazy.filter { $0.hasPrefix("X-Rcpt-Args: <") }
      .map { $0.dropFirst("X-Rcpt-Args: <".count).prefix { $0 != ">" } }
      .reduce(into: [:]) { $0[String($1), default: 0] += 1 }
  }

  func stop() async throws {
    process.signal(SIGTERM)
    try await process.waitForEnd()
    try FileManager.default.removeItem(at: place)
  }
}
