import Delivery
import Foundation
import Mail
import Statements
import Transport

/// Sends a mail at once, beside the outbox: for trying out.
struct TestPost {
  private let route: MailRoute

  init(_ wiring: MailWiring) throws {
    route = try wiring.route()
  }

  /// Returns what became of it, in a sentence.
  /// - Throws: `CommandFailure` when it was not taken.
  func send(_ message: ComposedMessage) async throws -> String {
    let envelope = try MailEnvelope(
      sender: message.sender.description, recipient: message.recipient.description, content: message.bytes)
    switch route {
    case .folder(let folder):
      try folder.write(envelope, name: String(message.messageID.dropFirst().dropLast()))
      return "written to \(folder.directory.path)."
    case .server(let client):
      switch await client.send(envelope) {
      case .accepted(let reply): return "taken by the mail server: \(reply.code) \(reply.text)"
      case .rejected(let reply): throw CommandFailure("The mail server refused it: \(reply.code) \(reply.text)")
      case .deferred(let reply, let trouble):
        throw CommandFailure(
          [reply.map { "\($0.code) \($0.text)" }, trouble.description].compactMap(\.self).joined(separator: " – "))
      case .unknown(let trouble): throw CommandFailure("Nobody knows whether it arrived. \(trouble)")
      }
    }
  }

  func close() async {
    if case .server(let client) = route { await client.close() }
  }
}
