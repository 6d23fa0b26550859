import Foundation
import StoryKit
import Testing

/// As a secretariat has it: a relay that is postfix, and mailboxes that are dovecot's.
@Suite(.story, .enabled(if: geteuid() == 0, "postfix is started by root alone"))
struct `Mail through postfix, read from dovecot` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `arrives, is refused, or comes back, and each recipient's record says so`() async throws {
    let office = try await PostOffice(folder: folder.url)
    let password = folder.url.appending(path: "password")
    try Data(PostOffice.password.utf8).write(to: password)
    let site = try await CampaignSite(
      settings: [
        "smtp.url": office.relay, "mail.bounceAddress": "bounces@campaign.example.org", "bounces.url": office.mailboxes,
        "bounces.username": "bounces", "bounces.passwordFile": password.path, "bounces.security": "none",
        "bounces.interval": "1s",
      ], folder: folder)
    let sheet = folder.url.appending(path: "readers.csv")
    let readers = ["reader", "nobody", "leaver"].map { "\($0)@house.example.org,\($0.capitalized)" }
    try Data((["email,name"] + readers + [""]).joined(separator: "\n").utf8).write(to: sheet)
    let text = folder.url.appending(path: "news.en.md")
    try Data("---\nsubject: News\n---\nDear {{contact.name|reader}}, the harbours are open.\n".utf8).write(to: text)
    try await site.run("mail", "new", "News", "--list", sheet.path, "--text", text.path)
    try await site.run("mail", "send", "1", "--yes")

    let letter = try await office.letter(number: 1)
    #expect(letter.text.contains("Dear Reader, the harbours are open."))
    #expect(letter.to == ["reader@house.example.org"])
    #expect(letter.defects.isEmpty)
    let envelope = try #require(try office.delivered().first)
    #expect(envelope.deliveredTo == "reader@house.example.org")
    #expect(envelope.returnPath?.hasPrefix("<bounces+") == true)

    for (reader, words) in [
      ("reader", ["accepted: 250 2.0.0 Ok: queued as"]), ("nobody", ["failed: 550 5.1.1", "User unknown"]),
      ("leaver", ["accepted: 250 2.0.0 Ok: queued as", "bounced: 5.1.1", "gets no mailings since"]),
    ] {
      var timeline = ""
      _ = try await Waiting.until("what became of the mail to \(reader)", atMost: .seconds(120), details: { timeline })
      {
        timeline = try await site.run("mail", "status", "--recipient", "\(reader)@house.example.org")
        return words.allSatisfy(timeline.contains) ? timeline : nil
      }
    }
    let totals = try await site.run("mail", "status", "1")
    for state in ["accepted", "failed", "bounced"] { #expect(totals.contains(state), "\(totals)") }
    #expect(try office.delivered().count == 1)

    // The next one goes to whoever is still there.
    let again = try await site.run("mail", "new", "More news", "--list", sheet.path, "--text", text.path)
    #expect(again.contains("2 of them would get nothing"))
    try await site.program.terminate()
    try await office.stop()
  }
}
