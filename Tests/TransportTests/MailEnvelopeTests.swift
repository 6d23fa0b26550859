import Foundation
import Testing

@testable import Transport

@Suite struct `Making an envelope` {
  @Test(arguments: [
    "a\r\nRCPT TO:<b@c.test>", "a@b.test\n", "a@b.test\r", "a\0@b.test", "a b@c.test", "<a@b.test>", "a>@b.test",
    "a\t@b.test", "\"a b@c.test", "\"a\" b@c.test", "\"a\\\"@b.test> c", "\"a\r\nb\"@c.test",
    "\"a\u{2028}b\"@c.test",
    "\"a b\"@c .test", "a\" \"@c.test", "a\u{2028}@b.test", "a\u{85}@b.test",
    String(repeating: "a", count: 250) + "@b.test",
  ])
  func `an address that could say more than an address is refused`(address: String) {
    #expect(throws: MailEnvelopeFault.recipientMalformed) {
      try MailEnvelope(sender: "a@b.test", recipient: address, content: [])
    }
    #expect(throws: MailEnvelopeFault.senderMalformed) {
      try MailEnvelope(sender: address, recipient: "a@b.test", content: [])
    }
  }

  @Test(arguments: [#""two words"@b.test"#, #""a>b<c"@b.test"#, #""say \"hi\" @ noon"@b.test"#])
  func `what stands in quotation marks before the at sign is carried as it is`(address: String) throws {
    #expect(try MailEnvelope(sender: address, recipient: address, content: []).recipient == address)
  }

  @Test func `only the sender may be empty`() throws {
    #expect(try MailEnvelope(sender: "", recipient: "a@b.test", content: []).sender == "")
    #expect(throws: MailEnvelopeFault.recipientMissing) {
      try MailEnvelope(sender: "a@b.test", recipient: "", content: [])
    }
  }

  @Test(arguments: [
    ("a\nb\n", "a\r\nb\r\n"), ("a\rb\r", "a\r\nb\r\n"), ("a\r\nb\r\n", "a\r\nb\r\n"), ("a\r\r\nb", "a\r\n\r\nb\r\n"),
    ("a\n\rb", "a\r\n\r\nb\r\n"), ("\n\n", "\r\n\r\n"), ("", ""), ("no end", "no end\r\n"),
  ])
  func `every line of the content ends with CRLF`(given: String, normal: String) throws {
    let made = try MailEnvelope(sender: "", recipient: "a@b.test", content: Array(given.utf8))
    #expect(String(decoding: made.content, as: UTF8.self) == normal)
  }
}

@Suite struct `Settings for the mail server` {
  @Test(arguments: [
    "http://host:25", "host:25", "smtp://", "smtp://host:25/path", "smtp://user@host:25", "smtp://host:99999",
    "smtp://host:25?x", "",
  ])
  func `an address that is not a mail server's is refused`(url: String) {
    #expect(throws: SMTPSettingsFault.self) { try SMTPSettings(url: url, helloName: "client.test") }
  }

  @Test(arguments: ["", "two words", "a\r\nMAIL FROM:<>", "a/b"])
  func `a name that EHLO cannot carry is refused`(name: String) {
    #expect(throws: SMTPSettingsFault.self) { try SMTPSettings(url: "smtp://host:25", helloName: name) }
  }

  @Test(arguments: [0, 65]) func `connections outside 1 to 64 are refused`(connections: Int) {
    #expect(throws: SMTPSettingsFault.self) {
      try SMTPSettings(url: "smtp://host:25", helloName: "client.test", connections: connections)
    }
  }

  @Test func `a trailing slash and an IPv6 address are fine`() throws {
    #expect(try SMTPSettings(url: "smtp://host:25/", helloName: "c").url == "smtp://host:25")
    #expect(try SMTPSettings(url: "smtps://[::1]:465", helloName: "c").url == "smtps://[::1]:465")
  }
}

@Suite struct `A folder of mail` {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "mail-\(UUID().uuidString)")

  private func letter(_ body: String) throws -> MailEnvelope {
    try MailEnvelope(sender: "", recipient: "reader@recipient.test", content: Array("A: b\n\n\(body)\n".utf8))
  }

  private func removeFolder() {
    do { try FileManager.default.removeItem(at: folder) } catch { print("left behind: \(folder.path): \(error)") }
  }

  @Test func `a message is one file that only its owner can read`() throws {
    defer { removeFolder() }
    try MailFolder(directory: folder).write(letter("Hello"), name: "invitation-1")
    let file = folder.appending(path: "invitation-1.eml").path
    #expect(
      try String(contentsOfFile: file, encoding: .utf8)
        == "Return-Path: <>\r\nDelivered-To: reader@recipient.test\r\nA: b\r\n\r\nHello\r\n")
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func `the same name again leaves one file, the latest`() throws {
    defer { removeFolder() }
    let mail = MailFolder(directory: folder)
    try mail.write(letter("Hello"), name: "a")
    try mail.write(letter("Hello again"), name: "a")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.eml"])
    #expect(try String(contentsOf: folder.appending(path: "a.eml"), encoding: .utf8).hasSuffix("Hello again\r\n"))
  }

  @Test(arguments: [
    ("../../etc/passwd", "_.._etc_passwd"), ("<id@host>", "_id_host_"), (".hidden", "hidden"), ("", "_"), ("..", "_"),
    ("é\0\n", "___"),
  ])
  func `a name cannot leave the folder or hide`(name: String, file: String) {
    #expect(MailFolder.safeName(name) == file)
  }

  @Test func `a folder that cannot be made says so`() throws {
    #expect(throws: MailFolderFault.self) {
      try MailFolder(directory: URL(filePath: "/dev/null/mail")).write(letter("Hello"), name: "a")
    }
  }
}
