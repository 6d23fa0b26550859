import Testing

@testable import Identity

/// What the register has for a claim.
@Suite struct `A claim that is looked up` {
  private static let claim = OrganizationClaim(
    name: "Skerryvore Lighthouse Fellowship", acronym: nil, country: "GB", website: nil, mail: nil)
  private static let harbours = (1...5).map {
    KnownOrganization(id: $0, names: ["Harbour Union of Quay \($0)"], country: "GB")
  }
  private static let fellowship = KnownOrganization(id: 6, names: ["Skeryvore Lighthouse Fellowship"], country: "GB")

  @Test func `finds who came after the load, by a slip of the finger too`() throws {
    let recognizer = Recognizer()
    recognizer.load(Self.harbours)
    #expect(try recognizer.look(for: NormalizedClaim(Self.claim)).candidates == [])
    recognizer.update([Self.fellowship])
    #expect(try recognizer.look(for: NormalizedClaim(Self.claim)).candidates == [6])
    recognizer.update([KnownOrganization(id: 7, names: ["Skerryvore Lighthouse Felowship"], country: "GB")])
    #expect(try Set(recognizer.look(for: NormalizedClaim(Self.claim)).candidates) == [6, 7])
  }

  @Test func `no longer finds who was taken out`() throws {
    let recognizer = Recognizer()
    recognizer.load(Self.harbours + [Self.fellowship])
    recognizer.update([KnownOrganization(id: 6, names: [])])
    #expect(try recognizer.look(for: NormalizedClaim(Self.claim)).candidates == [])
    #expect(recognizer.count == 5)
  }

  @Test func `is decided about by what it says, though it was looked up in a register that has been replaced since`()
    throws
  {
    let recognizer = Recognizer()
    recognizer.load(Self.harbours)
    var claim = try NormalizedClaim(Self.claim)
    claim.sighting = try recognizer.look(for: NormalizedClaim(Self.claim))
    // Other words come first, and take the numbers that the claim's had.
    recognizer.load([KnownOrganization(id: 9, names: ["Zandvoort Dune Wardens"], country: "NL"), Self.fellowship])
    let decision = recognizer.decide(claim, [Self.fellowship])
    #expect(decision == recognizer.decide(try NormalizedClaim(Self.claim), [Self.fellowship]))
    #expect(decision != .new)
  }
}

/// What the register has read already is not read again.
@Suite struct `An organization that is handed over for a decision` {
  private static let claim = OrganizationClaim(
    name: "Skerryvore Lighthouse Fellowship", acronym: nil, country: "GB", website: "skerryvore.example.org", mail: nil)

  private func decision(_ handed: KnownOrganization, known: [KnownOrganization]) throws -> Recognition {
    let recognizer = Recognizer()
    recognizer.load(known)
    return recognizer.decide(try NormalizedClaim(Self.claim), [handed])
  }

  private func organization(_ id: Int64, _ name: String, _ domains: [String]) -> KnownOrganization {
    KnownOrganization(id: id, names: [name], country: "GB", domains: domains)
  }

  @Test(arguments: [
    ("Skeryvore Lighthouse Fellowship", ["skerryvore.example.org", "fellowship.example.com"]),
    ("Quay Union", ["skerryvore.example.org", "fellowship.example.com"]), ("Quay Union", []),
  ])
  func `is judged as it is handed over, whatever the register has of it`(name: String, domains: [String]) throws {
    let handed = organization(
      6, "Skeryvore Lighthouse Fellowship", ["skerryvore.example.org", "fellowship.example.com"])
    // What the register has counts, whoever bears it; under another number it can't be taken for what is handed over.
    let judged = try decision(handed, known: [organization(7, name, domains)])
    #expect(judged != .new)
    #expect(try decision(handed, known: [organization(6, name, domains)]) == judged)
  }
}
