import Foundation
import Testing

@testable import Identity

/// How many texts are tried, and from which seed: few with every test, many with `scripts/soak fuzz SEED COUNT`.
enum Fuzzing {
  private static let environment = ProcessInfo.processInfo.environment

  static let seed = environment["SOAK_SEED"].flatMap(UInt64.init) ?? 20_180_313
  static let count = environment["SOAK_FUZZ"].flatMap(Int.init) ?? 400
}

@Suite struct `Normalising any text at all` {
  /// What a reading comes to, to be compared with another.
  private struct Outcome: Equatable {
    var key: String?
    var nativeKey: String?
    var acronyms: [String] = []
    var others: [String] = []
    var mixedScripts = false
    var flaw: NameFlaw?

    init(_ text: String) {
      switch NormalizedName.reading(text) {
      case .success(let name):
        (key, nativeKey, acronyms) = (name.key, name.nativeKey, name.acronyms)
        (others, mixedScripts) = (name.otherNames, name.mixedScripts)
      case .failure(let flaw): self.flaw = flaw
      }
    }
  }

  /// A text of the longest that is accepted can't come to more than this, in bytes: U+FDFA is eighteen letters, and they are marked.
  private static let keyLimit = NormalizedName.lengthLimit * 64

  @Test func `gives a key of bounded size or a flaw, and a key's key is itself`() throws {
    var names = try FuzzedNames(seed: Fuzzing.seed)
    for _ in 0..<Fuzzing.count {
      let text = names.next()
      let outcome = Outcome(text)
      #expect((outcome.key == nil) == (outcome.flaw != nil))
      guard let key = outcome.key else { continue }
      #expect(!key.isEmpty && key.utf8.count <= Self.keyLimit, "from \(text.debugDescription)")
      #expect((outcome.nativeKey ?? "").utf8.count <= Self.keyLimit)
      let again = Outcome(key)
      #expect(again.key == key || again.flaw == .tooLong, "from \(text.debugDescription)")
    }
  }

  @Test func `an accent that is a mark of its own is the same as one that is part of its letter`() throws {
    var names = try FuzzedNames(seed: Fuzzing.seed &+ 1)
    for _ in 0..<Fuzzing.count {
      let text = names.next()
      let (composed, decomposed) = (
        text.precomposedStringWithCanonicalMapping, text.decomposedStringWithCanonicalMapping
      )
      #expect(Outcome(composed) == Outcome(decomposed), "from \(text.debugDescription)")
    }
  }

  @Test func `is checked with the same result without a key`() throws {
    var names = try FuzzedNames(seed: Fuzzing.seed &+ 4)
    for _ in 0..<Fuzzing.count {
      let text = names.next()
      let (check, outcome) = (NameCheck(text), Outcome(text))
      #expect(check.flaw == outcome.flaw, "from \(text.debugDescription)")
      #expect(check.mixedScripts == outcome.mixedScripts, "from \(text.debugDescription)")
    }
  }

  @Test func `reads the same words into a record, whichever way accents are written`() throws {
    var names = try FuzzedNames(seed: Fuzzing.seed &+ 2)
    var reader = ProfileReader.shipped
    for _ in 0..<Fuzzing.count {
      let text = names.next()
      let readings = [text.precomposedStringWithCanonicalMapping, text.decomposedStringWithCanonicalMapping].map {
        reader.description(of: OrganizationClaim(name: $0, acronym: $0))
      }
      #expect(readings[0] == readings[1], "from \(text.debugDescription)")
    }
  }

  @Test func `a record is bounded, whatever was typed`() throws {
    var names = try FuzzedNames(seed: Fuzzing.seed &+ 3)
    var reader = ProfileReader.shipped
    for _ in 0..<Fuzzing.count {
      let text = names.next()
      let profile = reader.profile(
        OrganizationClaim(name: text, acronym: text, country: text, website: text, mail: "\(text)@\(text)"))
      #expect(profile.variants.count <= NameReader.variantLimit)
      for name in profile.variants { #expect(name.tokens.count <= 800 && name.total.isFinite) }
    }
  }
}
