/// The organizations that are known, in memory, to be asked for those that a claim may be.
///
/// Each organization stands with one record for every domain that it is known by. A value: who shares it guards it.
package struct IdentityIndex: Sendable {
  private var reader = ProfileReader.shipped
  private var register = Register()
  private var owners: [Int64] = []
  private var isCurrent: [Bool] = []
  /// The records of each organization, which follow each other.
  private var records: [Int64: Range<UInt32>] = [:]
  private var scratch = CandidateScratch()

  package init() { reader.recent = RecentNames() }

  /// How many organizations it has.
  var count: Int { records.count }

  /// An organization that a claim may be.
  package struct Candidate: Sendable, Equatable {
    package let id: Int64
    /// The odds: 0 is even, +3 eight to one.
    package let bits: Double
  }

  /// Takes in all of these at once: for the first load, into an index that has none.
  package mutating func load(_ organizations: [KnownOrganization]) {
    let profiles = reader.readings(organizations.count) { $0.read(organizations[$1], into: &$2) }
    records.reserveCapacity(organizations.count)
    for known in organizations { note(ProfileReader.profileCount(of: known), of: known.id) }
    register = Register(profiles, reader.names.vocabulary, keepsLonely: true)
  }

  /// Puts an organization as it is now in the place of what was known of it.
  package mutating func put(_ known: KnownOrganization) {
    remove(known.id)
    let profiles = reader.profiles(of: known)
    note(profiles.count, of: known.id)
    for profile in profiles { register.add(profile, reader.names.vocabulary) }
  }

  package mutating func remove(_ id: Int64) {
    for record in records.removeValue(forKey: id) ?? 0..<0 { isCurrent[Int(record)] = false }
  }

  /// The organizations that the claim may be, the likeliest first, at most 40; none with odds below `least`, in bits.
  package mutating func candidates(for claim: OrganizationClaim, least: Double = -3) -> [Candidate] {
    look(for: claim, AddressReadings(claim), least: least).found
  }

  /// Looks a claim up, and keeps how it was read for the decision.
  mutating func look(for claim: OrganizationClaim, _ addresses: AddressReadings, least: Double) -> Sighting {
    let profile = reader.profile(claim, addresses)
    let numbers = register.candidates(profile, reader.names.vocabulary, scratch: &scratch)
    return Sighting(profile: profile, found: candidates(profile, among: numbers, least: least))
  }

  private func candidates(_ profile: Profile, among numbers: [UInt32], least: Double) -> [Candidate] {
    let comparer = PairComparer(vocabulary: reader.names.vocabulary, counts: register.counts)
    var best: [Int64: Float] = [:]
    var values: [Float] = []
    for number in numbers where isCurrent[Int(number)] {
      comparer.evidence(profile, register.profiles[Int(number)], into: &values)
      let bits = MatchWeights.shipped.odds(values)
      let owner = owners[Int(number)]
      if Double(bits) >= least, bits > best[owner] ?? -.infinity { best[owner] = bits }
    }
    return best.map { Candidate(id: $0.key, bits: Double($0.value)) }.sorted { ($0.bits, $1.id) > ($1.bits, $0.id) }
  }

  /// A claim beside one organization.
  struct Comparison {
    /// As they count: no more than a person is asked about where the two conflict.
    let bits: Float
    /// Whether it is a person's to say, whatever the odds.
    let wantsPerson: Bool
    /// That they are one body, 0...1.
    let probability: Double
    let reasons: [Reason]
  }

  /// Compares the claim with organizations as they are handed over, whether the register has them or not; parallel to these.
  /// What is told of a pair is only found out from `least` bits on.
  mutating func compare(_ claim: NormalizedClaim, _ organizations: [KnownOrganization], least: Float) -> [Comparison] {
    let profile = claim.sighting?.profile ?? reader.profile(claim.typed, claim.addresses)
    let facets = organizations.map { profiles(of: $0) }
    let comparer = PairComparer(vocabulary: reader.names.vocabulary, counts: register.counts)
    let caution = Caution(comparer)
    var values: [Float] = []
    return facets.map { facets in
      var best: (bits: Float, facet: Profile, evidence: [Float])?
      for facet in facets {
        comparer.evidence(profile, facet, into: &values)
        let bits = MatchWeights.shipped.odds(values)
        if bits > best?.bits ?? -.infinity { best = (bits, facet, values) }
      }
      guard let best, best.bits >= least else {
        return Comparison(bits: best?.bits ?? -.infinity, wantsPerson: false, probability: 0, reasons: [])
      }
      let told = ToldPair(profile, best.facet, best.evidence, comparer)
      let wantsPerson = told.conflicts || caution.doubt(profile, best.facet, best.evidence) > .none
      return Comparison(
        bits: best.bits, wantsPerson: wantsPerson, probability: told.probability,
        reasons: told.reasons(asksPerson: wantsPerson))
    }
  }

  /// The organization's records: those of the register where it knows it just as it is handed over, which its hashes say.
  private mutating func profiles(of known: KnownOrganization) -> [Profile] {
    let domains: [String?] = known.domains.isEmpty ? [nil] : known.domains
    if let range = records[known.id], range.count == domains.count,
      zip(range, domains).allSatisfy({ register.profiles[Int($0)].content == ProfileReader.content(of: known, $1) })
    {
      return range.map { register.profiles[Int($0)] }
    }
    return Array(reader.profiles(of: known))
  }

  /// Notes whose the next records are.
  private mutating func note(_ count: Int, of id: Int64) {
    records[id] = UInt32(owners.count)..<UInt32(owners.count + count)
    owners.append(contentsOf: repeatElement(id, count: count))
    isCurrent.append(contentsOf: repeatElement(true, count: count))
  }
}
