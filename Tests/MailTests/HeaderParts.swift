import Mail
import Statements
import Testing

@Suite struct `Making a header field` {
  @Test(arguments: ["a\r\nBcc: x@example.org", "a\nb", "a\rb", "a\0b", "a\tb", "a\u{7F}", "a\u{85}b", "a\u{2028}b"])
  func `a value with a control character can't be made`(text: String) throws {
    let address = try MailAddress(parsing: "a@example.org")
    #expect(throws: HeaderFlaw.control) { try HeaderValue(text: text) }
    #expect(throws: HeaderFlaw.control) { try HeaderValue(mailboxes: [Mailbox(name: text, address: address)]) }
    #expect(throws: HeaderFlaw.token) { try HeaderValue(tokens: [text]) }
  }

  @Test(arguments: ["", "Sub ject", "Subject:", "Sujét", "X\r\nY", String(repeating: "X", count: 65)])
  func `a name that is no header name can't be made`(name: String) {
    #expect(throws: HeaderFlaw.name) { try HeaderName(name) }
  }

  @Test(arguments: [
    "", "a", "a@b@c", "a b@c.org", "<a@b", "a@b\r\nX: y", ".a@b", "é@b", "a@" + String(repeating: "b", count: 300),
  ])
  func `what is no message identifier can't be made into one`(text: String) {
    #expect(throws: HeaderFlaw.token) { try MessageID(text) }
  }

  @Test func `several addresses share a field`() async throws {
    let mailboxes = [
      Mailbox(name: "One, First", address: try MailAddress(parsing: "one@example.org")),
      Mailbox(address: try MailAddress(parsing: "two@example.org")),
      Mailbox(name: "ثلاثة", address: try MailAddress(parsing: "three@example.org")),
    ]
    let field = HeaderField(try HeaderName("To"), try HeaderValue(mailboxes: mailboxes))
    let message = try await PythonReader.read(
      Array(
        "From: a@example.org\r\nDate: Tue, 13 Mar 2018 10:00:00 +0000\r\nSubject: s\r\n\(field.folded)\r\nbody\r\n".utf8
      ))
    #expect(message.to.map(\.address) == ["one@example.org", "two@example.org", "three@example.org"])
    #expect(message.to.map(\.name) == ["One, First", "", "ثلاثة"])
    #expect(message.defects == [])
  }

  @Test func `no encoded word splits a character or passes 75 columns`() throws {
    let family = "👩🏽‍👩🏽‍👧🏽"
    let field = HeaderField(try HeaderName("Subject"), try HeaderValue(text: String(repeating: family, count: 12)))
    for line in field.folded.split(separator: "\r\n") {
      let word = try #require(line.firstMatch(of: /=\?UTF-8\?B\?([^?]*)\?=/))
      #expect(word.0.utf8.count <= 75)
      #expect(line.utf8.count <= 76)
    }
  }

  @Test func `the shorter of the two encodings is taken`() throws {
    let name = try HeaderName("Subject")
    let french = HeaderField(name, try HeaderValue(text: "Déclaration commune sur les migrations")).folded
    let arabic = HeaderField(name, try HeaderValue(text: "بيان مشترك")).folded
    #expect(french.contains("?Q?"))
    #expect(arabic.contains("?B?"))
  }
}
