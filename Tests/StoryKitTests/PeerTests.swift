import Foundation
import StoryKit
import Testing

@Suite struct `The peers that stories talk to` {
  private let temporary: TemporaryFolder
  private var folder: URL { temporary.url }

  init() throws { temporary = try TemporaryFolder("peers") }

  @Test func `the mail server writes down what curl sends it, with encryption and sign-in`() async throws {
    let certificate = try await ServerCertificate(folder: folder)
    let server = try await MailServer(folder: folder, certificate: certificate, login: "office:secret")
    let mail = """
      From: Office <office@example.org>\r\nTo: Ana <ana@example.org>\r\nSubject: =?utf-8?q?D=C3=A9claration?=\r\n\
      MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n\
      Read https://sign.example.org/l/abc.def and see https://example.org\r\n
      """
    let status = try await curl(
      "--url", server.url, "--ssl-reqd", "--cacert", certificate.certificate.path, "--user", "office:secret",
      "--mail-from", "office@example.org", "--mail-rcpt", "ana@example.org", "--upload-file", "-", input: mail)
    #expect(status == 0)
    let received = try #require(try server.received().first)
    #expect(received.to == ["ana@example.org"])
    #expect(received.tls)
    #expect(received.user == "office")
    let message = try #require(try await server.messages(count: 1).first)
    #expect(message.subject == "Déclaration")
    #expect(message.to == ["ana@example.org"])
    #expect(message.signedLink == "https://sign.example.org/l/abc.def")
    #expect(message.defects.isEmpty)
    try await server.stop()
  }

  @Test func `the mail server refuses as its script says`() async throws {
    let server = try await MailServer(folder: folder, script: ["rcpt 550 domain gone.example", "rcpt 451 first 1"])
    func send(to address: String) async throws -> Int32 {
      try await curl(
        "--url", server.url, "--mail-from", "a@example.org", "--mail-rcpt", address, "--upload-file", "-",
        input: "Subject: x\r\n\r\nx\r\n")
    }
    #expect(try await send(to: "b@gone.example") != 0)
    #expect(try await send(to: "b@example.org") != 0)
    #expect(try await send(to: "b@example.org") == 0)
    #expect(try server.received().map(\.to) == [["b@example.org"]])
    try await server.stop()
  }

  @Test func `a folder of mail is read in order, and a missing one is empty`() async throws {
    let mails = folder.appending(path: "mail/sub")
    #expect(try await MailReader.read(folder: mails).isEmpty)
    try FileManager.default.createDirectory(at: mails, withIntermediateDirectories: true)
    for name in ["2", "1"] {
      try Data("To: a@example.org\r\nSubject: \(name)\r\n\r\nhello\r\n".utf8).write(
        to: mails.appending(path: "\(name).eml"))
    }
    #expect(try await MailReader.read(folder: mails).map(\.subject) == ["1", "2"])
    #expect(try await MailReader.waitForMail(to: "a@example.org", in: mails, count: 2).subject == "2")
  }

  @Test func `the receiver verifies each webhook and answers as told`() async throws {
    let receiver = try await WebhookReceiver(folder: folder, failFirst: 1)
    try receiver.expect(secret: "whsec_" + Data(repeating: 7, count: 24).base64EncodedString())
    for _ in 1...2 {
      var call = HTTPCall(url: receiver.url)
      call.method = "POST"
      call.body = Data(#"{"type":"webhook.test"}"#.utf8)
      call.headers = [("webhook-id", "msg_1"), ("webhook-timestamp", "1"), ("webhook-signature", "v1,AAAA")]
      _ = try await call.answer()
    }
    let requests = try await receiver.requests(count: 2)
    #expect(requests.map(\.verified) == [false, false])
    #expect(requests.map(\.status) == [500, 401])
    #expect(requests.map(\.type) == ["webhook.test", "webhook.test"])
    try await receiver.stop()
  }

  @Test func `a python that is missing is told together with the command that installs it`() async throws {
    let fault = try await #require(throws: StoryFault.self) {
      try await PeerProcess(
        "smtp_server.py", python: URL(fileURLWithPath: "/nowhere/python"), arguments: [], folder: folder)
    }
    #expect("\(fault)".contains("scripts/setup test"))
  }

  private func curl(_ arguments: String..., input: String) async throws -> Int32 {
    try await FinishedCommand.run(
      URL(fileURLWithPath: "/usr/bin/curl"), arguments: ["--silent", "--show-error"] + arguments,
      input: Data(input.utf8)
    ).status
  }
}
