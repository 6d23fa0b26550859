import Testing

@testable import Mail

@Suite struct `Quoted-printable text` {
  @Test func `is read back as it was written`() async throws {
    try await expectReadBack([
      "plain\n", "trailing space \nand tab\t\n", "= equals =3D\n", ".\n.dot first\n..\n", "From the start\nFor\n",
      "naïve café, « guillemets » 👩🏽‍👩🏽‍👧🏽\n",
      "تحية طيبة وبعد، هذا نص عربي طويل يجب أن يصل كما هو دون أي تغيير في حروفه\n",
      "https://example.org/l/abc=def?x=1&y=2#f\n", "\n\n\n",
    ])
  }

  @Test func `ends its lines in CRLF whatever they ended in`() {
    #expect(String(decoding: QuotedPrintable.encode("a\r\nb\nc"), as: UTF8.self) == "a\r\nb\r\nc\r\n")
  }

  @Test func `keeps to 76 columns and off a leading dot, whatever the length of the line`() async throws {
    let texts = (70...80).map { String(repeating: "x", count: $0) + "é" + String(repeating: ".", count: 200) + "\n" }
    try await expectReadBack(texts)
    for text in texts {
      let lines = String(decoding: QuotedPrintable.encode(text), as: UTF8.self).split(separator: "\r\n")
      #expect(lines.allSatisfy { $0.utf8.count <= 76 && !$0.hasPrefix(".") })
    }
  }

  private func expectReadBack(_ texts: [String]) async throws {
    let header = [
      "From: a@example.org", "To: b@example.org", "Date: Tue, 13 Mar 2018 10:00:00 +0000", "Subject: s",
      "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "", "",
    ].joined(separator: "\r\n")
    let messages = texts.enumerated().map { ("\($0.offset)", Array(header.utf8) + QuotedPrintable.encode($0.element)) }
    let read = try await PythonReader.read(Dictionary(uniqueKeysWithValues: messages))
    for (index, text) in texts.enumerated() {
      #expect(read["\(index)"]?.text == text)
      #expect(read["\(index)"]?.defects == [])
    }
  }
}
