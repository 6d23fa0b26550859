/// How many different names use a domain, an acronym, a handle, and in how many places; in how many places a name's core is borne.
struct SharedCounts: Sendable {
  private var namesakes: [UInt32: NameFamilies] = [:]
  private var siteBodies: [UInt32: NameFamilies] = [:]
  /// Pairs of domains that one record uses, its website's and its mail's.
  private var allies: Set<UInt64> = []
  private var sitePlaces: [UInt32: DistinctCount] = [:]
  private var siteCountries: [UInt32: DistinctCount] = [:]
  private var cores: [UInt64: DistinctCount] = [:]
  private var countries: [UInt64: DistinctCount] = [:]

  mutating func add(_ profile: Profile) {
    if !profile.bodyMarks.isEmpty {
      for number in profile.handles { namesakes[number, default: .init()].insert(profile.bodyMarks) }
    }
    let (places, marks) = (profile.places, profile.marks)
    let domains = profile.domains
    if domains.count == 2 { allies.insert(Self.pair(domains[0], domains[1])) }
    for domain in domains {
      siteBodies[domain, default: .init()].insert(marks)
      if places != 0 { sitePlaces[domain, default: .init()].insert(places) }
      if profile.country != 0 { siteCountries[domain, default: .init()].insert(UInt64(profile.country)) }
    }
    for name in profile.variants where name.place == .whole {
      let (core, places) = name.core
      cores[core, default: .init()].insert(places)
      if profile.country != 0 { countries[name.bagHash, default: .init()].insert(UInt64(profile.country)) }
    }
  }

  /// Different bodies, as far as names and acronyms tell, among the records that have this domain, the two compared among them.
  func bodiesSharing(_ domain: UInt32, _ a: Profile, _ b: Profile) -> Int {
    siteBodies[domain, default: .init()].count(with: a.marks, b.marks)
  }

  /// Different bodies, as far as names and domains tell, among the records that have this acronym or handle, the two compared among them; 32
  /// for that many or more. Records that are nothing but the acronym tell of none.
  func bodiesNamed(_ number: UInt32, _ a: Profile, _ b: Profile) -> Int {
    namesakes[number, default: .init()].count(with: a.bodyMarks, b.bodyMarks)
  }

  /// Whether some record uses the one domain for its website and the other for its mail, and few use either.
  func areAllied(_ one: UInt32, _ other: UInt32) -> Bool {
    guard allies.contains(Self.pair(one, other)) else { return false }
    return [one, other].allSatisfy { siteBodies[$0, default: .init()].count <= Self.fewBodies }
  }

  private static let fewBodies = 3

  private static func pair(_ one: UInt32, _ other: UInt32) -> UInt64 {
    UInt64(min(one, other)) << 32 | UInt64(max(one, other))
  }

  /// Different places in the names of those who use this domain, the two compared among them: a federation's site has many, a body's that is
  /// named in many languages none.
  func placesSharing(_ domain: UInt32, _ a: Profile, _ b: Profile) -> Int {
    var count = sitePlaces[domain, default: .init()]
    for places in [a.places, b.places] where places != 0 { count.insert(places) }
    return count.count
  }

  /// Countries of those who use this domain, the two compared among them.
  func countriesSharing(_ domain: UInt32, _ a: Profile, _ b: Profile) -> Int {
    var count = siteCountries[domain, default: .init()]
    for country in [a.country, b.country] where country != 0 { count.insert(UInt64(country)) }
    return count.count
  }

  /// Different places in names that are the same but for places, with those of the two compared; 32 for that many or more.
  func placesOfCore(_ core: UInt64, _ a: UInt64, _ b: UInt64) -> Int { cores[core, default: .init()].count(with: a, b) }

  /// Countries of the records of this name, with those of the two compared; 32 for that many or more.
  func countriesOfName(_ bag: UInt64, _ countries: [UInt16]) -> Int {
    var count = self.countries[bag, default: .init()]
    for country in countries where country != 0 { count.insert(UInt64(country)) }
    return count.count
  }
}

/// Counts groups of names that have a mark in common, directly or through others, up to 32.
struct NameFamilies {
  private static let limit = 32
  /// A family keeps no more marks than this: a hundred thousand records of one name would each bring a domain.
  private static let marksLimit = 64

  /// Most have one: it stands here, as the record's own array; empty while there is none.
  private var first: [UInt64] = []
  private var others: [[UInt64]] = []

  var count: Int { first.isEmpty ? 0 : others.count + 1 }

  /// - Parameter marks: a record without a mark tells of no body.
  mutating func insert(_ marks: [UInt64]) {
    if first.isEmpty {
      first = marks
      return
    }
    if marks.allSatisfy(first.contains) || others.contains(where: { marks.allSatisfy($0.contains) }) { return }
    var joined = marks
    func isAkin(_ family: [UInt64]) -> Bool {
      let isAkin = family.contains(where: marks.contains)
      if isAkin { joined += family.filter { !marks.contains($0) } }
      return isAkin
    }
    let joinsFirst = isAkin(first)
    others.removeAll(where: isAkin)
    if joined.count > Self.marksLimit { joined.removeSubrange(Self.marksLimit...) }
    if joinsFirst {
      first = joined
    } else if count < Self.limit {
      others.append(joined)
    }
  }

  /// What the count would be with two more.
  func count(with a: [UInt64], _ b: [UInt64]) -> Int {
    var (count, bridged) = (self.count, 0)
    var (joinsA, joinsB) = (0, 0)
    for index in 0..<count {
      let family = index == 0 ? first : others[index - 1]
      let (hasA, hasB) = (family.contains(where: a.contains), family.contains(where: b.contains))
      if hasA { joinsA += 1 }
      if hasB { joinsB += 1 }
      if hasA, hasB { bridged += 1 }
    }
    // A record without a mark tells of no body.
    if a.isEmpty || b.isEmpty {
      let isNew = a.isEmpty ? !b.isEmpty && joinsB == 0 : joinsA == 0
      return min(Self.limit, count + (isNew ? 1 : 0) - max(0, joinsA - 1) - max(0, joinsB - 1))
    }
    // Two sets of families become one each, and one together where they share a family or a mark.
    count += (joinsA == 0 ? 1 : 0) + (joinsB == 0 ? 1 : 0)
    count -= max(0, joinsA - 1) + max(0, joinsB - 1)
    if bridged > 0 { count += bridged - 1 } else if a.contains(where: b.contains) { count -= 1 }
    return min(Self.limit, count)
  }
}

/// Counts different values up to 32; most have one or two.
struct DistinctCount {
  private static let limit = 32

  private var first: UInt64 = 0
  private var others: [UInt64] = []
  private var isEmpty = true

  var count: Int { isEmpty ? 0 : others.count + 1 }

  /// What the count would be with two more.
  func count(with a: UInt64, _ b: UInt64) -> Int {
    let (hasA, hasB) = (contains(a), contains(b) || a == b)
    return min(Self.limit, count + (hasA ? 0 : 1) + (hasB ? 0 : 1))
  }

  private func contains(_ value: UInt64) -> Bool { !isEmpty && (first == value || others.contains(value)) }

  mutating func insert(_ value: UInt64) {
    if isEmpty {
      (first, isEmpty) = (value, false)
    } else if value != first, count < Self.limit, !others.contains(value) {
      others.append(value)
    }
  }
}
