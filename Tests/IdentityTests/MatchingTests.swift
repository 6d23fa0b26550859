import Foundation
import Testing

@testable import Identity

/// Records to match, with the numbers of those that are one body.
private let sheet: [OrganizationClaim] = [
  OrganizationClaim(
    name: "International Catholic Migration Commission", acronym: "ICMC", country: "CH",
    website: "https://www.icmc.net",
    mail: "info@icmc.net"),
  OrganizationClaim(
    name: "Commission internationale catholique pour les migrations", country: "CH", website: "icmc.net/fr"),
  OrganizationClaim(name: "Intl. Catholic Migration Comission (ICMC)", country: "CH", mail: "geneva@icmc.net"),
  OrganizationClaim(name: "Caritas Europa", country: "BE", website: "https://www.caritas.eu"),
  OrganizationClaim(name: "Caritas Internationalis", country: "VA", website: "https://www.caritas.org"),
  OrganizationClaim(name: "Save the Children UK", country: "GB", website: "https://www.savethechildren.org.uk"),
  OrganizationClaim(name: "Save the Children Sweden", country: "SE", website: "https://www.raddabarnen.se"),
  OrganizationClaim(name: "Scalabrini Migration Center", country: "PH", website: "https://smc.org.ph"),
  OrganizationClaim(name: "Scalabrini Migration Centre", acronym: "SMC", country: "PH"),
  OrganizationClaim(name: "Wageningen University", country: "NL", website: "https://www.wur.nl"),
  OrganizationClaim(name: "Universiteit Wageningen", country: "NL", mail: "info@wur.nl"),
]

/// Clusters as sets of names, so that numbering does not matter.
private func clusters(_ claims: [OrganizationClaim], wrongMerges: Double = 0.05) -> Set<Set<String>> {
  var settings = BatchMatcher.Settings()
  settings.wrongMerges = wrongMerges
  var matcher = BatchMatcher(settings: settings)
  for claim in claims { matcher.add(claim) }
  let result = matcher.finish()
  var members: [Int32: Set<String>] = [:]
  for (number, cluster) in result.clusters.enumerated() { members[cluster, default: []].insert(claims[number].name) }
  return Set(members.values)
}

@Suite struct `Matching a sheet` {
  @Test(arguments: [
    ("zwr.org.ly", "zyc.org.ly"), ("zwr.com.kg", "zyc.com.kg"), ("zwr.org.ke", "zyc.org.ke"),
    ("zwr.eu.org", "zyc.eu.org"), ("zwr.ddns.net", "zyc.ddns.net"),
  ]) func `takes no suffix that is nobody's for a domain that two share`(one: String, other: String) {
    var reader = ProfileReader.shipped
    let profiles = [one, other].map { reader.profile(OrganizationClaim(name: "Zorvane", website: "https://\($0)/")) }
    #expect(profiles[0].webDomain != 0 && profiles[0].webDomain != profiles[1].webDomain)
    let mailed = [one, other].map { reader.profile(OrganizationClaim(name: "Zorvane", mail: "info@\($0)")) }
    #expect(mailed[0].mailDomain != 0 && mailed[0].mailDomain != mailed[1].mailDomain)
    #expect(WebDomain(website: one)?.name == one)
  }

  @Test func `reads a page at a service of many as its customer's name there, and not as a domain`() {
    var reader = ProfileReader.shipped
    for site in ["harbour.github.io", "harbour.wordpress.com", "harbour.blogspot.com.br", "www.facebook.com/harbour"] {
      let profile = reader.profile(OrganizationClaim(name: "Zorvane", website: "https://\(site)"))
      #expect(profile.webDomain == 0 && profile.socialHandle != 0, "\(site)")
    }
  }

  @Test func `joins spellings and translations, and keeps chapters apart`() {
    let found = clusters(sheet)
    #expect(found.contains([sheet[0].name, sheet[1].name, sheet[2].name]))
    #expect(found.contains([sheet[7].name, sheet[8].name]))
    #expect(found.contains([sheet[9].name, sheet[10].name]))
    for lone in 3...6 { #expect(found.contains([sheet[lone].name])) }
  }

  @Test(arguments: 0..<8) func `does not hang on the order of the rows`(seed: UInt64) {
    var random = SeededRandom(seed)
    #expect(clusters(sheet.shuffled(using: &random)) == clusters(sheet))
  }

  @Test func `is not changed by a row that has nothing to do with the others`() {
    let stranger = OrganizationClaim(name: "Zyxwv Qqrst", country: "AQ", website: "https://zyxwv.aq")
    #expect(clusters(sheet + [stranger]) == clusters(sheet).union([[stranger.name]]))
  }

  @Test func `takes equal rows for one body, and numbers a cluster by its first row`() {
    var matcher = BatchMatcher()
    for claim in [sheet[3], sheet[0], sheet[3], sheet[0]] { matcher.add(claim) }
    #expect(matcher.finish().clusters == [0, 1, 0, 1])
  }

  @Test func `of nothing is nothing`() {
    #expect(BatchMatcher().finish().clusters.isEmpty)
    var matcher = BatchMatcher()
    matcher.add(sheet[0])
    #expect(matcher.finish().clusters == [0])
  }

  @Test func `tolerating more wrong merges never joins less`() {
    let counts = [0.002, 0.01, 0.05, 0.2].map { clusters(sheet, wrongMerges: $0).count }
    #expect(counts == counts.sorted(by: >))
  }

  @Test func `tells why, the weightiest first`() {
    var matcher = BatchMatcher()
    for claim in sheet { matcher.add(claim) }
    var told = 0
    matcher.finish().explanations { explanation in
      told += 1
      #expect(explanation.probability >= 0 && explanation.probability <= 1)
      #expect(explanation.bits.isFinite)
      let weights = explanation.reasons.filter { $0.kind != .caution && $0.kind != .rest }.map { abs($0.bits) }
      #expect(weights == weights.sorted(by: >))
      #expect(!explanation.reasons.isEmpty)
    }
    #expect(told >= 3)
  }

  @Test func `tells of equal rows that they are, each with the first of its like`() {
    var matcher = BatchMatcher()
    for claim in [sheet[3], sheet[0], sheet[3], sheet[3]] { matcher.add(claim) }
    var told: [[Int32]] = []
    matcher.finish().explanations { explanation in
      told.append([explanation.a, explanation.b])
      #expect(explanation.decision == .same)
      #expect(explanation.reasons.first?.kind == .equalRows)
      #expect(explanation.reasons.count > 1 && explanation.bits > 0 && explanation.probability > 0.5)
    }
    #expect(told == [[0, 2], [0, 3]])
  }

  @Test func `many rows of one name end soon`() {
    var matcher = BatchMatcher()
    for number in 0..<3_000 {
      matcher.add(
        OrganizationClaim(name: "Red Cross", country: number % 2 == 0 ? "KE" : "UG", mail: "office\(number)@gmail.com"))
    }
    #expect(matcher.finish().clusters.count == 3_000)
  }
}

@Suite struct `The evidence of a pair` {
  @Test func `is the same whichever record comes first`() {
    var reader = ProfileReader.shipped
    let profiles = sheet.map { reader.profile($0) }
    let register = Register(Profiles(profiles), reader.names.vocabulary, keepsLonely: true)
    let comparer = PairComparer(vocabulary: reader.names.vocabulary, counts: register.counts)
    var (one, other): ([Float], [Float]) = ([], [])
    for a in profiles {
      for b in profiles {
        comparer.evidence(a, b, into: &one)
        comparer.evidence(b, a, into: &other)
        #expect(one.count == PairEvidence.names.count)
        for (index, (left, right)) in zip(one, other).enumerated() {
          #expect(left == right || left.isNaN && right.isNaN, "\(PairEvidence.names[index])")
        }
      }
    }
  }

  @Test func `never ends badly, whatever was typed`() {
    var random = SeededRandom(4)
    let pieces = [
      "(", ")", " - ", "/", "“", "مؤسسة", "大学", "Оxfam", "e.V.", "ＡＢＣ", "\u{200F}", "🦊", "n/a", ".", ",", "@", "ß", "İ",
      "x", "1",
    ]
    var matcher = BatchMatcher()
    for _ in 0..<400 {
      let name = (0..<Int.random(in: 0...9, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      matcher.add(OrganizationClaim(name: name, acronym: name, country: "zz", website: name, mail: "\(name)@\(name)"))
    }
    matcher.add(OrganizationClaim(name: String(repeating: "Союз ", count: 2_000)))
    #expect(matcher.finish().clusters.count == 401)
  }
}

@Suite struct `Grouping by the odds of pairs` {
  @Test(arguments: [Clustering.Link(a: 0, b: 2, bits: -30), Clustering.Link(a: 0, b: 2, bits: 4, conflicts: true)])
  func `two that conflict are not joined through a third`(conflict: Clustering.Link) {
    func groups(_ second: Float) -> [UInt32] {
      Clustering(
        count: 3, links: [.init(a: 0, b: 1, bits: 9), .init(a: 1, b: 2, bits: second), conflict], threshold: 3
      ).groups
    }
    #expect(groups(4) == [0, 0, 2])
    // As like one as the other: that is not for us to say.
    #expect(groups(8) == [0, 1, 2])
  }

  @Test func `a chain of single links is not enough`() {
    let chain = (0..<9).map { Clustering.Link(a: UInt32($0), b: UInt32($0 + 1), bits: 4) }
    let groups = Clustering(count: 10, links: chain, threshold: 3).groups
    #expect(Set(groups).count > 2)
  }

  @Test func `all that agree are one`() {
    var links: [Clustering.Link] = []
    for a in 0..<UInt32(6) { for b in (a + 1)..<6 { links.append(.init(a: a, b: b, bits: 5)) } }
    #expect(Clustering(count: 7, links: links, threshold: 3).groups == [0, 0, 0, 0, 0, 0, 6])
  }
}

@Suite struct `Weights and their calibration` {
  @Test func `a line that can't be read is named`() {
    #expect(throws: MatchWeightsFlaw(line: 2)) { try MatchWeights("base\t1\nbroken") }
    #expect(throws: MatchWeightsFlaw(line: 1)) { try MatchWeights("curve\tno.such.feature\t1\t1 2 3") }
    #expect(throws: MatchWeightsFlaw(line: 1)) { try MatchWeights("curve\tname.likeness\t1\t1 2") }
  }

  @Test func `a curve has a weight for each bin and one for what is missing`() throws {
    let weights = try MatchWeights("base\t1\ncurve\tname.likeness\t0.5\t-2 3 0.25")
    var evidence = [Float](repeating: 0, count: PairEvidence.names.count)
    #expect(weights.bits(evidence) == -1)
    evidence[0] = 0.5
    #expect(weights.bits(evidence) == -1)
    evidence[0] = 0.6
    #expect(weights.bits(evidence) == 4)
    evidence[0] = .nan
    #expect(weights.bits(evidence) == 1.25)
  }

  @Test func `more bits are never less likely, and less tolerance never lowers the cut`() {
    let calibration = Calibration.shipped
    let likely = stride(from: Float(-12), to: 12, by: 0.5).map { calibration.probability(bits: $0) }
    #expect(likely == likely.sorted())
    let cuts = [0.001, 0.003, 0.01, 0.02, 0.04, 0.05, 0.1, 0.2].map { calibration.cut(wrongMerges: $0) }
    #expect(cuts == cuts.sorted(by: >))
  }
}

/// The same numbers in every run.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 1
    return Hash.mixed(state)
  }
}
