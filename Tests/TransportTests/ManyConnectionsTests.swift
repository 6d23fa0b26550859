import Foundation
import Testing

@testable import Transport

@Suite struct `Many mail connections` {
  @Test func `a server that is slow after the dot gets several messages at once, and each of them once`() async throws {
    let script = MailServerScript(rules: [.act("pause", at: ".", seconds: 0.2)])
    let report = try await withScriptedServer(script, connections: 16) { client in
      #expect(client.slots == 32)
      let outcomes = await sendTogether(try (1...64).map { try envelope(to: "reader\($0)") }, through: client)
      #expect(outcomes.count { $0.word == "accepted" } == 64)
      #expect(Set(outcomes.compactMap(\.reply?.queueID)).count == 64)
    }
    #expect(Set(report.messages.map(\.to)).count == 64)
    #expect(report.messages.count == 64)
    #expect((2...16).contains(report.most))
  }

  @Test func `a server that allows one only gets all messages through it`() async throws {
    let script = MailServerScript(
      rules: (2...8).map { .act("hang up", at: "CONNECT", connection: $0, text: "421 4.7.0 Too many connections") }
        + [.act("pause", at: ".", seconds: 0.05)])
    let report = try await withScriptedServer(script, connections: 8) { client in
      try await expect("accepted", from: client)
      let outcomes = await sendTogether(try (1...20).map { try envelope(to: "reader\($0)") }, through: client)
      #expect(outcomes.count { $0.word == "accepted" } == 20)
    }
    #expect(report.messages.count == 21)
  }

  @Test func `one that hangs holds up none of the others`() async throws {
    let script = MailServerScript(rules: [.act("hang", at: "RCPT", to: "stuck")])
    let report = try await withScriptedServer(script, connections: 2, transferTimeout: .seconds(60)) { client in
      async let stuck = client.send(try envelope(to: "stuck"))
      for number in 1...20 { try await expect("accepted", from: client, to: "reader\(number)") }
      await client.close()
      #expect(try await stuck == .deferred(nil, .closing))
    }
    #expect(report.messages.count == 20)
  }

  @Test func `one that cannot be made holds up none of the others`() async throws {
    let script = MailServerScript(rules: [.act("hang", at: "CONNECT", connection: 1)])
    let report = try await withScriptedServer(script, connections: 2) { client in
      async let first = client.send(try envelope(to: "stuck"))
      try await Task.sleep(for: .milliseconds(300))
      for number in 1...20 { try await expect("accepted", from: client, to: "reader\(number)") }
      await client.close()
      let outcome = try await first
      #expect(outcome == .deferred(nil, .closing))
    }
    #expect(report.messages.count == 20)
  }

  @Test func `closing waits for the answers to messages that are out, and gives up the others`() async throws {
    let script = MailServerScript(rules: [.act("pause", at: ".", seconds: 1)])
    var accepted: [String] = []
    let report = try await withScriptedServer(script) { client in
      let names = ["one", "two", "three"]
      async let outcomes = sendTogether(try names.map { try envelope(to: $0) }, through: client)
      try await Task.sleep(for: .milliseconds(500))
      await client.close()
      for (name, outcome) in zip(names, try await outcomes) {
        if case .accepted = outcome { accepted.append(name) } else { #expect(outcome == .deferred(nil, .closing)) }
      }
    }
    #expect(accepted.count < 3)
    #expect(report.messages.map(\.local) == accepted)
  }
}
