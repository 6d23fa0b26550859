import Foundation
import Testing

@testable import Transport

@Suite struct `A server that takes commands together` {
  @Test func `gets MAIL, RCPT and DATA before it has answered any of them`() async throws {
    // The server waits for DATA before it answers MAIL; one that had to be waited for would never get it.
    let report = try await withScriptedServer(MailServerScript(rules: [.act("wait", at: "MAIL")])) { client in
      for _ in 1...3 {
        let outcome = await client.send(try envelope())
        guard case .accepted = outcome else { return wrong("\(outcome)") }
      }
    }
    #expect(report.messages.count == 3)
    #expect(report.connections == 1)
  }

  @Test func `gets the next envelope right behind the final dot`() async throws {
    let script = MailServerScript(rules: [.act("wait", at: ".", nth: 1), .act("wait", at: ".", nth: 2)])
    let report = try await withScriptedServer(script) { client in
      let envelopes = try ["one", "two", "three"].map { try envelope(to: $0) }
      let outcomes = await sendTogether(envelopes, through: client)
      for outcome in outcomes {
        guard case .accepted = outcome else { return wrong("\(outcome)") }
      }
      #expect(outcomes.count == 3)
    }
    #expect(report.messages.map(\.local) == ["one", "two", "three"])
    #expect(report.connections == 1)
  }

  @Test func `a refusal in between concerns nobody else`() async throws {
    let script = MailServerScript(rules: [
      .say("550 5.1.1 Nobody", at: "RCPT", to: "nobody"), .say("554 5.7.1 Spam", at: ".", to: "spam"),
      .say("450 4.2.1 Busy", at: "MAIL", nth: 3), .say("451 4.3.0 Full", at: "DATA", to: "full"),
    ])
    let report = try await withScriptedServer(script) { client in
      let names = ["one", "nobody", "two", "spam", "three", "full", "four"]
      let outcomes = await sendTogether(try names.map { try envelope(to: $0) }, through: client)
      #expect(
        outcomes.map(\.word) == ["accepted", "rejected", "deferred", "rejected", "accepted", "deferred", "accepted"])
    }
    #expect(report.messages.map(\.local) == ["one", "three", "four"])
    #expect(report.connections == 1)
  }
}

@Suite struct `A server that takes one command at a time` {
  @Test func `never gets a command before it has answered the one before`() async throws {
    let report = try await withScriptedServer(MailServerScript(capabilities: ["8BITMIME"])) { client in
      let outcomes = await sendTogether(try ["one", "two", "three"].map { try envelope(to: $0) }, through: client)
      #expect(outcomes.map(\.word) == ["accepted", "accepted", "accepted"])
    }
    #expect(report.ahead == 0)
    #expect(report.messages.map(\.local) == ["one", "two", "three"])
    #expect(report.connections == 1)
  }

  @Test func `is told RSET after a refused recipient, and goes on`() async throws {
    let script = MailServerScript(capabilities: [], rules: [.say("550 5.1.1 Nobody", at: "RCPT", to: "nobody")])
    let report = try await withScriptedServer(script) { client in
      let outcomes = await sendTogether(try ["nobody", "reader"].map { try envelope(to: $0) }, through: client)
      #expect(outcomes.map(\.word) == ["rejected", "accepted"])
    }
    let verbs = report.commands.map { String($0.prefix(4)) }
    #expect(verbs == ["EHLO", "MAIL", "RCPT", "RSET", "MAIL", "RCPT", "DATA", "QUIT"])
    #expect(report.ahead == 0)
  }
}

extension MailTransportOutcome {
  /// The case alone.
  var word: String {
    switch self {
    case .accepted: "accepted"
    case .deferred: "deferred"
    case .rejected: "rejected"
    case .unknown: "unknown"
    }
  }

  var reply: SMTPReply? {
    switch self {
    case .accepted(let reply), .rejected(let reply): reply
    case .deferred(let reply, _): reply
    case .unknown: nil
    }
  }
}
