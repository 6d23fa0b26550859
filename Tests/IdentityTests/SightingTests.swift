import Testing

@testable import Identity

/// A claim is looked up before its turn; what happened until its turn must not be lost.
@Suite struct `A claim that was looked up beforehand` {
  private static let claim = OrganizationClaim(
    name: "Skerryvore Lighthouse Fellowship", acronym: nil, country: "GB", website: nil, mail: nil)
  private static let harbours = (1...5).map {
    KnownOrganization(id: $0, names: ["Harbour Union of Quay \($0)"], country: "GB")
  }

  private func claim(seenBy recognizer: Recognizer) throws -> NormalizedClaim {
    var claim = try NormalizedClaim(Self.claim)
    claim.sighting = recognizer.look(for: Self.claim)
    return claim
  }

  @Test func `finds who came meanwhile, by a slip of the finger too`() throws {
    let recognizer = Recognizer()
    recognizer.load(Self.harbours)
    let claim = try claim(seenBy: recognizer)
    #expect(recognizer.candidates(for: claim) == [])
    recognizer.update([KnownOrganization(id: 6, names: ["Skeryvore Lighthouse Fellowship"], country: "GB")])
    #expect(recognizer.candidates(for: claim) == [6])
  }

  @Test func `keeps who was there before`() throws {
    let recognizer = Recognizer()
    recognizer.load(
      Self.harbours + [KnownOrganization(id: 6, names: ["Skeryvore Lighthouse Fellowship"], country: "GB")])
    let claim = try claim(seenBy: recognizer)
    recognizer.update([KnownOrganization(id: 7, names: ["Skerryvore Lighthouse Felowship"], country: "GB")])
    #expect(Set(recognizer.candidates(for: claim)) == [6, 7])
    #expect(recognizer.candidates(for: claim) == recognizer.candidates(for: try NormalizedClaim(Self.claim)))
  }

  @Test func `is looked up anew in a register that was loaded anew`() throws {
    let recognizer = Recognizer()
    recognizer.load(Self.harbours)
    let claim = try claim(seenBy: recognizer)
    recognizer.load([KnownOrganization(id: 9, names: ["Skerryvore Lighthouse Fellowship"], country: "GB")])
    #expect(recognizer.candidates(for: claim) == [9])
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
