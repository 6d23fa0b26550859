import Foundation
import Transport

/// Sends mail as fast as the Transport room can, for `scripts/bench delivery`; no part of the product.
@main
struct DeliveryWorkbench {
  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count == 5, arguments[0] == "engine", let connections = Int(arguments[2]),
      let messages = Int(arguments[3]), let size = Int(arguments[4]), messages > 0
    else { throw WorkbenchFlaw(text: "usage: engine smtp://HOST:PORT CONNECTIONS MESSAGES OCTETS") }
    let settings = try SMTPSettings(
      url: arguments[1], security: .plaintext, helloName: "bench.test", connections: connections)
    let result = await EngineRun.measure(settings, messages: messages, envelope: try envelope(of: size))
    print(String(decoding: try JSONEncoder().encode(result), as: UTF8.self))
  }

  private static func envelope(of size: Int) throws -> MailEnvelope {
    let head = "From: office@bench.test\r\nTo: reader@bench.test\r\nSubject: Measured\r\n\r\n"
    let line = String(repeating: "x", count: 74) + "\r\n"
    let body = String(repeating: line, count: max(1, (size - head.utf8.count) / line.utf8.count))
    return try MailEnvelope(
      sender: "office@bench.test", recipient: "reader@bench.test", content: Array((head + body).utf8))
  }
}

/// What was asked for cannot be measured.
struct WorkbenchFlaw: Error, CustomStringConvertible {
  let text: String

  var description: String { text }
}
