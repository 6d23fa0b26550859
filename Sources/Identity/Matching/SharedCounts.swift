/// How many different names use a domain, an acronym, a handle, and in how many places; in how many places a name's core is borne.
struct SharedCounts: Sendable {
  private var namesakes: FamiliesByNumber
  private var siteBodies: FamiliesByNumber
  private var sets = MarkSets()
  /// Pairs of domains that one record uses, its website's and its mail's.
  private var allies: Set<UInt64> = []
  private var sitePlaces = DistinctCounts<UInt32>()
  private var siteCountries: DistinctCounts<UInt32>
  private var cores: DistinctCounts<UInt64>
  private var countries: DistinctCounts<UInt64>
  /// The hashes of places, numbered.
  private var places = NumberTable<UInt64>()
  private var lastPlace: UInt32 = 0

  /// - Parameter expected: so many records are about to be added.
  init(expected: Int = 0) {
    namesakes = FamiliesByNumber(expected: expected)
    siteBodies = FamiliesByNumber(expected: expected)
    siteCountries = DistinctCounts(expected: expected)
    cores = DistinctCounts(expected: expected)
    countries = DistinctCounts(expected: expected)
  }

  mutating func add(_ profile: Profile, _ vocabulary: Vocabulary) {
    var bodyMarks = MarkSets.Shared(profile.bodyMarks(vocabulary))
    if !bodyMarks.values.isEmpty {
      for number in profile.handles { namesakes.insert(&bodyMarks, for: number, &sets) }
    }
    let domains = profile.domains
    let country = UInt32(profile.country)
    if domains.count == 2 { allies.insert(Self.pair(domains[0], domains[1])) }
    if !domains.isEmpty {
      var marks = MarkSets.Shared(profile.marks(vocabulary))
      for domain in domains {
        if !marks.values.isEmpty { siteBodies.insert(&marks, for: domain, &sets) }
        if profile.places != 0 { sitePlaces.insert(number(ofPlaces: profile.places), for: domain) }
        if country != 0 { siteCountries.insert(country, for: domain) }
      }
    }
    for name in profile.variants where name.place == .whole {
      let core = NameCore(name.tokens)
      cores.insert(number(ofPlaces: core.places), for: core.core)
      if country != 0 { countries.insert(country, for: name.bagHash) }
    }
  }

  /// Different bodies, as far as names and acronyms tell, among the records that have this domain, the two compared among them.
  func bodiesSharing(_ domain: UInt32, _ a: Profile, _ b: Profile, _ vocabulary: Vocabulary) -> Int {
    siteBodies.families(of: domain, sets).count(with: a.marks(vocabulary), b.marks(vocabulary))
  }

  /// Different bodies, as far as names and domains tell, among the records that have this acronym or handle, the two compared among them; 32
  /// for that many or more. Records that are nothing but the acronym tell of none.
  func bodiesNamed(_ number: UInt32, _ a: Profile, _ b: Profile, _ vocabulary: Vocabulary) -> Int {
    namesakes.families(of: number, sets).count(with: a.bodyMarks(vocabulary), b.bodyMarks(vocabulary))
  }

  /// Whether some record uses the one domain for its website and the other for its mail, and few use either.
  func areAllied(_ one: UInt32, _ other: UInt32) -> Bool {
    guard allies.contains(Self.pair(one, other)) else { return false }
    return [one, other].allSatisfy { siteBodies.families(of: $0, sets).count <= Self.fewBodies }
  }

  private static let fewBodies = 3

  private static func pair(_ one: UInt32, _ other: UInt32) -> UInt64 {
    UInt64(min(one, other)) << 32 | UInt64(max(one, other))
  }

  /// Different places in the names of those who use this domain, the two compared among them: a federation's site has many, a body's that is
  /// named in many languages none.
  func placesSharing(_ domain: UInt32, _ a: Profile, _ b: Profile) -> Int {
    sitePlaces.count(
      domain, with: a.places == 0 ? 0 : number(ofPlaces: a.places, orAfterAll: 1),
      b.places == 0 ? 0 : number(ofPlaces: b.places, orAfterAll: a.places == b.places ? 1 : 2))
  }

  /// Countries of those who use this domain, the two compared among them.
  func countriesSharing(_ domain: UInt32, _ a: Profile, _ b: Profile) -> Int {
    siteCountries.count(domain, with: UInt32(a.country), UInt32(b.country))
  }

  /// Different places in names that are the same but for places, with those of the two compared; 32 for that many or more.
  func placesOfCore(_ core: UInt64, _ a: UInt64, _ b: UInt64) -> Int {
    cores.count(core, with: number(ofPlaces: a, orAfterAll: 1), number(ofPlaces: b, orAfterAll: a == b ? 1 : 2))
  }

  /// Countries of the records of this name, with these, of which 0 is none; 32 for that many or more.
  func countriesOfName(_ bag: UInt64, _ country: UInt16, _ other: UInt16 = 0) -> Int {
    countries.count(bag, with: UInt32(country), UInt32(other))
  }

  private mutating func number(ofPlaces hash: UInt64) -> UInt32 {
    if places[hash] == 0 {
      lastPlace += 1
      places[hash] = lastPlace
    }
    return places[hash]
  }

  /// - Parameter after: places that no record has are numbered after all others, by so much.
  private func number(ofPlaces hash: UInt64, orAfterAll after: UInt32) -> UInt32 {
    let known = places[hash]
    return known != 0 ? known : lastPlace + after
  }
}
