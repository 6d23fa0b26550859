import Foundation
import StoryKit
import Testing

@testable import Transport

/// What `smtp_peer.py` saw.
struct MailboxReport: Decodable, Sendable {
  struct Message: Decodable, Sendable {
    let from: String
    let to: [String]
    let options: [String]
    let hello: String
    let encrypted: Bool
    let authenticated: Bool
    let data: Data
  }

  let connections: Int
  let messages: [Message]
}

/// What `rough_smtp_peer.py` saw.
struct RoughReport: Decodable, Sendable {
  let connections: Int
  let messages: Int
  let commands: [String]
}

/// Runs the body with a client of a new server and closes both after it.
func withMailbox(
  _ arguments: [String] = [], scheme: String = "smtp", host: String = "127.0.0.1", username: String? = nil,
  password: String? = nil, security: SMTPSettings.Security = .plaintext, authority: URL? = nil, connections: Int = 1,
  _ body: (SMTPClient) async throws -> Void
) async throws -> MailboxReport {
  try await Peer.run("smtp_peer.py", arguments, reporting: MailboxReport.self) { port in
    let client = SMTPClient(
      settings: try SMTPSettings(
        url: "\(scheme)://\(host):\(port)", username: username, password: password, security: security,
        certificateAuthorityFile: authority, helloName: "client.test", connections: connections))
    try await body(client)
    await client.close()
  }
}

/// The same with a server that misbehaves in one manner.
func withRoughServer(
  _ manner: String, transferTimeout: Duration = .seconds(20), _ body: (SMTPClient) async throws -> Void
) async throws -> RoughReport {
  try await Peer.run("rough_smtp_peer.py", [manner], reporting: RoughReport.self) { port in
    let client = SMTPClient(
      settings: try SMTPSettings(
        url: "smtp://127.0.0.1:\(port)", security: .plaintext, helloName: "client.test", connections: 1,
        transferTimeout: transferTimeout))
    try await body(client)
    await client.close()
  }
}

/// A short message; the recipient's local part tells `smtp_peer.py` what to answer.
func envelope(to local: String = "reader", _ body: String = "Hello\r\n") throws -> MailEnvelope {
  try MailEnvelope(
    sender: "office@sender.test", recipient: "\(local)@recipient.test",
    content: Array("Subject: Test\r\n\r\n\(body)".utf8))
}

/// A self-signed certificate and its key in a folder that is removed after the body.
func withCertificate(for host: String, _ body: (_ certificate: URL, _ key: URL) async throws -> Void) async throws {
  let folder = try TemporaryFolder("certificate")
  let certificate = folder.url.appending(path: "certificate.pem")
  let key = folder.url.appending(path: "key.pem")
  let made = try await FinishedCommand.run(
    URL(filePath: "/usr/bin/openssl"),
    arguments: [
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
      "-subj", "/CN=\(host)", "-addext", "subjectAltName=DNS:\(host)", "-keyout", key.path, "-out", certificate.path,
    ])
  guard made.status == 0 else { throw StoryFault.endedEarly("openssl", made.status, made.errors) }
  try await body(certificate, key)
}

/// Records that something else came than the fact under test says.
func wrong(_ what: String) {
  Issue.record(Comment(rawValue: what))
}
