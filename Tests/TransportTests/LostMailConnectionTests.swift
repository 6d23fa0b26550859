import Foundation
import Testing

@testable import Transport

@Suite struct `A mail connection that is lost or closed by the server` {
  /// More than a connection swallows without anybody reading at the other end.
  private static let large = String(repeating: "text text text\r\n", count: 600_000)

  @Test(arguments: ["MAIL", "RCPT", "DATA"], ["421 4.4.2 Too many messages on this connection", nil])
  func `before the message of a later envelope, another connection takes it`(step: String, words: String?) async throws
  {
    let script = MailServerScript(rules: [.act("hang up", at: step, connection: 1, text: words)].later)
    let report = try await withScriptedServer(script) { client in
      try await expect("accepted", from: client, to: "one")
      try await expect("accepted", from: client, to: "two")
    }
    #expect(report.connections == 2)
    #expect(report.messages.map(\.local) == ["one", "two"])
  }

  @Test(arguments: ["MAIL", "RCPT"]) func `with 421 on a new connection, the envelope is deferred, and less is wanted`(
    step: String
  ) async throws {
    let script = MailServerScript(rules: [.act("hang up", at: step, text: "421 4.7.0 Too much from you")])
    let report = try await withScriptedServer(script) { client in
      let outcome = await client.send(try envelope(to: "one"))
      guard case .deferred(let reply?, .temporaryRefusal) = outcome else { return wrong("\(outcome)") }
      #expect(reply.code == 421)
      #expect(reply.asksToSlowDown)
    }
    #expect(report.connections == 1)
  }

  @Test(arguments: ["MAIL", "RCPT"], ["421 4.7.0 Not now", nil])
  func `a second try that fails as well is deferred`(step: String, words: String?) async throws {
    let script = MailServerScript(rules: [.act("hang up", at: step, text: words)].later)
    let report = try await withScriptedServer(script) { client in
      try await expect("accepted", from: client, to: "one")
      let outcome = await client.send(try envelope(to: "two"))
      switch outcome {
      case .deferred(let reply?, .temporaryRefusal): #expect(words != nil && reply.code == 421)
      case .deferred(nil, .connectionLost): #expect(words == nil)
      default: wrong("\(outcome)")
      }
    }
    #expect(report.connections == 2)
    #expect(report.messages.map(\.local) == ["one"])
  }

  @Test func `421 at the final dot defers that envelope and the one behind it`() async throws {
    let script = MailServerScript(rules: [
      .act("wait", at: ".", nth: 1, text: "421 4.3.2 Shutting down"), .act("hang up", at: "MAIL", nth: 2),
    ])
    let report = try await withScriptedServer(script) { client in
      let outcomes = await sendTogether(try ["one", "two"].map { try envelope(to: $0) }, through: client)
      for outcome in outcomes {
        guard case .deferred(let reply?, .temporaryRefusal) = outcome else { return wrong("\(outcome)") }
        #expect(reply.code == 421)
        #expect(reply.asksToSlowDown)
      }
      #expect(outcomes.count == 2)
    }
    #expect(report.messages.isEmpty)
  }

  @Test func `after the final dot, that envelope is unknown and the one behind it goes elsewhere`() async throws {
    let script = MailServerScript(rules: [.act("lose", at: ".", nth: 1)])
    let report = try await withScriptedServer(script) { client in
      let outcomes = await sendTogether(try ["one", "two"].map { try envelope(to: $0) }, through: client)
      #expect(outcomes.map(\.word) == ["unknown", "accepted"])
    }
    #expect(report.messages.map(\.local) == ["one", "two"])
    #expect(report.connections == 2)
  }

  @Test func `a refusal within the message counts, and the rest of it is not sent`() async throws {
    let script = MailServerScript(rules: [.act("hang up", at: "BODY", text: "552 5.3.4 Too large")])
    let report = try await withScriptedServer(script) { client in
      let outcome = await client.send(try envelope(Self.large))
      // What the server said may be lost with the connection; that the message was not taken is certain either way.
      switch outcome {
      case .rejected(let reply): #expect(reply.code == 552)
      case .deferred(nil, .connectionLost): break
      default: wrong("\(outcome)")
      }
    }
    #expect(report.messages.isEmpty)
  }

  @Test(arguments: [nil, "250 2.0.0 Ok"])
  func `within a large message, it is deferred, whatever the server pretends`(words: String?) async throws {
    let script = MailServerScript(rules: [.act("hang up", at: "BODY", text: words)])
    let report = try await withScriptedServer(script) { client in
      let outcome = await client.send(try envelope(Self.large))
      #expect(outcome.word == "deferred")
    }
    #expect(report.messages.isEmpty)
  }

  @Test func `answers that come one byte at a time are understood`() async throws {
    let report = try await withScriptedServer(MailServerScript(drip: true)) { client in
      let outcomes = await sendTogether(try ["one", "two", "three"].map { try envelope(to: $0) }, through: client)
      #expect(outcomes.map(\.word) == ["accepted", "accepted", "accepted"])
    }
    #expect(report.connections == 1)
  }

  @Test(arguments: ["MAIL", "RCPT", "DATA", "."])
  func `an answer of ten megabytes is cut and understood`(step: String) async throws {
    let script = MailServerScript(rules: [.act("flood", at: step, nth: 1, text: "451 4.3.0 Later")])
    let report = try await withScriptedServer(script) { client in
      let first = await client.send(try envelope())
      guard case .deferred(let reply?, .temporaryRefusal) = first else { return wrong("\(first)") }
      #expect(reply.text.unicodeScalars.count == SMTPReply.longestText)
      try await expect("accepted", from: client)
    }
    #expect(report.connections == 1)
  }

  @Test func `what is no SMTP breaks the connection and nothing else`() async throws {
    let script = MailServerScript(rules: [
      .say("hello there", at: "RCPT", nth: 1), .say("hello there", at: ".", nth: 2),
    ])
    _ = try await withScriptedServer(script) { client in
      try await expect("deferred", from: client)
      try await expect("accepted", from: client)
      try await expect("unknown", from: client)
      try await expect("accepted", from: client)
    }
  }

  @Test func `one that has nothing to do is closed with QUIT`() async throws {
    let report = try await withScriptedServer(MailServerScript(), idleTimeout: .milliseconds(200)) { client in
      try await expect("accepted", from: client)
      try await Task.sleep(for: .seconds(3))
      try await expect("accepted", from: client)
    }
    #expect(report.connections == 2)
    #expect(report.commands.count { $0 == "QUIT" } == 2)
  }

  @Test func `an envelope that takes too long does not spend the time of the one behind it`() async throws {
    let script = MailServerScript(rules: [.act("hang", at: ".", nth: 1)])
    let report = try await withScriptedServer(script, transferTimeout: .seconds(6)) { client in
      let outcomes = await sendTogether(try ["one", "two"].map { try envelope(to: $0) }, through: client)
      #expect(outcomes.first == .unknown(.timedOut))
      #expect(outcomes.last?.word == "accepted")
    }
    #expect(report.connections == 2)
  }
}

extension [MailServerScript.Rule] {
  /// The same rules, but not for the first time their step is come to.
  fileprivate var later: [MailServerScript.Rule] {
    map { MailServerScript.Rule.say($0.at == "DATA" ? "354 Go on" : "250 2.1.0 Ok", at: $0.at, nth: 1) } + self
  }
}
