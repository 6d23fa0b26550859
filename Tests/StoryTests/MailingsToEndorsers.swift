import Foundation
import StoryKit
import Testing

@Suite(.story) struct `Updates to endorsers` {
  private let folder: TemporaryFolder
  private let site: CampaignSite

  init() async throws {
    folder = try TemporaryFolder()
    site = try await CampaignSite(
      settings: ["mail.bounceAddress": "bounces@campaign.example.org"], folder: folder, hasReceiver: true)
  }

  private func endorse(_ name: String, _ email: String, updates: Bool = true) async throws {
    var answers = SignOnAnswers(name, email: email)
    answers.wantsUpdates = updates
    #expect(try await site.endorse(answers).words.contains("is confirmed"))
  }

  private func status(_ mailing: Int, says words: String) async throws {
    var last = ""
    _ = try await Waiting.until("“\(words)” by mail status", atMost: .seconds(120), details: { last }) {
      last = try await site.run("mail", "status", "\(mailing)")
      return last.contains(words) ? last : nil
    }
  }

  private func send(_ flags: String..., saying words: String) async throws {
    let made = try await site.program.run(["mail", "new", "News"] + flags)
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output.contains(words), "\(made.output)")
  }

  @Test func `go to who asked for them, and one click ends them for good`() async throws {
    try await endorse("Lantern Keepers", "ama@lantern.example.org")
    try await endorse("Quiet Harbour Trust", "bo@quiet.example.org", updates: false)
    try await send("--standard", "thank-you", "--statement", "safe-harbours", saying: "1 recipient as it stands now")
    #expect(try await site.run("mail", "preview", "1").contains("Lantern Keepers"))
    try await site.run("mail", "send", "1", "--yes")
    let letter = try await site.mail.letter(to: "ama@lantern.example.org", number: 3)
    #expect(letter.header("List-Unsubscribe-Post") == "List-Unsubscribe=One-Click")
    #expect(letter.header("List-Id") != nil)
    #expect(letter.defects.isEmpty)
    let page = try #require(letter.header("List-Unsubscribe")?.firstMatch(of: /<(https?:[^>]+)>/)?.output.1)
    try await status(1, says: "News: done")

    // Looking changes nothing; a mail program presses without a cookie.
    var visitor = site.visitor()
    #expect(try await visitor.open(String(page)).words.contains("End updates by e-mail?"))
    try await send("--standard", "delivered", "--statement", "safe-harbours", saying: "1 recipient as it stands now")
    var click = HTTPCall(url: String(page))
    click.method = "POST"
    click.headers = [("Content-Type", "application/x-www-form-urlencoded")]
    click.body = Data("List-Unsubscribe=One-Click".utf8)
    #expect(try await click.answer().status == 200)
    #expect(try await click.answer().status == 200)
    #expect(try await visitor.open(String(page)).words.contains("You get no more updates"))
    try await site.run("mail", "send", "2", "--yes")
    try await status(2, says: "News: done")
    #expect(try site.mail.count(to: "ama@lantern.example.org") == 3)
    #expect(try await site.count().endorsements == 2)

    // What somebody asks for is still sent.
    var again = SignOnAnswers("Lantern Keepers of the North", email: "ama@lantern.example.org")
    again.website = ""
    _ = try await visitor.sign(again)
    #expect(try await site.mail.letter(to: "ama@lantern.example.org", number: 4).subject.contains("Please confirm"))
  }

  @Test func `that come back are noted, and nothing more goes there`() async throws {
    try await endorse("Lantern Keepers", "ama@lantern.example.org")
    try await send("--standard", "thank-you", "--statement", "safe-harbours", saying: "1 recipient")
    try await site.run("mail", "send", "1", "--yes")
    _ = try await site.mail.letter(to: "ama@lantern.example.org", number: 3)
    let sender = try #require(try site.mail.received().last).from
    #expect(sender.hasPrefix("bounces+") && sender.hasSuffix("@campaign.example.org"))
    let report = """
      From: MAILER-DAEMON@mx.example.net
      To: \(sender)
      Subject: Undelivered Mail Returned to Sender
      Auto-Submitted: auto-replied
      MIME-Version: 1.0
      Content-Type: multipart/report; report-type=delivery-status; boundary="b"

      --b
      Content-Type: text/plain

      I'm sorry to have to inform you that your message could not be delivered.
      --b
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mx.example.net

      Final-Recipient: rfc822; ama@lantern.example.org
      Action: failed
      Status: 5.1.1
      Diagnostic-Code: smtp; 550 5.1.1 no such user

      --b--
      """
    for _ in 0..<2 {
      let noted = try await site.program.run(["mail", "bounce"], input: Data(report.utf8))
      #expect(noted.status == 0)
    }
    let timeline = try await site.run("mail", "status", "--recipient", "ama@lantern.example.org")
    #expect(timeline.contains("bounced: 5.1.1"))
    #expect(timeline.contains("gets no mailings since"))
    try await send(
      "--standard", "delivered", "--statement", "safe-harbours", "--about-endorsement",
      saying: "1 of them would get nothing")
    try await site.run("mail", "send", "2", "--yes")
    try await status(2, says: "held")
    let hooks = try #require(site.receiver).received()
    #expect(hooks.count { $0.type == "mail.bounced" } <= 1)
  }

  @Test func `with an unknown field or no fallback are refused, with the line`() async throws {
    let text = folder.url.appending(path: "bad.en.md")
    try Data("---\nsubject: Hello\n---\nDear {{contact.nam|you}},\n\n{{deadline}}\n".utf8).write(to: text)
    let refused = try await site.program.run("mail", "new", "Bad", "--text", text.path)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("bad.en.md:4"))
    #expect(refused.errors.contains("contact.name"))
    #expect(refused.errors.contains("bad.en.md:6"))
  }
}
