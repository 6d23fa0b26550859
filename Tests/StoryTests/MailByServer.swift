import Foundation
import StoryKit
import Testing

@Suite(.story) struct `Mail by a mail server` {
  private let folder: TemporaryFolder
  private let answers = SignOnAnswers("Rescue Radio", email: "kim@radio.example.org")

  init() throws { folder = try TemporaryFolder() }

  private func sign(_ site: CampaignSite, _ answers: SignOnAnswers) async throws {
    var visitor = site.visitor()
    #expect(try await visitor.sign(answers).words.contains("Now check your mailbox"))
  }

  private func doctor(_ site: CampaignSite, says words: String) async throws {
    _ = try await Waiting.until("“\(words)” by doctor", atMost: .seconds(20), every: .milliseconds(200)) {
      let text = try await site.program.run("doctor").output
      return text.contains(words) ? text : nil
    }
  }

  @Test func `goes encrypted and signed in, to a server whose authority we are told of`() async throws {
    let certificate = try await ServerCertificate(folder: folder.url)
    let password = folder.url.appending(path: "password")
    try Data("open sesame\n".utf8).write(to: password)
    let server = try await MailServer(folder: folder.url, certificate: certificate, login: "office:open sesame")
    let site = try await CampaignSite(
      settings: [
        "smtp.security": "starttls", "smtp.certificateAuthorityFile": certificate.certificate.path,
        "smtp.username": "office", "smtp.passwordFile": password.path,
        "mail.replyTo": "Desk <desk@campaign.example.org>",
      ], mail: server, folder: folder)
    try await sign(site, answers)
    let letter = try await server.letter(to: answers.email)
    let received = try #require(try server.received().first)
    #expect(received.tls)
    #expect(received.user == "office")
    #expect(received.from == "secretariat@campaign.example.org")
    #expect(letter.header("Auto-Submitted") == "auto-generated")
    #expect(letter.header("Reply-To")?.contains("desk@campaign.example.org") == true)
    #expect(letter.header("MIME-Version") == "1.0")
    #expect(letter.header("Message-ID")?.wholeMatch(of: #/<[^<>@\s]+@[^<>@\s]+>/#) != nil)
    #expect(letter.header("Date") != nil)
    #expect(letter.contentTypes == ["multipart/alternative", "text/plain", "text/html"])
    #expect(letter.defects.isEmpty)
  }

  @Test(arguments: [true, false])
  func `waits when the server can't be trusted or doesn't trust us`(isTrusted: Bool) async throws {
    let certificate = try await ServerCertificate(folder: folder.url)
    let password = folder.url.appending(path: "password")
    try Data("wrong".utf8).write(to: password)
    let server = try await MailServer(folder: folder.url, certificate: certificate, login: "office:open sesame")
    var settings = ["smtp.security": "starttls", "smtp.username": "office", "smtp.passwordFile": password.path]
    if isTrusted { settings["smtp.certificateAuthorityFile"] = certificate.certificate.path }
    let site = try await CampaignSite(settings: settings, mail: server, folder: folder)
    try await sign(site, answers)
    try await doctor(site, says: " 1 mail waiting")
    try await doctor(site, says: "1 of them tried before, 0 failed")
    #expect(try server.received().isEmpty)
  }

  @Test func `waits while the server is down, and goes out when it is back`() async throws {
    let down = try await MailServer(folder: folder.url)
    let port = down.peer.port
    let site = try await CampaignSite(mail: down, folder: folder)
    try await down.stop()
    try await sign(site, answers)
    try await doctor(site, says: "1 of them tried before")
    let back = try await MailServer(folder: folder.url, port: port)
    let letter = try await back.letter(to: answers.email, atMost: .seconds(45))
    var visitor = site.visitor()
    #expect(try await visitor.confirm(letter.link()).words.contains("is confirmed"))
    try await doctor(site, says: " 0 mails waiting")
  }

  @Test(arguments: ["rcpt 451 first 1", "data 451 first 1", "data 421 first 1"])
  func `is tried again with the same Message-ID when the server says later`(rule: String) async throws {
    let server = try await MailServer(folder: folder.url, script: [rule])
    let site = try await CampaignSite(mail: server, folder: folder)
    try await sign(site, answers)
    let letter = try await server.letter(to: answers.email, atMost: .seconds(45))
    let ids = try await MailReader.read(try server.attempts().map { Data($0.data.utf8) }).map {
      $0.header("Message-ID")
    }
    #expect(ids.count == (rule.hasPrefix("data") ? 2 : 1))
    #expect(Set(ids) == [letter.header("Message-ID")])
  }

  @Test func `that is refused for good is not tried again, and the secretariat sees it`() async throws {
    let server = try await MailServer(folder: folder.url, script: ["rcpt 550 domain gone.example.org"])
    let site = try await CampaignSite(mail: server, folder: folder)
    let gone = SignOnAnswers("Gone Away Alliance", email: "nobody@gone.example.org")
    try await sign(site, gone)
    try await sign(site, answers)
    _ = try await server.letter(to: answers.email)
    try await doctor(site, says: " 0 mails waiting, 0 of them tried before, 1 failed, 1 sent")
    var desk = try await site.desk()
    #expect(try await desk.open("/desk").words.contains("1 message could not be delivered"))
  }

  @Test func `to an Arabic reader runs from right to left`() async throws {
    let statement = StatementFiles(texts: [.english, .arabic])
    let site = try await CampaignSite([statement], folder: folder)
    var arabic = SignOnAnswers("شبكة المطابخ المتنقلة", email: "huda@matabikh.example.org")
    arabic.language = "ar"
    arabic.contact = "هدى مثال"
    var visitor = site.visitor(language: "ar")
    let page = try await visitor.sign(arabic, language: "ar")
    #expect(page.html.contains("<html lang=\"ar\" dir=\"rtl\">"))
    let confirmation = try await site.mail.letter(to: arabic.email)
    #expect(confirmation.subject.contains("نرجو تأكيد"))
    #expect(confirmation.subject.contains("موانئ آمنة الآن"))
    let html = try #require(confirmation.html)
    #expect(html.contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(html.contains("شبكة المطابخ المتنقلة"))
    #expect(confirmation.text.contains("شبكة المطابخ المتنقلة"))
    #expect(confirmation.defects.isEmpty)
    let raw = try #require(try site.mail.received().first).data
    #expect(raw.utf8.allSatisfy { $0 < 0x80 })
    #expect(raw.split(separator: "\r\n", omittingEmptySubsequences: false).allSatisfy { $0.utf8.count <= 998 })
    let confirmed = try await visitor.confirm(confirmation.link())
    #expect(confirmed.html.contains("dir=\"rtl\""))
    let receipt = try await site.mail.letter(to: arabic.email, number: 2)
    #expect(receipt.header("To")?.contains("هدى مثال") == true)
    #expect(receipt.html?.contains("dir=\"rtl\"") == true)
  }
}
