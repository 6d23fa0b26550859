import Testing

@testable import Identity

@Suite struct `Organizations that conflict` {
  private static func site(_ label: String) -> String { "https://\(label).org" }

  @Test func `are not joined through a third, and who is whose is asked`() {
    let sheets: [[OrganizationClaim]] = [
      ["Zorvane", "Zorvane Kenya", "Zorvane Uganda"].map { .init(name: $0, website: Self.site("zorvane")) },
      [
        .init(name: "Harbour Aid", website: Self.site("harbouraid")),
        .init(name: "Harbour Aid Kenya", country: "KE", website: Self.site("harbouraid")),
        .init(name: "Harbour Aid Uganda", country: "UG", website: Self.site("harbouraid")),
      ],
    ]
    for sheet in sheets {
      for tolerance in [0.01, 0.05, 0.2] {
        let result = Sheet.matched(sheet, wrongMerges: tolerance)
        #expect(Set(result.clusters).count == 3, "\(sheet[0].name) at \(tolerance)")
        for section in [Int32(1), 2] {
          #expect(result.review.contains { $0.a == 0 && $0.b == section || $0.a == section && $0.b == 2 })
        }
      }
    }
  }

  @Test func `of two countries are asked about in a sheet, too, unless a site is shared`() {
    let claims: [OrganizationClaim] = [
      .init(name: "Save the Children UK", country: "GB"), .init(name: "Save the Children"),
      .init(name: "Caritas Internationalis", country: "VA"), .init(name: "Caritas", country: "NL"),
    ]
    let result = Sheet.matched(claims)
    #expect(result.clusters == [0, 1, 2, 3])
    #expect(result.review.contains { $0.a == 0 && $0.b == 1 })
  }

  @Test func `in their sites are not joined through a third`() {
    let sites = [Self.site("zorvane"), nil, Self.site("zorvanerelief")]
    let result = Sheet.matched(sites.map { .init(name: "Zorvane Relief", website: $0) })
    #expect(result.clusters == [0, 1, 2])
    #expect(result.review.count == 3)
  }

  @Test func `in their kinds send the group that holds them to a person`() throws {
    let result = Sheet.matched([
      .init(name: "Lamitonec University", country: "KE", website: Self.site("lamitonec")),
      .init(name: "Lamitonec", country: "KE", website: Self.site("lamitonec")),
      .init(name: "Lamitonec Association", country: "KE"),
    ])
    #expect(result.clusters == [0, 0, 0])
    #expect(result.review.map { [$0.a, $0.b] } == [[0, 2]])
  }

  @Test func `leave open whose a name is that fits both, whatever their number`() {
    let sections = ["Kenya", "Uganda", "Ghana", "Peru"].map {
      OrganizationClaim(name: "Zorvane Relief \($0)", website: Self.site("zorvane"))
    }
    let result = Sheet.matched(sections + [.init(name: "Zorvane Relief", website: Self.site("zorvane"))])
    #expect(result.clusters == [0, 1, 2, 3, 4])
    #expect(result.review.count { $0.b == 4 || $0.a == 4 } == 4)
  }
}

@Suite struct `Many rows of one name` {
  @Test(arguments: [39, 41, 201, 1_000])
  func `are one body where they say the same but for the mailbox`(count: Int) {
    let claims = (0..<count).map {
      OrganizationClaim(
        name: "Zorvane Relief Alliance", acronym: "ZRA", country: "KE", website: "zorvane.org",
        mail: "desk\($0)@zorvane.org")
    }
    #expect(Set(Sheet.matched(claims).clusters).count == 1)
  }

  @Test func `don't part those that they are too many for from a row that differs`() {
    let claims = (0..<300).map {
      OrganizationClaim(
        name: "Zorvane Relief Alliance", country: "KE", website: "zorvane.org", mail: "desk\($0)@zorvane.org")
    }
    let result = Sheet.matched([.init(name: "Zorvane Relief Aliance", country: "KE", website: "zorvane.org")] + claims)
    #expect(Set(result.clusters) == [0])
  }

  @Test func `are asked about, each once, where they may be several`() {
    let claims = (0..<500).map { OrganizationClaim(name: "Red Cross", mail: "office\($0)@gmail.com") }
    let result = Sheet.matched(claims)
    let groups = Set(result.clusters).count
    #expect(groups == 1 || result.review.count >= groups - 1)
  }

  @Test func `come to the same in whatever order`() {
    var random = SeededRandom(8)
    var claims = (0..<120).map {
      OrganizationClaim(name: "Zorvane Relief", country: $0 % 2 == 0 ? "KE" : "UG", mail: "desk\($0)@zorvane.org")
    }
    let groups = Sheet.groups(claims)
    claims.shuffle(using: &random)
    #expect(Sheet.groups(claims) == groups)
  }
}

@Suite struct `What is told of a pair` {
  @Test func `adds up to its bits, of every pair`() {
    var told = 0
    for seed in 0..<6 {
      Sheet.matched(Sheet.random(seed: UInt64(seed))).explanations { explanation in
        told += 1
        let sum = explanation.reasons.reduce(0) { $0 + $1.bits }
        #expect(abs(sum - explanation.bits) < 0.06, "\(explanation)")
      }
    }
    #expect(told > 50)
  }

  @Test func `names caution where it keeps the pair from being joined`() throws {
    let claims = ["Kenya", "Uganda"].map { OrganizationClaim(name: "Zorvane \($0)", website: "zorvane.org") }
    var told: [MatchExplanation] = []
    Sheet.matched(claims).explanations { told.append($0) }
    let pair = try #require(told.first)
    #expect(told.count == 1 && pair.decision == .ask)
    #expect(pair.reasons.first?.kind == .caution)
    #expect(pair.reasons.contains { $0.kind == .otherPlaces && $0.bits < 0 })
  }
}

@Suite struct `Any sheet` {
  @Test(arguments: 0..<12)
  func `comes to the same in any order, and with a stranger more`(seed: Int) {
    var random = SeededRandom(UInt64(seed) + 100)
    let claims = Sheet.random(seed: UInt64(seed))
    let groups = Sheet.groups(claims)
    #expect(Sheet.groups(claims.shuffled(using: &random)) == groups)
    let stranger = OrganizationClaim(name: "Quillfeather Observatory", country: "IS", mail: "q@quillfeather.is")
    #expect(Sheet.groups(claims + [stranger]) == groups.union([[Sheet.text(stranger)]]))
  }

  @Test(arguments: 0..<12)
  func `never holds two of one group that stay apart in any company`(seed: Int) {
    let claims = Sheet.random(seed: UInt64(seed))
    let clusters = Sheet.matched(claims).clusters
    var reader = ProfileReader.shipped
    var profiles = Profiles()
    for claim in claims { profiles.append(reader.draft(claim)) }
    let register = Register(profiles, reader.names.vocabulary, keepsLonely: true)
    let comparer = PairComparer(vocabulary: reader.names.vocabulary, counts: register.counts)
    var evidence: [Float] = []
    for a in claims.indices {
      for b in claims.indices where a < b && clusters[a] == clusters[b] {
        comparer.evidence(profiles[a], profiles[b], into: &evidence)
        #expect(!Caution.keepsApart(evidence, bits: .infinity, cut: 0), "\(claims[a]) and \(claims[b])")
      }
    }
  }
}

/// Made-up sheets and what becomes of them.
private enum Sheet {
  static func matched(_ claims: [OrganizationClaim], wrongMerges: Double = 0.01) -> MatchResult {
    var settings = BatchMatcher.Settings()
    settings.wrongMerges = wrongMerges
    var matcher = BatchMatcher(settings: settings)
    for claim in claims { matcher.add(claim) }
    return matcher.finish()
  }

  static func text(_ claim: OrganizationClaim) -> String {
    [claim.name, claim.acronym, claim.country, claim.website, claim.mail].map { $0 ?? "" }.joined(separator: "|")
  }

  /// Which rows are together, whatever their order.
  static func groups(_ claims: [OrganizationClaim]) -> Set<Set<String>> {
    Set(Dictionary(grouping: zip(claims, matched(claims).clusters), by: \.1).values.map { Set($0.map { text($0.0) }) })
  }

  /// Some forty rows of some ten federations with sections, sites, acronyms, countries and slips of the finger, or without.
  static func random(seed: UInt64) -> [OrganizationClaim] {
    var random = SeededRandom(seed * 1_000 + 7)
    let stems = ["Zorvane", "Harbour Aid", "Migrants Watch", "Caritas", "Lumbrek Welfare", "Refugee Council", "Oxwell"]
    let endings = [
      "", "", "", " International", " Kenya", " Uganda", " Peru", " Foundation", " e.V.", " Network", " 2",
    ]
    let countries = [nil, nil, "KE", "UG", "PE", "CH"]
    return (0..<40).map { row in
      let stem = stems.randomElement(using: &random) ?? ""
      var name = stem + (endings.randomElement(using: &random) ?? "")
      if Int.random(in: 0..<6, using: &random) == 0 { name = name.replacing("a", with: "aa", maxReplacements: 1) }
      let label = stem.lowercased().filter { $0 != " " }
      let site = [nil, "\(label).org", "\(label).org", "\(label)-two.org"].randomElement(using: &random) ?? nil
      let mail = [nil, "office\(row)@\(label).org", "someone\(row)@gmail.com"].randomElement(using: &random) ?? nil
      return OrganizationClaim(
        name: name, country: countries.randomElement(using: &random) ?? nil, website: site, mail: mail)
    }
  }
}
