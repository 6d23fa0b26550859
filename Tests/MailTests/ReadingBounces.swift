import Foundation
import Mail
import Statements
import Testing

@Suite struct `Reading what comes back` {
  @Test(arguments: [
    ("postfix", "amal@gone.example.org", Bounce.Gravity.hard, "5.1.1"),
    ("postfix-delayed", "amal@slow.example.org", .delayed, "4.4.1"),
    ("postfix-expired", "amal@slow.example.org", .soft, "4.4.1"),
    ("exim-report", "amal@gone.example.org", .hard, "5.1.1"),
    ("exim-old", "amal@gone.example.org", .hard, ""),
    ("exim-delayed", "amal@slow.example.org", .delayed, ""),
    ("sendmail", "amal@gone.example.org", .hard, "5.1.1"),
    ("exchange", "amal@gone.example.org", .hard, "5.1.10"),
    ("gmail", "amal@full.example.org", .refused, "5.2.2"),
    ("qmail", "amal@gone.example.org", .hard, "5.1.1"),
  ])
  func `a report of each server says who, how badly and which mail`(
    name: String, address: String, gravity: Bounce.Gravity, status: String
  ) throws {
    let reader = try BounceSamples.reader()
    let text = try BounceSamples.text(name)
    let forms = [
      "LF": text, "CRLF": text.replacing("\n", with: "\r\n"), "upper": text.replacing("bounces+", with: "BOUNCES+"),
    ]
    for (form, text) in forms {
      let bounce = try #require(BounceSamples.bounce(reader.read(Array(text.utf8))), "\(form)")
      #expect(bounce.clue.mail == BounceSamples.mail, "\(form)")
      #expect(bounce.recipients.map(\.address?.description) == [address], "\(form)")
      #expect(bounce.recipients.map(\.gravity) == [gravity], "\(form)")
      #expect(bounce.recipients.map(\.status) == [status.isEmpty ? nil : status], "\(form)")
    }
  }

  @Test func `the other side's words and name are kept, on one line`() throws {
    let reader = try BounceSamples.reader()
    let postfix = try #require(BounceSamples.bounce(reader.read(BounceSamples.bytes("postfix")))).recipients[0]
    #expect(postfix.remoteHost == "mail.gone.example.org")
    #expect(
      postfix.diagnostic
        == "550 5.1.1 <amal@gone.example.org>: Recipient address rejected: User unknown in local recipient table")
    let qmail = try #require(BounceSamples.bounce(reader.read(BounceSamples.bytes("qmail")))).recipients[0]
    #expect(qmail.diagnostic == "Sorry, no mailbox here by that name. (#5.1.1)")
    let exim = try #require(BounceSamples.bounce(reader.read(BounceSamples.bytes("exim-old")))).recipients[0]
    #expect(exim.diagnostic == "Unrouteable address")
  }

  @Test(arguments: ["postfix", "exim-report", "sendmail", "exchange", "gmail", "arf", "qmail", "exim-old"])
  func `the mail is known by the headers that came back, when nothing else says it`(name: String) throws {
    let reader = try BounceSamples.reader()
    let tagged = try BounceSamples.paths().address(of: .mail(BounceSamples.mail)).description
    let text = try BounceSamples.text(name).replacing(tagged, with: "office@sign.example.org")
    let clue: MailClue? =
      switch reader.read(Array(text.utf8)) {
      case .bounce(let bounce): bounce.clue
      case .complaint(let complaint): complaint.clue
      default: nil
      }
    #expect(clue == MailClue(mail: nil, messageID: BounceSamples.identifier))
  }

  @Test func `the envelope's recipient says it, too`() throws {
    let paths = try BounceSamples.paths()
    let tagged = try paths.address(of: .mail(BounceSamples.mail))
    let text = try BounceSamples.text("qmail").replacing(tagged.description, with: "office@sign.example.org")
    let bounce = BounceSamples.bounce(try BounceSamples.reader().read(Array(text.utf8), deliveredTo: tagged))
    #expect(bounce?.clue.mail == BounceSamples.mail)
  }

  @Test func `a tag that somebody made up says nothing`() throws {
    let other = try ReturnPaths(key: [UInt8](repeating: 8, count: 32), domain: "sign.example.org")
    let incoming = BounceReader(paths: other).read(try BounceSamples.bytes("postfix"))
    #expect(BounceSamples.bounce(incoming)?.clue == MailClue(mail: nil, messageID: BounceSamples.identifier))
  }

  @Test(arguments: ["base64", "quoted-printable"])
  func `parts for programs are read through a transfer encoding`(encoding: String) throws {
    let status =
      "Reporting-MTA: dns; a\n\nFinal-Recipient: rfc822; amal@gone.example.org\nAction: failed\nStatus: 5.1.1\n"
    let body =
      encoding == "base64"
      ? Data(status.utf8).base64EncodedString()
      : status.replacing("=", with: "=3D").replacing("fin", with: "=66in").replacing("failed", with: "fai=\nled")
    let message = """
      To: office@sign.example.org
      Content-Type: Multipart/Report; Report-Type="delivery-status"; Boundary="a \\"b;c"

      --a "b;c
      Content-Type: MESSAGE/Delivery-Status
      Content-Transfer-Encoding: \(encoding.uppercased())

      \(body)
      --a "b;c--
      """
    let bounce = BounceSamples.bounce(try BounceSamples.reader().read(Array(message.utf8)))
    #expect(bounce?.recipients.map(\.gravity) == [.hard])
  }

  @Test func `a report for several says it of each, and passes over those who got it`() throws {
    let groups = [
      ("a", "failed", "5.1.1"), ("b", "delivered", "2.0.0"), ("c", "delayed", "4.2.0"), ("d", "failed", "5.7.1"),
      ("e", "failed", ""),
    ]
    .map { "\nFinal-Recipient: rfc822;\($0.0)@example.org\nAction: \($0.1)\nStatus: \($0.2)\n" }.joined()
    let message =
      "Content-Type: multipart/report; boundary=x\n\n--x\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; a\n\(groups)\n--x--\n"
    let bounce = try #require(BounceSamples.bounce(try BounceSamples.reader().read(Array(message.utf8))))
    #expect(bounce.recipients.map { $0.address?.local } == ["a", "c", "d", "e"])
    #expect(bounce.recipients.map(\.gravity) == [.hard, .delayed, .refused, .soft])
  }

  @Test(arguments: [
    ("smtp; 550 No such user here", "5.0.0", Bounce.Gravity.hard, "5.0.0"),
    ("smtp; 552 Mailbox full", "5.0.0", .refused, "5.0.0"), ("smtp; 550 5.7.1 blocked", "5.0.0", .refused, "5.7.1"),
    ("smtp; 451 4.7.1 try later", "", .soft, "4.7.1"), ("smtp; 550 rejected by [5.1.1.9]", "", .hard, "5.0.0"),
  ])
  func `a vague code gives way to what the other side said`(
    diagnostic: String, status: String, gravity: Bounce.Gravity, read: String
  ) throws {
    let message =
      "Content-Type: multipart/report; boundary=x\n\n--x\nContent-Type: message/delivery-status\n\nFinal-Recipient: rfc822;a@example.org\nAction: failed\nStatus: \(status)\nDiagnostic-Code: \(diagnostic)\n\n--x--\n"
    let bounce = BounceSamples.bounce(try BounceSamples.reader().read(Array(message.utf8)))
    #expect(bounce?.recipients.map(\.gravity) == [gravity])
    #expect(bounce?.recipients.map(\.status) == [read])
  }

  @Test func `a complaint says who and about which mail`() throws {
    let clue = MailClue(mail: BounceSamples.mail, messageID: BounceSamples.identifier)
    let amal = try MailAddress(parsing: "amal@inbox.example.org")
    let reader = try BounceSamples.reader()
    #expect(
      try reader.read(BounceSamples.bytes("arf")) == .complaint(Complaint(clue: clue, kind: "abuse", recipient: amal)))
    let opposite = try BounceSamples.text("arf").replacing("Feedback-Type: abuse", with: "Feedback-Type: not-spam")
    #expect(reader.read(Array(opposite.utf8)) == .other)
  }

  @Test(arguments: ["absence", "absence-old"])
  func `an automatic answer is no bounce, whatever it says`(name: String) throws {
    guard case .automaticReply(let clue) = try BounceSamples.reader().read(BounceSamples.bytes(name)) else {
      Issue.record("\(name) was taken for something else")
      return
    }
    #expect(clue.mail == BounceSamples.mail)
  }

  @Test func `a mail to the address for it unsubscribes its contact, and only with a good tag`() throws {
    let reader = try BounceSamples.reader()
    #expect(try reader.read(BounceSamples.bytes("unsubscribe")) == .unsubscribe(contact: BounceSamples.contact))
    let forged = try BounceSamples.text("unsubscribe").replacing("unsubscribe+12-", with: "unsubscribe+13-")
    #expect(reader.read(Array(forged.utf8)) == .other)
  }

  @Test(arguments: ["person", "success"])
  func `a person's letter and a report of success are neither`(name: String) throws {
    #expect(try BounceSamples.reader().read(BounceSamples.bytes(name)) == .other)
  }
}
