import Testing

@testable import Identity

/// Many names are read on all cores; nobody must be able to tell.
@Suite struct `A register that was read on several threads` {
  /// Names with words that no other has, words that all have, other alphabets, brackets and sites.
  private static let known: [KnownOrganization] = (0..<2_000).map { number in
    let letters = String(number).map(Self.letter).joined()
    let names = [
      "Harbour Tr\(letters)ngel Institute for Migration (H\(letters.uppercased())I)", "Гавань \(letters) Фонд",
      "Stiftung Hafen\(letters)turm e.V.", "\(letters) 港湾協会 – Quai \(letters.reversed())",
    ]
    return KnownOrganization(
      id: Int64(number), names: [names[number % 4], "Quay \(letters)"], acronyms: ["Q\(letters)"],
      country: ["KE", "FR", nil, "JP"][number % 4],
      domains: number.isMultiple(of: 3) ? ["\(letters).org", "quay-\(letters).net"] : [])
  }

  @Test func `has the same numbers and hashes as one that was read on one`() {
    var (shared, alone) = (ProfileReader.shipped, ProfileReader.shipped)
    let sharedProfiles = shared.readings(Self.known.count) { $0.read(Self.known[$1], into: &$2) }
    let aloneProfiles = Self.known.flatMap { alone.profiles(of: $0) }
    #expect(shared.names.vocabulary.count == alone.names.vocabulary.count)
    #expect(sharedProfiles.count == aloneProfiles.count)
    for (one, other) in zip(sharedProfiles, aloneProfiles) {
      #expect(one.words[one.range] == other.words[other.range])
    }
  }

  @Test func `finds each of its organizations`() throws {
    let recognizer = Recognizer()
    recognizer.load(Self.known)
    for known in Self.known.prefix(40) {
      let claim = OrganizationClaim(name: known.names[0], acronym: nil, country: known.country, website: nil, mail: nil)
      #expect(try recognizer.look(for: NormalizedClaim(claim)).candidates.contains(known.id))
    }
  }

  private static func letter(_ digit: Character) -> String {
    String(UnicodeScalar(UInt8(ascii: "a") + UInt8(digit.wholeNumberValue ?? 0)))
  }
}
