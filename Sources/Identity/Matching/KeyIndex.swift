/// Which records have which keys: flat and sorted, with what came later beside it.
struct KeyIndex: Sendable {
  private var hashes: [UInt64] = []
  private var starts: [UInt32] = [0]
  private var holders: [UInt32] = []
  /// By the first bits of a hash, where such hashes begin.
  private var directory: [UInt32] = [0, 0]
  private var shift: UInt64 = 64
  private var recent: [UInt64: [UInt32]] = [:]

  init() {}

  /// - Parameter pieces: entries in any order; the holders of a key are kept in ascending order.
  init(_ pieces: consuming [[Entry]]) {
    let buckets = Self.sorted(pieces)
    let count = buckets.reduce(0) { $0 + $1.count }
    holders.reserveCapacity(count)
    starts = []
    for entry in buckets.joined() {
      if hashes.last != entry.hash {
        hashes.append(entry.hash)
        starts.append(UInt32(holders.count))
      }
      holders.append(entry.holder)
    }
    starts.append(UInt32(holders.count))
    var bits: UInt64 = 1
    while (1 << bits) < hashes.count, bits < 24 { bits += 1 }
    shift = 64 - bits
    directory = [UInt32](repeating: 0, count: 1 << Int(bits) + 1)
    for hash in hashes { directory[Int(hash >> shift) + 1] += 1 }
    for index in 1..<directory.count { directory[index] += directory[index - 1] }
  }

  struct Entry {
    let hash: UInt64
    let holder: UInt32
  }

  /// All entries by hash and holder, in buckets of ascending hashes, each sorted on whatever core is free.
  private static func sorted(_ pieces: [[Entry]]) -> [[Entry]] {
    let shares = 64
    // A hash's first six bits say which bucket is its.
    func bucket(_ entry: Entry) -> Int { Int(entry.hash >> 58) }
    let dealt = Cores.map(pieces.count) { piece in
      var dealt = [[Entry]](repeating: [], count: shares)
      for index in dealt.indices { dealt[index].reserveCapacity(pieces[piece].count / shares + 64) }
      for entry in pieces[piece] { dealt[bucket(entry)].append(entry) }
      return dealt
    }
    return Cores.map(shares) { share in
      var entries = dealt.flatMap { $0[share] }
      entries.sort { ($0.hash, $0.holder) < ($1.hash, $1.holder) }
      return entries
    }
  }

  mutating func add(_ hash: UInt64, _ holder: UInt32) {
    recent[hash, default: []].append(holder)
  }

  /// Calls `body` with the records that have the key, from the record `first` on; with none where more than `cap` have it.
  func forEach(_ hash: UInt64, cap: Int, since first: UInt32 = 0, _ body: (UInt32) -> Void) {
    let later = recent.isEmpty ? nil : recent[hash]
    if first > 0, (later?.last ?? 0) < first { return }
    var range = 0..<0
    if !hashes.isEmpty {
      let bucket = Int(hash >> shift)
      for index in Int(directory[bucket])..<Int(directory[bucket + 1]) where hashes[index] == hash {
        range = Int(starts[index])..<Int(starts[index + 1])
        break
      }
    }
    if range.count + (later?.count ?? 0) > cap { return }
    for index in range where holders[index] >= first { body(holders[index]) }
    if let later { for holder in later where holder >= first { body(holder) } }
  }
}
