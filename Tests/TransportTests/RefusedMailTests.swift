import Testing

@testable import Transport

@Suite struct `Mail that the server refuses` {
  @Test(arguments: [
    ("busy", 450, "4.2.1", SMTPStage.recipient), ("later", 451, "4.7.1", SMTPStage.content),
  ])
  func `a 4xx reply defers, before and after the message`(
    local: String, code: Int, status: String, stage: SMTPStage
  ) async throws {
    _ = try await withMailbox { client in
      let outcome = await client.send(try envelope(to: local))
      guard case .deferred(let reply?, .temporaryRefusal) = outcome else { return wrong("\(outcome)") }
      #expect(reply.code == code)
      #expect(reply.enhancedStatus == status)
      #expect(reply.stage == stage)
    }
  }

  @Test(arguments: [
    ("nobody", 550, "5.1.1", "No such user here", SMTPStage.recipient),
    ("spam", 554, "5.7.1", "Message refused", SMTPStage.content),
  ])
  func `a 5xx reply rejects, before and after the message`(
    local: String, code: Int, status: String, text: String, stage: SMTPStage
  ) async throws {
    _ = try await withMailbox { client in
      let outcome = await client.send(try envelope(to: local))
      guard case .rejected(let reply) = outcome else { return wrong("\(outcome)") }
      #expect(reply.code == code)
      #expect(reply.enhancedStatus == status)
      #expect(reply.text == text)
      #expect(reply.stage == stage)
      #expect(reply.queueID == nil)
    }
  }

  @Test func `the message after a refused one is accepted`() async throws {
    let report = try await withMailbox { client in
      for local in ["nobody", "reader", "spam", "reader", "busy", "reader"] {
        let outcome = await client.send(try envelope(to: local))
        guard local == "reader" else { continue }
        guard case .accepted = outcome else { return wrong("\(outcome)") }
      }
    }
    #expect(report.messages.count == 3)
  }

  @Test func `a demand for authentication is our fault and not the recipient's`() async throws {
    _ = try await withMailbox { client in
      let outcome = await client.send(try envelope(to: "nocred"))
      guard case .deferred(let reply?, .authenticationFailed) = outcome else { return wrong("\(outcome)") }
      #expect(reply.code == 530)
    }
  }

  @Test func `a long reply is bounded and has no control characters`() async throws {
    _ = try await withRoughServer("verbose") { client in
      let outcome = await client.send(try envelope())
      guard case .rejected(let reply) = outcome else { return wrong("\(outcome)") }
      #expect(reply.text.hasPrefix("First line long long"))
      #expect(reply.text.unicodeScalars.count == SMTPReply.longestText)
      #expect(reply.enhancedStatus == "5.1.1")
    }
  }

  @Test(arguments: [("refuse", 554), ("busy", 421)])
  func `a refused session defers the message, whatever the code`(manner: String, code: Int) async throws {
    let report = try await withRoughServer(manner) { client in
      let outcome = await client.send(try envelope())
      guard case .deferred(let reply?, .sessionRefused) = outcome else { return wrong("\(outcome)") }
      #expect(reply.code == code)
      #expect(reply.stage == .greeting)
    }
    #expect(report.connections == 1)
  }
}
