/// How many different names use a domain, an acronym, a handle, and in how many places; in how many places a name's core is borne.
struct SharedCounts: Sendable {
  private var names: [UInt32: DistinctCount] = [:]
  private var siteBodies: [UInt32: NameFamilies] = [:]
  private var sitePlaces: [UInt32: DistinctCount] = [:]
  private var siteCountries: [UInt32: DistinctCount] = [:]
  private var cores: [UInt64: DistinctCount] = [:]
  private var countries: [UInt64: DistinctCount] = [:]

  mutating func add(_ profile: Profile) {
    let bag = profile.bag
    for number in profile.handles { count(bag, number) }
    let (places, marks) = (profile.places, profile.marks)
    for domain in profile.domains {
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

  private mutating func count(_ bag: UInt64, _ number: UInt32) {
    if number != 0 { names[number, default: .init()].insert(bag) }
  }

  /// Different bodies, as far as names and acronyms tell, among the records that have this domain, the two compared among them.
  func bodiesSharing(_ domain: UInt32, _ a: Profile, _ b: Profile) -> Int {
    siteBodies[domain, default: .init()].count(with: a.marks, b.marks)
  }

  /// Different names among the records that have this acronym or handle, the two compared among them; 32 for that many or more.
  func namesSharing(_ number: UInt32, _ a: Profile, _ b: Profile) -> Int {
    names[number, default: .init()].count(with: a.bag, b.bag)
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

extension Profile {
  /// What its name is counted by.
  fileprivate var bag: UInt64 { variants.first?.bagHash ?? 0 }

  /// Of its website and its mail, each once.
  fileprivate var domains: [UInt32] {
    webDomain == 0 || webDomain == mailDomain
      ? (mailDomain == 0 ? [] : [mailDomain]) : mailDomain == 0 ? [webDomain] : [webDomain, mailDomain]
  }
}

/// Counts groups of names that have a mark in common, directly or through others, up to 32.
struct NameFamilies {
  private static let limit = 32

  private var families: [[UInt64]] = []

  mutating func insert(_ marks: [UInt64]) {
    var joined = marks
    families.removeAll { family in
      let isAkin = family.contains(where: marks.contains)
      if isAkin { joined += family.filter { !marks.contains($0) } }
      return isAkin
    }
    if families.count < Self.limit { families.append(joined) }
  }

  /// What the count would be with two more.
  func count(with a: [UInt64], _ b: [UInt64]) -> Int {
    var (count, bridged) = (families.count, 0)
    var (joinsA, joinsB) = (0, 0)
    for family in families {
      let (hasA, hasB) = (family.contains(where: a.contains), family.contains(where: b.contains))
      if hasA { joinsA += 1 }
      if hasB { joinsB += 1 }
      if hasA, hasB { bridged += 1 }
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
