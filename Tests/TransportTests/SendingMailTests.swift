import Foundation
import Testing

@testable import Transport

@Suite struct `Sending mail` {
  @Test func `an accepted message arrives with its envelope and the server's answer is kept`() async throws {
    let report = try await withMailbox { client in
      let outcome = await client.send(try envelope())
      guard case .accepted(let reply) = outcome else { return wrong("\(outcome)") }
      #expect(reply.code == 250)
      #expect(reply.enhancedStatus == "2.0.0")
      #expect(reply.text == "Queued as 1")
      #expect(reply.stage == .content)
      #expect(reply.queueID == "1")
      #expect(reply.host?.hasPrefix("127.0.0.1[127.0.0.1]:") == true)
    }
    let message = try #require(report.messages.first)
    #expect(message.from == "office@sender.test")
    #expect(message.to == ["reader@recipient.test"])
    #expect(message.hello == "client.test")
    #expect(message.data == Data("Subject: Test\r\n\r\nHello\r\n".utf8))
  }

  @Test func `the null return path goes out as an empty sender`() async throws {
    let report = try await withRoughServer("polite") { client in
      let bounce = try MailEnvelope(
        sender: "", recipient: "reader@recipient.test", content: Array("A: b\r\n\r\nc\r\n".utf8))
      guard case .accepted = await client.send(bounce) else { return wrong("not accepted") }
    }
    #expect(report.commands.contains { $0.hasPrefix("MAIL FROM:<> ") })
  }

  @Test func `dots and eight-bit text arrive unchanged`() async throws {
    let bodies = [
      ".\r\n", "..\r\n.leading\r\n", "end\r\n.\r\nafter\r\n\r\n.\r\n", "Bonjour à tous, السلام عليكم\r\n", "",
    ]
    let sent = try bodies.map { try envelope($0) }
    let report = try await withMailbox { client in
      for one in sent {
        guard case .accepted = await client.send(one) else { return wrong("not accepted") }
      }
    }
    #expect(report.messages.map(\.data) == sent.map { Data($0.content) })
  }

  @Test func `a message of several megabytes arrives unchanged`() async throws {
    let sent = try envelope(String(repeating: ".A line with a dot in front, and some more text.\n", count: 40_000))
    let report = try await withMailbox { client in
      guard case .accepted = await client.send(sent) else { return wrong("not accepted") }
    }
    #expect(report.messages.map(\.data) == [Data(sent.content)])
  }

  @Test func `fifty messages one after the other share one connection`() async throws {
    let report = try await withMailbox(connections: 4) { client in
      for number in 1...50 {
        guard case .accepted = await client.send(try envelope("Message \(number)\r\n")) else {
          return wrong("message \(number) was not accepted")
        }
      }
    }
    #expect(report.messages.count == 50)
    #expect(report.connections == 1)
  }

  @Test func `many messages at once use no more connections than the settings allow`() async throws {
    let report = try await withMailbox(connections: 3) { client in
      await withTaskGroup(of: Bool.self) { group in
        for _ in 1...60 {
          group.addTask {
            do {
              guard case .accepted = await client.send(try envelope()) else { return false }
              return true
            } catch {
              return false
            }
          }
        }
        for await wasAccepted in group { #expect(wasAccepted) }
      }
    }
    #expect(report.messages.count == 60)
    #expect((1...3).contains(report.connections))
  }

  @Test func `a domain beyond ASCII goes out in its ASCII form`() async throws {
    let sent = try MailEnvelope(
      sender: "office@sender.test", recipient: "reader@bücher.example", content: Array("A: b\r\n\r\nc\r\n".utf8))
    let report = try await withMailbox(["--no-utf8"]) { client in
      let outcome = await client.send(sent)
      guard case .accepted = outcome else { return wrong("\(outcome)") }
    }
    #expect(report.messages.map(\.to) == [["reader@xn--bcher-kva.example"]])
  }

  @Test func `a local part beyond ASCII is announced with SMTPUTF8`() async throws {
    let report = try await withMailbox { client in
      guard case .accepted = await client.send(try envelope(to: "دعوة")) else { return wrong("not accepted") }
    }
    let message = try #require(report.messages.first)
    #expect(message.options.contains("SMTPUTF8"))
    #expect(message.to == ["دعوة@recipient.test"])
  }

  @Test func `a server without SMTPUTF8 never accepts a local part beyond ASCII`() async throws {
    let report = try await withMailbox(["--no-utf8"]) { client in
      let outcome = await client.send(try envelope(to: "دعوة"))
      if case .accepted = outcome { Issue.record("accepted: \(outcome)") }
    }
    #expect(report.messages.isEmpty)
  }
}
