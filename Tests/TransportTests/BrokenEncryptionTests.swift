import Foundation
import Testing

@testable import Transport

@Suite struct `A server that breaks off before the connection is ours` {
  @Test func `when encryption is asked for, the message is deferred and nothing of it is sent`() async throws {
    for rule in [
      MailServerScript.Rule.act("hang up", at: "STARTTLS"),
      .act("hang up", at: "STARTTLS", text: "220 2.0.0 Go on"), .act("reset", at: "STARTTLS"),
      .say("454 4.7.0 TLS is not available", at: "STARTTLS"),
    ] {
      let script = MailServerScript(capabilities: ["STARTTLS", "PIPELINING"], rules: [rule])
      let report = try await withScriptedServer(script, security: .startTLSRequired) { client in
        try await expect("deferred", from: client)
      }
      #expect(!report.commands.contains { $0.hasPrefix("MAIL") })
    }
  }

  @Test func `in the middle of a handshake, the encryption is what failed`() async throws {
    let script = MailServerScript(
      capabilities: ["STARTTLS"], rules: [.act("hang up", at: "STARTTLS", text: "220 2.0.0 Go on")])
    _ = try await withScriptedServer(script, security: .startTLSRequired) { client in
      let outcome = await client.send(try envelope())
      guard case .deferred(nil, .tlsFailed) = outcome else { return wrong("\(outcome)") }
    }
  }

  @Test(arguments: ["CONNECT", "EHLO"])
  func `or says ten megabytes, and the message is sent or deferred`(step: String) async throws {
    let script = MailServerScript(rules: [.act("flood", at: step, nth: 1)])
    var outcome: MailTransportOutcome?
    let report = try await withScriptedServer(script) { client in
      outcome = await client.send(try envelope())
      try await expect("accepted", from: client, to: "later")
    }
    #expect(report.messages.count == (outcome?.word == "accepted" ? 2 : 1))
  }
}
