import Testing

@testable import Statements

@Suite struct `Reading a roll of organizations` {
  private static let yaml = """
    organizations:
      - name: The Coalition
        acronym: TC
        kind: network
      - name: Migrant Forum
        kind: ngo
        country: ph
        website: https://forum.example.org
        formerNames: [Old Forum]
        alsoKnownAs: [MF]
        memberships:
          - {network: The Coalition, role: member}
          - consultation: asia
            role: focal-point
    """

  private func flaws(_ line: String, becomes new: String) -> [String] {
    do {
      _ = try OrganizationRoll.parse(Self.yaml.replacing(line, with: new))
      return []
    } catch {
      return error.flaws.map(\.description)
    }
  }

  @Test func `an organization comes with its names, seat and roles`() throws {
    let forum = try #require(try OrganizationRoll.parse(Self.yaml).last)
    #expect(forum.name == "Migrant Forum")
    #expect(forum.acronym == nil)
    #expect(forum.country?.code == "PH")
    #expect(forum.kind == .ngo)
    #expect(forum.website == "https://forum.example.org")
    #expect(forum.formerNames == ["Old Forum"])
    #expect(forum.alsoKnownAs == ["MF"])
    #expect(
      forum.memberships == [
        .init(body: .network("The Coalition"), role: .member), .init(body: .consultation(.asia), role: .focalPoint),
      ])
  }

  @Test(arguments: [
    ("acronym: TC", "akronym: TC", "3: akronym: This key is not known. Did you mean `acronym`?"),
    ("    kind: ngo\n", "", "5: kind: This key is missing. Add a line `kind: …`."),
    ("kind: ngo", "kind: nog", "6: kind: `nog` is not known here. Did you mean `ngo`?"),
    ("country: ph", "country: Philippines", "7: country: `Philippines` is not a country code. Write `PH`."),
    (
      "country: ph", "country: QQ",
      "7: country: `QQ` is not a country code. Write two letters of ISO 3166, such as `CH`."
    ),
    (
      "https://forum", "forum",
      "8: website: `forum.example.org` is not a web address. Write it whole, as `https://example.org`."
    ),
    (
      "formerNames: [Old Forum]", "formerNames: Old Forum",
      "9: formerNames: This must be a list. Write `[one, two]`, or one entry per line after a hyphen."
    ),
    (
      "network: The Coalition", "network: The Coalitoin",
      "12: network: `The Coalitoin` is not an organization of this roll. Did you mean `The Coalition`?"
    ),
    ("role: member", "role: membre", "12: role: `membre` is not known here. Did you mean `member`?"),
    (
      "network: The Coalition, ", "",
      "12: network: A membership is in a `network` or in a `consultation`. Write one of the two."
    ),
    ("consultation: asia", "consultation: asian", "13: consultation: `asian` is not known here. Did you mean `asia`?"),
    (
      "name: Migrant Forum", "name: The Coalition",
      "5: name: `The Coalition` is listed twice. Make one block of the two."
    ),
  ]) func `a flaw is named with its line and key`(line: String, new: String, flaw: String) {
    #expect(flaws(line, becomes: new) == ["organizations.yaml:\(flaw)"])
  }

  @Test func `a file that is no roll is refused at its first line`() {
    #expect(flaws(Self.yaml, becomes: "").first?.hasPrefix("organizations.yaml:1: There are no keys here.") == true)
    #expect(flaws(Self.yaml, becomes: "[]").first?.hasPrefix("organizations.yaml:1: Keys are expected here.") == true)
  }
}

@Suite struct `Reading the regions` {
  private let yaml = Region.allCases.map { "  - id: \($0.rawValue)\n    names: {en: \($0.englishName)}\n" }.joined()

  private func flaws(_ regions: String) -> [String] {
    do {
      _ = try RegionRoll.parse("regions:\n" + regions)
      return []
    } catch {
      return error.flaws.map(\.description)
    }
  }

  @Test func `all seven are read, with their names and anchors`() throws {
    let regions = try RegionRoll.parse("regions:\n" + yaml)
    #expect(regions.map(\.region) == Region.allCases)
    #expect(regions.first?.names == ["en": "Africa"])
    #expect(regions.first?.anchors == [])
  }

  @Test func `a missing, doubled, unknown or unnamed one is named`() {
    #expect(
      flaws(yaml.replacing("  - id: asia\n    names: {en: Asia}\n", with: "")) == [
        "regions.yaml:1: regions: `asia` is missing. Add a block for it."
      ])
    #expect(
      flaws(yaml.replacing("id: asia", with: "id: africa")) == [
        "regions.yaml:4: id: `africa` is listed twice. Keep one of the two."
      ])
    #expect(
      flaws(yaml.replacing("id: asia", with: "id: asai")) == [
        "regions.yaml:4: id: `asai` is not known here. Did you mean `asia`?"
      ])
    #expect(
      flaws(yaml.replacing("names: {en: Asia}", with: "anchors: []")) == [
        "regions.yaml:4: names: This key is missing. Add a line `names: …`."
      ])
    #expect(flaws(yaml.replacing("{en: Asia}", with: "{en: }")) == ["regions.yaml:5: en: This is empty. Write a text."])
  }
}
