import Foundation
import Testing

@testable import Transport

@Suite struct `What EHLO offers` {
  private func mail(_ capabilities: [String], _ envelope: MailEnvelope) async throws -> (
    [String], MailTransportOutcome?
  ) {
    var outcome: MailTransportOutcome?
    let report = try await withScriptedServer(MailServerScript(capabilities: capabilities)) { client in
      outcome = await client.send(envelope)
    }
    return (report.commands.filter { $0.hasPrefix("MAIL") }, outcome)
  }

  @Test func `8BITMIME is used for a message that needs it`() async throws {
    let (plain, _) = try await mail(["8BITMIME"], try envelope())
    #expect(plain == ["MAIL FROM:<office@sender.test>"])
    let (eightBit, outcome) = try await mail(["8BITMIME"], try envelope("à\r\n"))
    #expect(eightBit == ["MAIL FROM:<office@sender.test> BODY=8BITMIME"])
    #expect(outcome?.word == "accepted")
    let (notOffered, _) = try await mail([], try envelope("à\r\n"))
    #expect(notOffered == ["MAIL FROM:<office@sender.test>"])
  }

  @Test func `SIZE is told before the message`() async throws {
    let sent = try envelope()
    let (commands, outcome) = try await mail(["SIZE 1000"], sent)
    #expect(commands == ["MAIL FROM:<office@sender.test> SIZE=\(sent.content.count)"])
    #expect(outcome?.word == "accepted")
  }

  @Test func `a message over the server's SIZE is rejected without being sent`() async throws {
    let (commands, outcome) = try await mail(["SIZE 1000"], try envelope(String(repeating: "x", count: 2000)))
    #expect(commands.isEmpty)
    guard case .rejected(let reply) = outcome else { return wrong("\(String(describing: outcome))") }
    #expect(reply.code == 552)
    #expect(reply.enhancedStatus == "5.3.4")
    #expect(reply.meansMailboxIsGone == false)
  }

  @Test(arguments: ["SIZE", "SIZE 0", "SIZE many"]) func `a SIZE without a limit limits nothing`(offer: String)
    async throws
  {
    let (_, outcome) = try await mail([offer], try envelope(String(repeating: "x", count: 200_000)))
    #expect(outcome?.word == "accepted")
  }

  @Test func `an address that needs SMTPUTF8 is rejected where it is not offered, without being sent`() async throws {
    let (commands, outcome) = try await mail(["8BITMIME"], try envelope(to: "دعوة"))
    #expect(commands.isEmpty)
    guard case .rejected(let reply) = outcome else { return wrong("\(String(describing: outcome))") }
    #expect(reply.enhancedStatus == "5.6.7")
  }
}
