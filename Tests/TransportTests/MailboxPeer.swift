import Foundation

@testable import Transport

/// What `dovecot_peer.py` is told.
private struct MailboxSetup: Encodable {
  let `protocol`: String
  let messages: [Data]
  var certificate: String?
  var key: String?
}

/// What is left in the mailbox, and what dovecot has to say.
struct MailboxRest: Decodable, Sendable {
  let left: [Data]
  let log: String
}

/// Runs the body with the URL of a dovecot that has these messages in one mailbox.
func withDovecot(
  _ scheme: String, _ messages: [Data], certificate: URL? = nil, key: URL? = nil, _ body: (String) async throws -> Void
) async throws -> MailboxRest {
  let setup = MailboxSetup(protocol: scheme, messages: messages, certificate: certificate?.path, key: key?.path)
  let file = FileManager.default.temporaryDirectory.appending(path: "mailbox-\(UUID().uuidString).json")
  try JSONEncoder().encode(setup).write(to: file)
  defer { do { try FileManager.default.removeItem(at: file) } catch { print("left behind: \(file.path): \(error)") } }
  return try await Peer.run("dovecot_peer.py", [file.path], reporting: MailboxRest.self) { port in
    try await body("\(scheme)://localhost:\(port)")
  }
}

/// A reader with the right password.
func reader(
  _ url: String, password: String = "correct horse", security: MailboxSettings.Security = .plaintext,
  authority: URL? = nil, longestMessage: Int = 1 << 20
) throws -> MailboxReader {
  MailboxReader(
    try MailboxSettings(
      url: url, username: "reader", password: password, security: security, certificateAuthorityFile: authority,
      longestMessage: longestMessage))
}
