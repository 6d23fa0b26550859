import Foundation
import Mail
import Statements
import StoryKit

/// What servers of many kinds send back, in files of our own with invented addresses.
enum BounceSamples {
  static let identifier = "<01JQ8Z.news.4711@sign.example.org>"
  static let mail: Int64 = 4711
  static let contact: Int64 = 12

  static func paths() throws -> ReturnPaths {
    try ReturnPaths(key: [UInt8](repeating: 9, count: 32), domain: "sign.example.org")
  }

  static func reader() throws -> BounceReader { BounceReader(paths: try paths()) }

  static let names = [
    "absence", "absence-old", "arf", "exchange", "exim-delayed", "exim-old", "exim-report", "gmail", "person",
    "postfix",
    "postfix-delayed", "postfix-expired", "qmail", "sendmail", "success", "unsubscribe",
  ]

  /// A sample as it would arrive, with our return path and identifier in their places.
  static func text(_ name: String) throws -> String {
    let file = Places.repository.appending(path: "Tests/Fixtures/bounces/\(name).eml")
    return try String(contentsOf: file, encoding: .utf8)
      .replacing("VERP", with: paths().address(of: .mail(mail)).description)
      .replacing("UNSUBSCRIBE", with: paths().address(of: .unsubscribe(contact: contact)).description)
      .replacing("IDENTIFIER", with: identifier)
  }

  static func bytes(_ name: String) throws -> [UInt8] { Array(try text(name).replacing("\n", with: "\r\n").utf8) }

  static func bounce(_ incoming: Incoming) -> Bounce? {
    if case .bounce(let bounce) = incoming { return bounce }
    return nil
  }
}

/// Numbers that are the same in every run: SplitMix64.
struct SteadyNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
