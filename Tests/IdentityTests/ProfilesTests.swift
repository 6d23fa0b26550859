import Testing

@testable import Identity

extension Profiles {
  init(_ records: [Profile]) {
    self.init()
    for record in records { append(record) }
  }
}

@Suite struct `Records one after the other` {
  private var reader = ProfileReader.shipped

  @Test mutating func `are read as they were written, however many there are`() {
    // A run holds some hundreds: these are of several.
    let claims = (0..<3_000).map { number in
      OrganizationClaim(
        name: "Harbour Watch \(number) (HW\(number)) – Kenya e.V.", acronym: "HWK", country: "KE",
        website: number.isMultiple(of: 2) ? "https://harbour-watch.org/kenya" : nil,
        mail: number.isMultiple(of: 3) ? "quay.\(number)@gmail.com" : nil)
    }
    let drafts = claims.map { reader.draft($0) }
    var profiles = Profiles()
    for draft in drafts { profiles.append(draft) }
    #expect(profiles.count == drafts.count)
    for (profile, draft) in zip(profiles, drafts) {
      #expect(profile.content == draft.content)
      #expect(profile.country == draft.country)
      #expect(
        [profile.webDomain, profile.webHost, profile.webPath, profile.webLabel, profile.socialHandle]
          == [draft.webDomain, draft.webHost, draft.webPath, draft.webLabel, draft.socialHandle])
      #expect(
        [profile.mailDomain, profile.mailLabel, profile.mailAddress, profile.mailLocal, profile.mailStem]
          == [draft.mailDomain, draft.mailLabel, draft.mailAddress, draft.mailLocal, draft.mailStem])
      #expect(profile.hasFreeMail == draft.hasFreeMail)
      #expect(profile.hasOffice == draft.hasOffice)
      #expect(Array(profile.acronyms) == draft.acronyms)
      #expect(Array(profile.initials) == draft.initials)
      #expect(Array(profile.handles) == draft.handles)
      #expect(profile.variants.map { $0.tokens.map(\.surface) } == draft.names.map { $0.tokens.map(\.surface) })
      #expect(profile.variants.map { $0.tokens.map(\.bits) } == draft.names.map { $0.tokens.map(\.bits) })
      #expect(profile.variants.map { Array($0.legal) } == draft.names.map(\.variant.legal))
    }
  }

  @Test mutating func `are the same ones when others are picked or added`() {
    let profiles = Profiles(
      ["Harbour Watch", "Quay Union", "Lantern Trust"].map { reader.profile(OrganizationClaim(name: $0)) })
    var picked = profiles.picking([2, 0])
    #expect(picked.map(\.content) == [profiles[2].content, profiles[0].content])
    picked.append(profiles)
    #expect(picked.map(\.content) == [2, 0, 0, 1, 2].map { profiles[$0].content })
  }
}

@Suite struct `A name that was read a moment ago` {
  @Test func `is read the same again, and after very many others`() {
    var (forgetful, mindful) = (ProfileReader.shipped, ProfileReader.shipped)
    mindful.recent = RecentNames()
    let claim = OrganizationClaim(name: "Harbour Watch (HW) – Kenya Office e.V.", country: "KE")
    func words(_ reader: inout ProfileReader, _ claim: OrganizationClaim) -> [UInt32] {
      let profile = reader.profile(claim)
      return Array(profile.words[profile.range])
    }
    let expected = words(&forgetful, claim)
    for number in 0..<1_100 {
      if number.isMultiple(of: 100) { #expect(words(&mindful, claim) == expected) }
      let other = OrganizationClaim(name: "Quay \(number) Union", acronym: "Q\(number)U")
      #expect(words(&mindful, other) == words(&forgetful, other))
    }
  }
}

@Suite struct `A table of numbers` {
  @Test func `gives what was put, and 0 for other keys`() {
    var table = NumberTable<UInt64>()
    var expected: [UInt64: UInt32] = [:]
    for number in 1...5_000 {
      let key: UInt64 = number.isMultiple(of: 2) ? UInt64(number) << 40 : UInt64(number % 700)
      table[key] = UInt32(number)
      expected[key] = UInt32(number)
    }
    for (key, number) in expected { #expect(table[key] == number) }
    #expect(table[1 << 63] == 0)
  }
}

@Suite struct `Different values of a key` {
  @Test func `are counted once each, with those that are asked about`() {
    var counts = DistinctCounts<UInt32>()
    #expect(counts.count(7) == 0)
    for value in [3, 3, 9, 3, 12] as [UInt32] { counts.insert(value, for: 7) }
    counts.insert(3, for: 8)
    #expect(counts.count(7) == 3)
    #expect(counts.count(7, with: 3, 5) == 4)
    #expect(counts.count(8, with: 3) == 1)
    for value in 1...40 { counts.insert(UInt32(value), for: 9) }
    #expect(counts.count(9, with: 50) == 32)
  }
}
