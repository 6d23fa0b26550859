import Foundation
import Testing

@testable import Transport

@Suite struct `A refusal on a connection that is kept` {
  @Test(arguments: ["RCPT", "DATA"])
  func `the server is told RSET, and the next envelope is accepted`(step: String) async throws {
    let script = MailServerScript(rules: [.say("550 5.1.1 Nobody", at: step, nth: 1)])
    let report = try await withScriptedServer(script) { client in
      let first = await client.send(try envelope(to: "nobody"))
      #expect(first.word == "rejected")
      let second = await client.send(try envelope())
      #expect(second.word == "accepted")
    }
    #expect(report.commands.contains("RSET"))
    #expect(report.connections == 1)
    #expect(report.messages.map(\.local) == ["reader"])
  }

  @Test func `a refused sender leaves nothing to reset`() async throws {
    let report = try await withScriptedServer(MailServerScript(rules: [.say("550 5.7.1 No", at: "MAIL", nth: 1)])) {
      client in
      try await expect("rejected", from: client)
      try await expect("accepted", from: client)
    }
    #expect(!report.commands.contains("RSET"))
    #expect(report.connections == 1)
  }

  @Test func `DATA that is answered 354 all the same is ended with an empty message`() async throws {
    let script = MailServerScript(rules: [
      .say("550 5.1.1 Nobody", at: "RCPT", to: "nobody"), .say("354 Go on", at: "DATA"),
    ])
    let report = try await withScriptedServer(script) { client in
      let outcomes = await sendTogether(
        try ["one", "nobody", "two"].map { try envelope(to: $0) }, through: client)
      #expect(outcomes.map(\.word) == ["accepted", "rejected", "accepted"])
    }
    #expect(report.empty == 1)
    #expect(report.messages.map(\.local) == ["one", "two"])
    #expect(report.connections == 1)
  }

  @Test func `nobody gets an empty message because the sender was refused and the recipient was not`() async throws {
    let script = MailServerScript(rules: [
      .say("450 4.1.8 Unknown sender", at: "MAIL", nth: 1), .say("250 2.1.5 Ok", at: "RCPT", nth: 1),
      .say("354 Go on", at: "DATA", nth: 1),
    ])
    let report = try await withScriptedServer(script) { client in
      let first = await client.send(try envelope(to: "one"))
      #expect(first.word == "deferred")
      #expect(first.reply?.enhancedStatus == "4.1.8")
      try await expect("accepted", from: client, to: "two")
    }
    #expect(report.empty == 0)
    #expect(report.messages.map(\.local) == ["two"])
  }

  @Test func `a greylisted recipient is accepted when it is tried again`() async throws {
    let script = MailServerScript(rules: [.say("450 4.7.1 Greylisted", at: "RCPT", nth: 1)])
    _ = try await withScriptedServer(script) { client in
      let first = await client.send(try envelope())
      #expect(first.word == "deferred")
      #expect(first.reply?.asksToSlowDown == true)
      try await expect("accepted", from: client)
    }
  }

  @Test(arguments: ["500 5.5.2 What?", "503 5.5.1 Out of order"])
  func `a complaint about our commands is not held against the recipient`(answer: String) async throws {
    _ = try await withScriptedServer(MailServerScript(rules: [.say(answer, at: "MAIL")])) { client in
      let outcome = await client.send(try envelope())
      guard case .deferred(_, .sessionRefused) = outcome else { return wrong("\(outcome)") }
    }
  }
}
