import Testing

@testable import Transport

@Suite struct `Reading replies off the wire` {
  /// Feeds the bytes in pieces of a size, and returns what was found, with the words of each reply.
  private func read(_ bytes: [UInt8], inPiecesOf size: Int) -> [String] {
    var reader = ReplyReader()
    var found: [String] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      Array(bytes[start..<min(start + size, bytes.count)]).withUnsafeBytes { piece in
        var rest = piece[...]
        while let finding = reader.next(&rest) {
          switch finding {
          case .nonsense: found.append("nonsense")
          case .reply(let code):
            let reply = reader.reply(stage: .content, host: nil)
            found.append("\(code) \(reply.code) \(reply.enhancedStatus ?? "-") \(reply.text)")
          }
        }
      }
    }
    return found
  }

  @Test(arguments: [1, 2, 3, 5, 7, 64, 1000])
  func `the same replies come out however the bytes are cut`(size: Int) {
    let bytes = Array(
      "250 2.1.0 Ok\r\n250-First\r\n250-second\r\n250 third\r\n354\r\n550-5.1.1 No\n550 5.1.1 such\nhello\r\n\r\n999 x\r\n220 end\r\n"
        .utf8)
    #expect(
      read(bytes, inPiecesOf: size) == [
        "250 250 2.1.0 Ok", "250 250 - First second third", "354 354 - ", "550 550 5.1.1 No such", "nonsense",
        "nonsense", "nonsense", "220 220 - end",
      ])
  }

  @Test func `a line of ten megabytes is cut and the next reply is read`() {
    let bytes =
      Array("250 2.0.0 ".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 10_000_000)
      + Array("\r\n220 Next\r\n".utf8)
    let found = read(bytes, inPiecesOf: 16_384)
    #expect(found.count == 2)
    #expect(found.first.map { $0.utf8.count < 600 } == true)
    #expect(found.last == "220 220 - Next")
  }

  @Test func `a reply of a hundred thousand lines keeps its beginning and its end`() {
    let bytes = Array((String(repeating: "550-5.7.1 line\r\n", count: 100_000) + "550 5.7.1 last\r\n").utf8)
    let found = read(bytes, inPiecesOf: 16_384)
    #expect(found == ["550 550 5.7.1 " + String(repeating: "line ", count: 20) + "last"])
  }
}
