/// How many different names use a domain, an acronym, a handle; in how many places a name's core is borne.
struct SharedCounts: Sendable {
  private var names: [UInt32: DistinctCount] = [:]
  private var cores: [UInt64: DistinctCount] = [:]
  private var countries: [UInt64: DistinctCount] = [:]

  mutating func add(_ profile: Profile) {
    let bag = profile.bag
    count(bag, profile.webDomain)
    if profile.mailDomain != profile.webDomain { count(bag, profile.mailDomain) }
    for number in profile.handles { count(bag, number) }
    for name in profile.variants where name.place == .whole {
      let (core, places) = name.core
      cores[core, default: .init()].insert(places)
      if profile.country != 0 { countries[name.bagHash, default: .init()].insert(UInt64(profile.country)) }
    }
  }

  private mutating func count(_ bag: UInt64, _ number: UInt32) {
    if number != 0 { names[number, default: .init()].insert(bag) }
  }

  /// Different names among the records that have this domain, acronym or handle, the two compared among them; 32 for that many or more.
  func namesSharing(_ number: UInt32, _ a: Profile, _ b: Profile) -> Int {
    names[number, default: .init()].count(with: a.bag, b.bag)
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
