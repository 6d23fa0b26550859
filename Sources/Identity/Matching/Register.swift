/// Records that are compared with one another, and what they have in common.
///
/// Counts of the register are of what a pair shares (how many bodies use this domain), never of its size, so that an unrelated
/// record changes no decision.
struct Register: Sendable {
  private(set) var profiles = Profiles()
  private var index = KeyIndex()
  private(set) var counts = SharedCounts()

  init() {}

  /// - Parameter profiles: in an order that does not hang on how they came.
  init(_ profiles: Profiles, _ vocabulary: Vocabulary, keepsLonely: Bool) {
    self.profiles = profiles
    // A key that one record has leads to nobody; nearly all keys are such, so they are sorted out before they are kept.
    let seen = keepsLonely ? nil : Self.seenTwice(profiles, vocabulary)
    let ranges = Cores.ranges(of: profiles.count, pieces: max(1, min(32, profiles.count / 256)))
    // One more piece of work is to count what they share.
    let made = Cores.map(ranges.count + 1) { piece -> (keys: KeyIndex.Piece?, counts: SharedCounts?) in
      guard piece > 0 else {
        var counts = SharedCounts(expected: profiles.count)
        for profile in profiles { counts.add(profile, vocabulary) }
        return (nil, counts)
      }
      let range = ranges[piece - 1]
      var kept = KeyIndex.Piece(expected: keepsLonely ? range.count * Self.expectedKeys : 0)
      var keys = CandidateKeys()
      for number in range {
        keys.make(profiles[number], vocabulary)
        for key in keys.keys where seen?.isTwice(key.hash) != false { kept.add(key.hash, UInt32(number)) }
      }
      return (kept, nil)
    }
    counts = made[0].counts ?? SharedCounts()
    index = KeyIndex(made.compactMap(\.keys))
  }

  /// A name of three or four words has about so many.
  private static let expectedKeys = 40

  /// Makes keys that are made once more afterwards: that takes some microseconds for each record, and to keep them most of a kilobyte.
  private static func seenTwice(_ profiles: Profiles, _ vocabulary: Vocabulary) -> SeenTwice {
    var seen = SeenTwice(expected: profiles.count * 48)
    var keys = CandidateKeys()
    for profile in profiles {
      keys.make(profile, vocabulary)
      for key in keys.keys { seen.see(key.hash) }
    }
    return seen
  }

  /// Adds a record; its number is the count before.
  mutating func add(_ profile: Profile, _ vocabulary: Vocabulary) {
    let number = UInt32(profiles.count)
    for key in CandidateKeys(profile, vocabulary).keys { index.add(key.hash, number) }
    counts.add(profile, vocabulary)
    profiles.append(profile)
  }

  /// The most records that one is compared with.
  static let candidateLimit = 40

  /// The records that share most with this one, the most promising first.
  func candidates(
    _ profile: Profile, _ vocabulary: Vocabulary, except own: UInt32? = nil, scratch: inout CandidateScratch
  ) -> [UInt32] {
    scratch.begin(profiles.count)
    for key in CandidateKeys(profile, vocabulary).keys {
      index.forEach(key.hash, cap: Int(key.cap)) { holder in
        if holder != own { scratch.add(key.promise, to: holder) }
      }
    }
    return scratch.best(Self.candidateLimit)
  }
}

/// Promises summed per record, without clearing memory of the register's size each time.
struct CandidateScratch {
  /// Less than this is not worth comparing.
  private static let leastPromise: Float = 4.5

  private var sums: [Float] = []
  private var touched: [UInt32] = []

  mutating func begin(_ size: Int) {
    if sums.count < size { sums = Array(repeating: 0, count: size + size / 4) }
    for number in touched { sums[Int(number)] = 0 }
    touched.removeAll(keepingCapacity: true)
  }

  mutating func add(_ promise: Float, to number: UInt32) {
    if sums[Int(number)] == 0 { touched.append(number) }
    sums[Int(number)] += promise
  }

  mutating func best(_ limit: Int) -> [UInt32] {
    touched.removeAll { number in
      let isWeak = sums[Int(number)] < Self.leastPromise
      if isWeak { sums[Int(number)] = 0 }
      return isWeak
    }
    touched.sort { (sums[Int($0)], $1) > (sums[Int($1)], $0) }
    return Array(touched.prefix(limit))
  }
}

/// Which hashes came twice or more, in a few bits each; now and then one that came once is taken for such.
struct SeenTwice {
  private var once: [UInt64]
  private var twice: [UInt64]
  private let mask: UInt64

  init(expected: Int) {
    var bits = 1 << 16
    while bits < expected * 2 { bits <<= 1 }
    once = Array(repeating: 0, count: bits / 64)
    twice = once
    mask = UInt64(bits - 1)
  }

  mutating func see(_ hash: UInt64) {
    let (word, bit) = (Int((hash & mask) >> 6), UInt64(1) << (hash & 63))
    if once[word] & bit != 0 { twice[word] |= bit } else { once[word] |= bit }
  }

  func isTwice(_ hash: UInt64) -> Bool {
    twice[Int((hash & mask) >> 6)] & (UInt64(1) << (hash & 63)) != 0
  }
}
