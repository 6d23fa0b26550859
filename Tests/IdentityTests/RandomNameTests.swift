import Testing

@testable import Identity

/// SplitMix64: the same strings in every run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct `Any text at all as a name` {
  /// Words, punctuation and letters of many scripts, in any order.
  static func text(_ generator: inout SeededGenerator) -> String {
    let pieces = [
      "International", "ICMC", "e.V.", "(", ")", " - ", "–", " ", " ", "The", "Office", "Geneva", "Int'l", "formerly",
      "Oxfam", "Inc.", "&", "/", "Secretariat", "[", "'", ".", "S.A.", "Kenya", "South", "Africa", ",", "l'", "n/a",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...14, using: &generator) {
      if Bool.random(using: &generator) {
        text += pieces.randomElement(using: &generator) ?? ""
      } else {
        let limit: UInt32 = Bool.random(using: &generator) ? 0x600 : 0x1_F700
        if let scalar = Unicode.Scalar(UInt32.random(in: 0..<limit, using: &generator)) {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    return text
  }

  @Test func `gives a key or a flaw, and a key's key is itself`() throws {
    var generator = SeededGenerator(state: 20_180_313)
    for _ in 0..<10_000 {
      let text = Self.text(&generator)
      guard case .success(let name) = NormalizedName.reading(text) else { continue }
      let again = try NormalizedName(name.key).key
      #expect(again == name.key, "from \(text.debugDescription)")
    }
  }

  @Test func `has the same key in capitals and in small letters`() throws {
    for text in ["Norwegian Refugee Council", "Fédération luthérienne mondiale", "Terre des hommes schweiz"] {
      #expect(try NormalizedName(text.uppercased()).key == NormalizedName(text).key)
      #expect(try NormalizedName(text.lowercased()).key == NormalizedName(text).key)
    }
  }

  @Test func `of two records names each other's keys`() throws {
    let claim = OrganizationClaim(
      name: "International Catholic Migration Commission (ICMC)", acronym: "I.C.M.C.", country: "CH",
      website: "https://www.icmc.net/en", mail: "info@icmc.net")
    let known = IdentityKeys(names: [claim.name], acronyms: ["ICMC"], domains: ["icmc.net"])
    #expect(try NormalizedClaim(claim).keys == known)
  }
}
