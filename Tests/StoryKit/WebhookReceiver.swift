import Foundation

/// A request as the receiver of the tests took it.
package struct ReceivedWebhook: Decodable, Sendable {
  package let id: String?
  package let timestamp: String?
  /// What the public `standardwebhooks` package says about the signature.
  package let verified: Bool
  /// How many of its `v1a` signatures the public key verifies, by PyPI's `pynacl`.
  package let asymmetric: Int
  package let type: String?
  package let body: String
  /// What the receiver answered.
  package let status: Int
  /// Names in lower case.
  package let headers: [String: String]
  package let path: String
  /// Seconds since 1970, on the receiver's clock.
  package let at: Double
}

/// A real receiver of webhooks in a process of its own.
package struct WebhookReceiver: Sendable {
  package let peer: PeerProcess
  private let secretFile: URL
  private let keyFile: URL

  /// - Parameters:
  ///   - secret: `whsec_…`; when it is known only later, `expect(secret:)` says it.
  ///   - failFirst: so many requests are answered with `failStatus`.
  ///   - failHeaders: `Name: value`, of answers that are no success.
  ///   - answerBytes: how long each answer is.
  package init(
    folder: URL, port: Int = 0, secret: String = "", status: Int = 204, failFirst: Int = 0, failStatus: Int = 500,
    failHeaders: [String] = [], delay: Double = 0, answerBytes: Int = 0
  ) async throws {
    secretFile = folder.appending(path: "webhook-secret-\(UUID().uuidString.prefix(8))")
    try Data(secret.utf8).write(to: secretFile)
    keyFile = folder.appending(path: "webhook-key-\(UUID().uuidString.prefix(8))")
    try Data().write(to: keyFile)
    peer = try await PeerProcess(
      "webhook_receiver.py", python: Places.peersPython,
      arguments: [
        "--port", "\(port)", "--secret-file", secretFile.path, "--status", "\(status)", "--fail-first", "\(failFirst)",
        "--fail-status", "\(failStatus)", "--delay", "\(delay)", "--key-file", keyFile.path,
        "--answer-bytes", "\(answerBytes)",
      ] + failHeaders.flatMap { ["--fail-header", $0] }, folder: folder)
  }

  /// The address to register.
  package var url: String { "http://127.0.0.1:\(peer.port)/hook" }

  /// Verifies with this secret from the next request on.
  package func expect(secret: String) throws { try Data(secret.utf8).write(to: secretFile, options: .atomic) }

  /// Verifies `v1a` signatures with this public key from the next request on.
  package func expect(publicKey: String) throws { try Data(publicKey.utf8).write(to: keyFile, options: .atomic) }

  package func received() throws -> [ReceivedWebhook] { try peer.lines(of: ReceivedWebhook.self) }

  package func requests(count: Int, atMost limit: Duration = .seconds(120)) async throws -> [ReceivedWebhook] {
    try await peer.waitForLines(of: ReceivedWebhook.self, count: count, atMost: limit)
  }

  /// What was received about endorsements, in order.
  package func endorsements() throws -> [ReceivedWebhook] {
    try received().filter { $0.type?.hasPrefix("endorsement.") ?? false }
  }

  /// Waits for so many requests about endorsements.
  package func endorsements(count: Int, atMost limit: Duration = .seconds(120)) async throws -> [ReceivedWebhook] {
    try await Waiting.until("\(count) webhooks about endorsements", atMost: limit) {
      let requests = try endorsements()
      return requests.count >= count ? requests : nil
    }
  }

  package func stop() async throws { try await peer.stop() }
}
