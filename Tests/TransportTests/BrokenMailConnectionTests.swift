import Foundation
import Testing

@testable import Transport

@Suite struct `A mail connection that breaks` {
  @Test func `within the message, the message is deferred`() async throws {
    let report = try await withRoughServer("drop-in-data") { client in
      let outcome = await client.send(
        try envelope(String(repeating: String(repeating: "text ", count: 200) + "\n", count: 20_000)))
      guard case .deferred(nil, .connectionLost) = outcome else { return wrong("\(outcome)") }
    }
    #expect(report.messages == 0)
  }

  @Test func `after the final dot, nobody knows`() async throws {
    let report = try await withRoughServer("drop-after-dot") { client in
      let outcome = await client.send(try envelope())
      guard case .unknown(.connectionLost) = outcome else { return wrong("\(outcome)") }
    }
    #expect(report.connections == 1)
  }

  @Test func `a server that is silent after the final dot leaves it unknown`() async throws {
    _ = try await withRoughServer("hang-after-dot", transferTimeout: .seconds(2)) { client in
      let outcome = await client.send(try envelope())
      #expect(outcome == .unknown(.timedOut))
    }
  }

  @Test(arguments: ["silent", "hang-at-rcpt"])
  func `a server that is silent before the message defers it, without a stale reply`(manner: String) async throws {
    _ = try await withRoughServer(manner, transferTimeout: .seconds(2)) { client in
      let outcome = await client.send(try envelope())
      #expect(outcome == .deferred(nil, .timedOut))
    }
  }

  @Test func `a new connection that breaks before the message is not tried again at once`() async throws {
    let report = try await withRoughServer("drop-at-rcpt") { client in
      let outcome = await client.send(try envelope())
      guard case .deferred(nil, .connectionLost) = outcome else { return wrong("\(outcome)") }
    }
    #expect(report.connections == 1)
  }

  @Test func `one closed with 421 while it was idle is replaced unnoticed`() async throws {
    let report = try await withRoughServer("idle-421") { client in
      guard case .accepted = await client.send(try envelope()) else { return wrong("first") }
      try await Task.sleep(for: .milliseconds(500))
      let second = await client.send(try envelope())
      guard case .accepted = second else { return wrong("\(second)") }
    }
    #expect(report.messages == 2)
    #expect(report.connections == 2)
  }

  @Test func `a closed port defers`() async throws {
    // Port 9 (discard) is served by nobody here; a reset is the answer.
    let client = SMTPClient(
      settings: try SMTPSettings(url: "smtp://127.0.0.1:9", security: .plaintext, helloName: "client.test"))
    let outcome = await client.send(try envelope())
    guard case .deferred(nil, .connectFailed) = outcome else { return wrong("\(outcome)") }
    await client.close()
  }

  @Test func `a server name that does not exist defers`() async throws {
    let client = SMTPClient(
      settings: try SMTPSettings(url: "smtp://mail.nowhere.invalid:25", security: .plaintext, helloName: "client.test"))
    let outcome = await client.send(try envelope())
    #expect(outcome == .deferred(nil, .nameNotResolved))
    await client.close()
  }
}

@Suite struct `Closing the mail client` {
  @Test func `a transfer that hangs before the message is given up and the rest is deferred`() async throws {
    _ = try await withRoughServer("hang-at-rcpt") { client in
      async let first = client.send(try envelope())
      async let second = client.send(try envelope())
      try await Task.sleep(for: .milliseconds(500))
      await client.close()
      #expect(try await first == .deferred(nil, .closing))
      #expect(try await second == .deferred(nil, .closing))
      let outcome = await client.send(try envelope())
      #expect(outcome == .deferred(nil, .closing))
    }
  }

  @Test func `the server is told QUIT`() async throws {
    let report = try await withRoughServer("polite") { client in
      guard case .accepted = await client.send(try envelope()) else { return wrong("not accepted") }
    }
    #expect(report.commands.last == "QUIT")
  }

  @Test func `closing an unused client, or twice, returns`() async throws {
    let client = SMTPClient(
      settings: try SMTPSettings(url: "smtp://127.0.0.1:9", helloName: "client.test"))
    await client.close()
    await client.close()
  }
}
