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

  init(_ profile: Profile, _ vocabulary: Vocabulary) {
    // A name of three or four words has about forty.
    keys.reserveCapacity(64)
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
    // The weightiest first, and of equal ones the first.
    let order = name.tokens.indices.sorted {
      name.weights[$0] != name.weights[$1] ? name.weights[$0] > name.weights[$1] : $0 < $1
    }
    var told: [Int] = []
    for index in order where name.tokens[index].group != .small && name.weights[index] > 1 {
      if !told.contains(where: { name.tokens[$0].meaning == name.tokens[index].meaning }) { told.append(index) }
      if told.count == 6 { break }
    }
    for index in told.prefix(4) where name.weights[index] >= 6 {
      let meaning = name.tokens[index].meaning
      add(.word, meaning, promise: min(name.weights[index] * 0.6, 8), cap: 80)
      if name.tokens[index].group == .own, name.weights[index] >= 8 { addSlips(meaning, vocabulary) }
      if name.isUnspaced, name.tokens[index].group == .own { addBigrams(meaning, vocabulary) }
    }
    for first in told.indices {
      for second in told.indices where second > first {
        let (one, other) = (name.tokens[told[first]].meaning, name.tokens[told[second]].meaning)
        let bits = name.weights[told[first]] + name.weights[told[second]]
        let pair = [min(one, other), max(one, other)]
        add(Hash.of(pair, seed: Kind.pair.rawValue), min(bits * 0.4, 8), 60)
      }
    }
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
