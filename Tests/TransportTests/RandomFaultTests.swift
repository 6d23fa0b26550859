import Foundation
import Testing

@testable import Transport

@Suite struct `A server that goes wrong at random` {
  private static let count = 120

  @Test(arguments: 1...12) func `has each message as often as we think`(seed: Int) async throws {
    let isPipelining = seed % 3 != 0
    try await agree(
      MailServerScript(
        capabilities: isPipelining ? ["PIPELINING", "SIZE 0"] : [], seed: seed, odds: seed % 2 == 0 ? 0.03 : 0.1),
      connections: 1 + seed % 4)
  }

  @Test func `has each message as often as we think, when it is encrypted, too`() async throws {
    try await withCertificate(for: "localhost") { certificate, key in
      for seed in 13...15 {
        var script = MailServerScript(seed: seed, odds: 0.05)
        (script.certificate, script.key) = (certificate.path, key.path)
        try await agree(script, connections: 3)
      }
    }
  }

  /// Sends many messages and compares what the server has with what became of each.
  private func agree(_ script: MailServerScript, connections: Int) async throws {
    // Some are larger than what a connection swallows at once.
    let large = String(repeating: "text text text\r\n", count: 100_000)
    let envelopes = try (0..<Self.count).map { number in
      try envelope(to: "reader\(number)", number % 20 == 0 ? large : "text\r\n")
    }
    var outcomes: [MailTransportOutcome] = []
    let report = try await withScriptedServer(script, connections: connections) { client in
      outcomes = await sendTogether(envelopes, through: client)
    }
    #expect(outcomes.count == Self.count)
    let taken = Dictionary(grouping: report.messages, by: \.to)
    for (envelope, outcome) in zip(envelopes, outcomes) {
      let copies = taken[envelope.recipient] ?? []
      switch outcome {
      case .accepted: #expect(copies.count == 1, "\(envelope.recipient)")
      case .unknown: #expect(copies.count <= 1, "\(envelope.recipient)")
      case .deferred, .rejected: #expect(copies.isEmpty, "\(envelope.recipient): \(outcome)")
      }
      for copy in copies { #expect(copy.content == Data(envelope.content)) }
    }
    #expect(Set(taken.keys).isSubset(of: envelopes.map(\.recipient)))
  }
}
