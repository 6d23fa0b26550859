import Foundation
import Mail
import Statements
import Testing

@Suite struct `Reading broken mail` {
  @Test(arguments: BounceSamples.names)
  func `whatever was cut, changed or doubled, reading comes to an end`(name: String) throws {
    let reader = try BounceSamples.reader()
    let sample = try BounceSamples.bytes(name)
    var numbers = SteadyNumbers(state: UInt64(sample.count))
    for _ in 0..<150 {
      var bytes = sample
      for _ in 0..<Int.random(in: 1...8, using: &numbers) { mutate(&bytes, &numbers) }
      if case .bounce(let bounce) = reader.read(bytes) { #expect(!bounce.recipients.isEmpty) }
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ numbers: inout SteadyNumbers) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &numbers)
    let end = min(place + Int.random(in: 1...200, using: &numbers), bytes.count)
    switch Int.random(in: 0..<6, using: &numbers) {
    case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &numbers)
    case 1: bytes.removeSubrange(place..<end)
    case 2: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &numbers))
    case 3: bytes.removeLast(bytes.count - place)
    case 4: bytes.insert(contentsOf: (0..<20).map { _ in UInt8.random(in: .min ... .max, using: &numbers) }, at: place)
    default: bytes.insert(contentsOf: "\r\n\r\n--;=\"<@+:".utf8, at: place)
    }
  }

  @Test func `a megabyte of the worst is read, and comes to little`() throws {
    let reader = try BounceSamples.reader()
    let big = 1_100_000
    func filled(_ head: String, _ piece: String) -> [UInt8] {
      Array(head.utf8) + Array(repeatElement(Array(piece.utf8), count: big / piece.utf8.count).joined())
    }
    let report = "Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n"
    let nested = "Content-Type: multipart/mixed; boundary=b\n\n--b\n"
    let messages = [
      [], filled("", "\n"), filled("", "a: b\n"), filled("Subject: ", "x"),
      filled("To: ", "\n bounces+1-aaaaaaaaaaaaaaaa@sign.example.org,"),
      filled(nested, "--b\n"), filled("", nested), filled("", "Content-Type: message/rfc822\n\n"),
      filled(report, "Final-Recipient: rfc822;a@example.org\nAction: failed\nStatus: 5.1.1\n\n"),
      filled(report, "\n\n"),
      filled("Return-Path: <>\nSubject: failure notice\n\n", "<a@example.org>:\n550 5.1.1 no\n"),
      filled("Content-Transfer-Encoding: base64\nX-Failed-Recipients: a@example.org\n\n", "QUJD\n"),
      filled("", "\u{0}"), (0..<big).map { UInt8(truncatingIfNeeded: $0 &* 31) },
    ]
    for message in messages {
      if case .bounce(let bounce) = reader.read(message) { #expect((1...100).contains(bounce.recipients.count)) }
    }
  }

  @Test func `a report without its boundary's name is read by the first line that looks like one`() throws {
    let text = try BounceSamples.text("success").replacing("; boundary=bb", with: "")
      .replacing("delivered\n", with: "failed\n").replacing("2.1.5", with: "5.1.1")
    let bounce = BounceSamples.bounce(try BounceSamples.reader().read(Array(text.utf8)))
    #expect(bounce?.recipients.map(\.gravity) == [.hard])
  }

  @Test func `a report that ends too early is read as far as it goes`() throws {
    let text = try BounceSamples.text("postfix")
    let cut = try #require(text.range(of: "Remote-MTA"))
    let bounce = BounceSamples.bounce(try BounceSamples.reader().read(Array(text[..<cut.lowerBound].utf8)))
    #expect(bounce?.recipients.map(\.status) == ["5.1.1"])
    #expect(bounce?.clue.mail == BounceSamples.mail)
  }
}
