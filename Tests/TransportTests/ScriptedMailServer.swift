import Foundation
import Testing

@testable import Transport

/// What `scripted_smtp_peer.py` is told to do; the script's own words explain it.
struct MailServerScript: Encodable, Sendable {
  struct Rule: Encodable, Sendable {
    let at: String
    var action: String?
    var text: String?
    var nth: Int?
    var connection: Int?
    var to: String?
    var seconds: Double?

    enum CodingKeys: String, CodingKey {
      case action = "do"
      case at, text, nth, connection, to, seconds
    }

    static func say(_ text: String, at step: String, nth: Int? = nil, to: String? = nil, connection: Int? = nil) -> Rule
    {
      Rule(at: step, text: text, nth: nth, connection: connection, to: to)
    }

    static func act(
      _ action: String, at step: String, nth: Int? = nil, to: String? = nil, connection: Int? = nil,
      text: String? = nil, seconds: Double? = nil
    ) -> Rule {
      Rule(at: step, action: action, text: text, nth: nth, connection: connection, to: to, seconds: seconds)
    }
  }

  var capabilities = ["PIPELINING"]
  var rules: [Rule] = []
  var drip = false
  var seed: Int?
  var odds: Double?
  var certificate: String?
  var key: String?
}

/// What the scripted server saw.
struct ScriptedReport: Decodable, Sendable {
  struct Message: Decodable, Sendable {
    let to: String
    let content: Data

    var local: String { String(to.prefix { $0 != "@" }) }
  }

  let connections: Int
  /// The most at the same time.
  let most: Int
  let commands: [String]
  let messages: [Message]
  /// Messages without a recipient and without a text.
  let empty: Int
  /// How often a command was there before its turn, although PIPELINING had not been offered.
  let ahead: Int
}

/// Runs the body with a client of a server that does as the script says, and closes both after it.
func withScriptedServer(
  _ script: MailServerScript, security: SMTPSettings.Security = .plaintext, connections: Int = 1,
  transferTimeout: Duration = .seconds(120),
  idleTimeout: Duration = .seconds(120), _ body: (SMTPClient) async throws -> Void
) async throws -> ScriptedReport {
  let words = String(decoding: try JSONEncoder().encode(script), as: UTF8.self)
  return try await Peer.run("scripted_smtp_peer.py", [words], reporting: ScriptedReport.self) { port in
    let isEncrypted = script.certificate != nil
    let client = SMTPClient(
      settings: try SMTPSettings(
        url: isEncrypted ? "smtps://localhost:\(port)" : "smtp://127.0.0.1:\(port)", security: security,
        certificateAuthorityFile: script.certificate.map { URL(filePath: $0) }, helloName: "client.test",
        connections: connections, transferTimeout: transferTimeout, idleTimeout: idleTimeout))
    try await body(client)
    await client.close()
  }
}

/// Submits all envelopes at once, in their order, and waits for what becomes of each.
func sendTogether(_ envelopes: [MailEnvelope], through client: SMTPClient) async -> [MailTransportOutcome] {
  let outcomes = AsyncStream<(Int, MailTransportOutcome)> { continuation in
    let left = Countdown(envelopes.count)
    for (place, envelope) in envelopes.enumerated() {
      client.submit(envelope) { outcome in
        continuation.yield((place, outcome))
        if left.isLast() { continuation.finish() }
      }
    }
  }
  var found: [Int: MailTransportOutcome] = [:]
  for await (place, outcome) in outcomes { found[place] = outcome }
  return envelopes.indices.compactMap { found[$0] }
}

/// Sends a short message and expects that case of outcome.
func expect(
  _ word: String, from client: SMTPClient, to local: String = "reader",
  sourceLocation: SourceLocation = #_sourceLocation
) async throws {
  let outcome = await client.send(try envelope(to: local))
  #expect(outcome.word == word, "\(outcome)", sourceLocation: sourceLocation)
}
