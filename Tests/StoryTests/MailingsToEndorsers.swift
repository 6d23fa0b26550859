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
    _ = try await visitor.sign(SignOnAnswers("Lantern Keepers", email: "ama@lantern.example.org"))
    #expect(try await site.mail.letter(to: "ama@lantern.example.org", number: 4).subject.contains("Already endorsed"))
  }

  @Test func `are tried and looked at with links that are nobody's`() async throws {
    try await endorse("Lantern Keepers", "ama@lantern.example.org")
    try await send("--standard", "thank-you", "--statement", "safe-harbours", saying: "1 recipient as it stands now")
    try await site.run("mail", "test", "1", "--to", "me@campaign.example.org")
    let copy = try await site.mail.letter(to: "me@campaign.example.org")
    #expect(copy.text.contains("This is a test copy of an update"))
    #expect(copy.html?.contains("This is a test copy of an update") == true)
    let test = "\(site.address)/l/test?language=en"
    let preview = try await site.run("mail", "preview", "1")
    let shown = preview.matches(of: #/https?://[^\s<>]+/l/[^\s<>]+/#).map { String($0.output) }
    for links in [copy.links.filter { $0.contains("/l/") }, shown] {
      #expect(!links.isEmpty)
      #expect(Set(links) == [test])
    }
    #expect(copy.header("List-Unsubscribe") == "<\(test)>")
    #expect(!preview.contains("test copy"))

    // Opened, or pressed by the mail program: nothing happens.
    var visitor = site.visitor()
    let page = try await visitor.open(test)
    #expect(page.words.contains("Nothing happens here"))
    var click = HTTPCall(url: test)
    click.method = "POST"
    click.headers = [("Content-Type", "application/x-www-form-urlencoded")]
    click.body = Data("List-Unsubscribe=One-Click".utf8)
    #expect(try await click.answer().status == 200)
    #expect(try await HTTPCall(url: "\(site.address)/l/test?language=ar").answer().status == 200)
    try await site.run("mail", "send", "1", "--yes")
    let letter = try await site.mail.letter(to: "ama@lantern.example.org", number: 3)
    #expect(!letter.text.contains("/l/test"))
    #expect(!letter.text.contains("test copy"))
  }

  @Test func `are changed while they are drafts, and not after that`() async throws {
    try await endorse("Lantern Keepers", "ama@lantern.example.org")
    try await endorse("Quiet Harbour Trust", "bo@quiet.example.org", updates: false)
    try await send("--standard", "thank-you", "--statement", "safe-harbours", saying: "1 recipient as it stands now")
    let text = folder.url.appending(path: "mine.en.md")
    try Data("---\nsubject: News for {{organization}}\n---\nOur own words about {{statement.title}}.\n".utf8).write(
      to: text)
    let texts = try await site.run("mail", "edit", "1", "--text", text.path)
    #expect(texts.contains("Mailing 1 is changed: 1 recipient as it stands now, in en."))
    #expect(try await site.run("mail", "preview", "1").contains("Our own words about"))
    let wider = try await site.run("mail", "edit", "1", "--statement", "safe-harbours", "--about-endorsement")
    #expect(wider.contains("2 recipients as it stands now, in en."))

    let sheet = folder.url.appending(path: "readers.csv")
    try Data("email,name\nreader@press.example.org,Reader\n".utf8).write(to: sheet)
    let baseless = try await site.program.run("mail", "edit", "1", "--list", sheet.path)
    #expect(baseless.status == 1)
    #expect(baseless.errors.contains("{{statement.title}} is about a statement"))
    let unknown = try await site.program.run("mail", "edit", "1", "--statement", "no-such")
    #expect(unknown.status == 1)
    try Data("---\nsubject: Hello\n---\n{{contact.nam|you}}\n".utf8).write(to: text)
    let flawed = try await site.program.run("mail", "edit", "1", "--text", text.path)
    #expect(flawed.errors.contains("mine.en.md:4"))
    #expect(try await site.program.run("mail", "edit", "1").status == 64)
    #expect(try await site.program.run("mail", "edit", "9", "--name", "Nine").errors.contains("no mailing 9"))
    #expect(try await site.run("mail", "preview", "1", "--list").contains("2 recipients."))

    try await site.run(
      "mail", "edit", "1", "--list", sheet.path, "--statement", "safe-harbours", "--name", "To the press")
    try await site.run("mail", "send", "1", "--yes")
    #expect(try await site.mail.letter(to: "reader@press.example.org").text.contains("Our own words about"))
    try await status(1, says: "To the press: done")
    let late = try await site.program.run("mail", "edit", "1", "--name", "Too late")
    #expect(late.status == 1)
    #expect(late.errors.contains("Mailing 1 is done, so it can't be changed any more."))
    #expect(try site.mail.count(to: "bo@quiet.example.org") == 2)
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

  @Test func `go to odd addresses that are good, and bad ones are refused with their lines`() async throws {
    let text = folder.url.appending(path: "news.en.md")
    try Data("---\nsubject: News\n---\nAll is well.\n".utf8).write(to: text)
    let sheet = folder.url.appending(path: "odd.csv")
    let good = ["ana@bücher.example.org", "\"\"\"two words\"\"@quoted.example.org\"", "bo+news@plain.example.org"]
    let long = String(repeating: "x", count: 400)
    let bad = ["two words@example.org", "\(long)@example.org", "nobody", "\"eve@example.org\r\nBcc: all@example.org\""]
    try Data((["email"] + good + bad + [""]).joined(separator: "\n").utf8).write(to: sheet)
    let refused = try await site.program.run("mail", "new", "Odd", "--list", sheet.path, "--text", text.path)
    #expect(refused.status == 1)
    for line in 5...8 { #expect(refused.errors.contains("odd.csv:\(line): email: "), "\(refused.errors)") }
    for line in 2...4 { #expect(!refused.errors.contains("odd.csv:\(line):"), "\(refused.errors)") }
    #expect(refused.errors.contains("4 lines can't be used, so nothing was made."))
    try Data((["email"] + good + [""]).joined(separator: "\n").utf8).write(to: sheet)
    try await site.run("mail", "new", "Odd", "--list", sheet.path, "--text", text.path)
    for address in ["nobody", "a@b@example.org", "\(long)@example.org", "eve@example.org\r\nBcc: all@example.org"] {
      let test = try await site.program.run("mail", "test", "1", "--to", address)
      #expect(test.status == 1)
      #expect(test.errors.contains("is not a mail address"))
    }
    try await site.run("mail", "send", "1", "--yes")
    try await status(1, says: "Odd: done")
    let taken = Set(try site.mail.received().flatMap(\.to))
    #expect(
      taken == ["ana@xn--bcher-kva.example.org", "\"two words\"@quoted.example.org", "bo+news@plain.example.org"])
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
