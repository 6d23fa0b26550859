/// What a record is looked up by, each with how much sharing it promises.
///
/// Two records are compared when the promises of the keys that they share add up; keys that many records have are passed over.
struct CandidateKeys {
  struct Key {
    let hash: UInt64
    /// Roughly bits.
    let promise: Float
    /// Where more records than this have it, it is passed over.
    let cap: Int32
  }

  private(set) var keys: [Key] = []

  private enum Kind: UInt64 {
    case domain = 1, mail, handle, local, surface, bag, word, pair, slip, bigram, host, path, initials
  }

  init() {
    // A name of three or four words has about forty.
    keys.reserveCapacity(64)
  }

  init(_ profile: Profile, _ vocabulary: Vocabulary) {
    self.init()
    make(profile, vocabulary)
  }

  /// Makes the keys of this record in the place of another's.
  mutating func make(_ profile: Profile, _ vocabulary: Vocabulary) {
    keys.removeAll(keepingCapacity: true)
    add(.domain, profile.webDomain, promise: 7, cap: 120)
    add(.domain, profile.mailDomain, promise: 7, cap: 120)
    add(.host, profile.webHost, promise: 2, cap: 120)
    add(.path, profile.webPath, promise: 4, cap: 120)
    add(.mail, profile.mailAddress, promise: 9, cap: 120)
    add(.local, profile.mailLocal, promise: 4, cap: 25)
    for handle in profile.handles { add(.handle, handle, promise: 6, cap: 60) }
    for initials in profile.initials where vocabulary.length(of: initials) >= 4 {
      add(.handle, initials, promise: 5, cap: 60)
    }
    addShortInitials(profile, vocabulary)
    for name in profile.variants { add(name, vocabulary) }
  }

  /// Three letters are borne by too many in the world, and by few in one country: "MRI" in Switzerland.
  private mutating func addShortInitials(_ profile: Profile, _ vocabulary: Vocabulary) {
    guard profile.country != 0 else { return }
    let alone = profile.variants.filter { $0.tokens.count == 1 }.map { $0.tokens[0].surface }
    for letters in profile.initials + profile.acronyms + alone where vocabulary.length(of: letters) == 3 {
      add(Hash.of([letters, UInt32(profile.country)], seed: Kind.initials.rawValue), 5, 40)
    }
  }

  private mutating func add(_ kind: Kind, _ number: UInt32, promise: Float, cap: Int32) {
    if number != 0 { add(Hash.mixed(UInt64(number) | kind.rawValue << 40), promise, cap) }
  }

  private mutating func add(_ hash: UInt64, _ promise: Float, _ cap: Int32) {
    if !keys.contains(where: { $0.hash == hash }) { keys.append(Key(hash: hash, promise: promise, cap: cap)) }
  }

  private mutating func add(_ name: ComparedName, _ vocabulary: Vocabulary) {
    add(Hash.mixed(name.surfaceHash ^ Kind.surface.rawValue), 10, 200)
    add(Hash.mixed(name.bagHash ^ Kind.bag.rawValue), 8, 200)
    let told = Self.weightiest(name.tokens)
    for token in told.prefix(4) where token.bits >= 6 {
      add(.word, token.meaning, promise: min(token.bits * 0.6, 8), cap: 80)
      if token.group == .own, token.bits >= 8 { addSlips(token.meaning, vocabulary) }
      if name.isUnspaced, token.group == .own { addBigrams(token.meaning, vocabulary) }
    }
    for (index, one) in told.enumerated() {
      for other in told[(index + 1)...] {
        let pair = [min(one.meaning, other.meaning), max(one.meaning, other.meaning)]
        add(Hash.of(pair, seed: Kind.pair.rawValue), min((one.bits + other.bits) * 0.4, 8), 60)
      }
    }
  }

  /// The six that weigh most, each meaning once; of equal ones the first comes first.
  private static func weightiest(_ tokens: NameTokens) -> [NameToken] {
    var told: [NameToken] = []
    told.reserveCapacity(tokens.count)
    for token in tokens where token.group != .small && token.bits > 1 {
      var place = told.endIndex
      while place > 0, told[place - 1].bits < token.bits { place -= 1 }
      told.insert(token, at: place)
    }
    var index = 0
    while index < min(told.count, 6) {
      if told[..<index].contains(where: { $0.meaning == told[index].meaning }) {
        told.remove(at: index)
      } else {
        index += 1
      }
    }
    if told.count > 6 { told.removeSubrange(6...) }
    return told
  }

  /// A word with one letter left out meets another of which one was left out: one slip of the finger apart.
  private mutating func addSlips(_ word: UInt32, _ vocabulary: Vocabulary) {
    vocabulary.withBytes(of: word) { bytes in
      guard (5...14).contains(bytes.count), bytes.allSatisfy({ $0 < 0x80 }) else { return }
      add(slipHash(bytes, without: -1), 4, 40)
      for left in bytes.indices where left == 0 || bytes[left] != bytes[left - 1] {
        add(slipHash(bytes, without: left), 4, 40)
      }
    }
  }

  private func slipHash(_ bytes: UnsafeBufferPointer<UInt8>, without left: Int) -> UInt64 {
    var hash: UInt64 = Kind.slip.rawValue << 50
    for index in bytes.indices where index != left { hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01b3 }
    return Hash.mixed(hash)
  }

  private mutating func addBigrams(_ run: UInt32, _ vocabulary: Vocabulary) {
    let scalars = Array(vocabulary.text(of: run).unicodeScalars)
    guard scalars.count >= 2 else { return }
    for index in 0..<min(scalars.count - 1, 12) {
      let gram = UInt64(scalars[index].value) << 21 | UInt64(scalars[index + 1].value)
      add(Hash.mixed(gram | Kind.bigram.rawValue << 43), 2.5, 60)
    }
  }
}
