import Foundation
import Testing

@testable import Transport

@Suite struct `The bytes of a message` {
  private static let sizes = [0, 1, 2, 3, 100, 16_383, 16_384, 65_533, 65_534, 65_535, 65_536, 65_537, 200_000]

  /// Lines of dots and text in any order, of exactly that length where that is possible.
  private func content(of size: Int, _ chance: inout SeededChance) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < size - 2 {
      switch Int.random(in: 0..<6, using: &chance) {
      case 0: bytes += [46]
      case 1: bytes += [46, 46]
      case 2: bytes += [13, 10]
      case 3: bytes += [13, 10, 46, 13, 10]
      default:
        bytes += (0..<Int.random(in: 1...200, using: &chance)).map { _ in UInt8.random(in: 32...255, using: &chance) }
      }
    }
    return Array(bytes.prefix(max(0, size - 2)))
  }

  @Test(arguments: [false, true]) func `arrive unchanged, whatever their dots and wherever they are cut`(
    encrypted: Bool
  ) async throws {
    try await withCertificate(for: "localhost") { certificate, key in
      var chance = SeededChance(seed: 4)
      let sent = try Self.sizes.flatMap { size in
        try (0..<4).map { number in
          try MailEnvelope(sender: "", recipient: "size\(size)-\(number)@b.test", content: content(of: size, &chance))
        }
      }
      var script = MailServerScript()
      if encrypted { (script.certificate, script.key) = (certificate.path, key.path) }
      let report = try await withScriptedServer(script, connections: 2) { client in
        let outcomes = await sendTogether(sent, through: client)
        #expect(outcomes.count { $0.word == "accepted" } == sent.count)
      }
      let arrived = Dictionary(grouping: report.messages, by: \.to)
      for envelope in sent { #expect(arrived[envelope.recipient]?.map(\.content) == [Data(envelope.content)]) }
    }
  }

  @Test func `are stuffed alike in pieces and at once`() {
    let buffer = SendBuffer(encrypted: false)
    var stuffing = DotStuffing(Array(".\r\n..a\r\nb.\r\n\r\n.c\r\n".utf8))
    stuffing.fill(buffer)
    #expect(stuffing.isComplete)
    #expect(buffer.filled == "..\r\n...a\r\nb.\r\n\r\n..c\r\n.\r\n".utf8.count)
  }
}

/// The same numbers at every run (splitmix64).
struct SeededChance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
