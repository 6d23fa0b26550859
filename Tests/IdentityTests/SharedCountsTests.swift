import Testing

@testable import Identity

@Suite struct `What the records of a register share` {
  private var reader = ProfileReader.shipped

  private mutating func evidence(
    _ feature: String, _ one: OrganizationClaim, _ other: OrganizationClaim, beside others: [OrganizationClaim]
  ) throws -> Float {
    let profiles = ([one, other] + others).map { reader.profile($0) }
    var counts = SharedCounts()
    for profile in profiles { counts.add(profile, reader.names.vocabulary) }
    var values: [Float] = []
    PairComparer(vocabulary: reader.names.vocabulary, counts: counts).evidence(profiles[0], profiles[1], into: &values)
    return values[try #require(PairEvidence.names.firstIndex(of: feature))]
  }

  private let english = OrganizationClaim(name: "Harbour Welfare Council", acronym: "HWC", website: "hwc.example.org")
  private let bare = OrganizationClaim(name: "HWC", country: "CH")

  @Test mutating func `a body's names in several languages, on its site, bear an acronym once`() throws {
    let french = OrganizationClaim(
      name: "Entraide portuaire", acronym: "HWC", website: "https://www.hwc.example.org/fr")
    let alone = try evidence("acronym.bodies", bare, english, beside: [])
    #expect(try evidence("acronym.bodies", bare, english, beside: [french]) == alone)
    #expect(try evidence("acronym.bodies", bare, english, beside: [french, bare]) == alone)
  }

  @Test mutating func `another body with the same acronym is counted`() throws {
    let another = OrganizationClaim(name: "Highland Weavers Company", acronym: "HWC", website: "weavers.example.com")
    let alone = try evidence("acronym.bodies", bare, english, beside: [])
    #expect(try evidence("acronym.bodies", bare, english, beside: [another]) == alone + 1)
  }

  @Test mutating func `two sites don't keep apart where a third record uses both`() throws {
    let site = OrganizationClaim(name: "Harbour Watch", website: "harbourwatch.org")
    let mailbox = OrganizationClaim(name: "Harbour Watch", mail: "office@hwatch.net")
    let both = OrganizationClaim(name: "Harbour Watch", website: "www.harbourwatch.org", mail: "info@hwatch.net")
    #expect(try evidence("site.ownConflict", site, mailbox, beside: []) == 1)
    #expect(try evidence("site.ownConflict", site, mailbox, beside: [both]) == 0.5)
  }

  @Test mutating func `a site that many bodies use joins no two sites`() throws {
    let site = OrganizationClaim(name: "Harbour Watch", website: "harbourwatch.org")
    let mailbox = OrganizationClaim(name: "Harbour Watch", mail: "watch@umbrella.net")
    let both = OrganizationClaim(name: "Harbour Watch", website: "www.harbourwatch.org", mail: "info@umbrella.net")
    let others = ["Weavers Guild", "Pilots Rest", "Lantern Trust", "Cedar Choir"].map {
      OrganizationClaim(name: $0, website: "umbrella.net")
    }
    #expect(try evidence("site.ownConflict", site, mailbox, beside: [both] + others) == 1)
  }

  @Test mutating func `a dash in a domain makes no other label`() throws {
    let dashed = OrganizationClaim(name: "Harbour Watch", website: "harbour-watch.org")
    let plain = OrganizationClaim(name: "Harbour Watch", mail: "info@harbourwatch.net")
    #expect(try evidence("site.labels", dashed, plain, beside: []) == 12)
  }

  @Test mutating func `an acronym with a word for the kind of body stands for the body of that acronym`() throws {
    let network = OrganizationClaim(name: "HWC Network", website: "hwc.example.org")
    let foundation = OrganizationClaim(name: "HWC Foundation", website: "hwc.example.org")
    #expect(try evidence("acronym.bare", network, english, beside: []) >= 1)
    #expect(try evidence("acronym.bare", foundation, english, beside: []) == 0)
  }
}
