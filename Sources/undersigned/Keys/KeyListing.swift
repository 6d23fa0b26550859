import Foundation
import SignedLinks

/// A key ring as a person or a program reads it, without the secrets.
struct KeyListing {
  struct Line: Encodable, Equatable {
    let id: Int
    let created: String
    /// Nil for the key that signs.
    let verifiesUntil: String?
    let signs: Bool
  }

  let lines: [Line]

  init(_ ring: KeyRing) {
    lines = ring.keys.map { key in
      Line(
        id: Int(key.id), created: Self.text(of: key.created), verifiesUntil: key.verifiesUntil.map(Self.text),
        signs: key.id == ring.signingKey.id)
    }
  }

  /// One line per key, the signing key first.
  var text: String {
    lines.map { line in
      "key \(line.id)  created \(line.created)  \(line.verifiesUntil.map { "verifies until \($0)" } ?? "signs")"
    }.joined(separator: "\n")
  }

  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      return String(decoding: try encoder.encode(lines), as: UTF8.self)
    }
  }

  private static func text(of seconds: Int64) -> String {
    Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(.iso8601)
  }
}
