import Foundation
import StoryKit
import Testing

/// What is written into the database here is what only days would bring, or an older version.
@Suite(.story) struct `A receiver of webhooks` {
  private let folder: TemporaryFolder
  private let site: CampaignSite

  init() async throws {
    folder = try TemporaryFolder()
    site = try await CampaignSite(folder: folder)
  }

  private func write(_ statement: String) async throws {
    let database = site.program.dataDirectory.appending(path: "undersigned.sqlite").path
    let result = try await FinishedCommand.run(
      URL(fileURLWithPath: "/usr/bin/sqlite3"), arguments: ["-cmd", ".timeout 20000", database, statement])
    #expect(result.status == 0, "\(result.errors)")
  }

  private struct Shown: Decodable { let publicKey: String? }

  private func publicKey() async throws -> String? {
    let shown = try await site.run("webhook", "show", "1", "--json")
    let decoded = try JSONDecoder().decode(Shown.self, from: Data(shown.utf8))
    return decoded.publicKey
  }

  private func list(says words: String) async throws {
    var last = ""
    _ = try await Waiting.until("“\(words)” by webhook list", atMost: .seconds(120), details: { last }) {
      last = try await site.run("webhook", "list")
      return last.contains(words) ? last : nil
    }
  }

  @Test func `that fails for five days is switched off, and the secretariat gets a letter that says how to go on`()
    async throws
  {
    try await site.run("staff", "add", "rosa@campaign.example.org", "--name", "Rosa Example")
    let receiver = try await WebhookReceiver(folder: folder.url, status: 500)
    try receiver.expect(secret: try await site.addWebhook(receiver.url))
    _ = try await site.program.run("webhook", "test", "1", "--wait", "0")
    _ = try await receiver.requests(count: 1)
    try await list(says: "failing")
    try await write("UPDATE webhook_endpoint SET failing_since = failing_since - 5 * 86400000")
    _ = try await site.program.run("webhook", "test", "1", "--wait", "0")
    try await list(says: "off after five days of failures")
    let letter = try await site.mail.letter(to: "rosa@campaign.example.org")
    #expect(letter.subject == "Webhook endpoint 1 was switched off")
    #expect(letter.text.contains(receiver.url))
    #expect(letter.text.contains("HTTP 500"))
    #expect(letter.html?.contains("HTTP 500") == true)
    #expect(letter.defects.isEmpty)
    let command = try #require(letter.text.firstMatch(of: #/undersigned (webhook enable 1)/#)).output.1
    let answered = try receiver.received().count
    _ = try await site.program.run("webhook", "test", "1", "--wait", "0")
    try await site.run("staff", "link", "rosa@campaign.example.org")
    #expect(try site.mail.count(to: "rosa@campaign.example.org") == 1)
    #expect(try receiver.received().count == answered)
    let enabled = try await site.program.run(command.split(separator: " ").map(String.init))
    #expect(enabled.status == 0)
    try await list(says: " active ")
  }

  @Test func `that was added before there were v1a signatures has them after the next start`() async throws {
    let receiver = try await WebhookReceiver(folder: folder.url)
    try receiver.expect(secret: try await site.addWebhook(receiver.url))
    try await site.program.terminate()
    try await write("UPDATE webhook_endpoint SET signing_key = NULL")
    #expect(try await publicKey() == nil)
    try await site.program.start()
    let key = try #require(try await publicKey())
    #expect(key.hasPrefix("whpk_"))
    try receiver.expect(publicKey: key)
    try await site.run("webhook", "test", "1", "--wait", "120")
    let request = try #require(try receiver.received().first)
    #expect(request.verified)
    #expect(request.asymmetric == 1)
    try await site.program.restart()
    #expect(try await publicKey() == key)
  }
}
