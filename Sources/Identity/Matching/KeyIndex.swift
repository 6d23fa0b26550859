/// Which records have which keys: flat and sorted, with what came later beside it.
///
/// Nearly all keys have one holder, so that each entry is eight bytes and no more: a bucket says the first bits of its hashes, and each entry
/// the next 32.
struct KeyIndex: Sendable {
  private var entries: [Packed] = []
  /// Where each bucket's entries begin, and at the end how many there are.
  private var directory: [UInt32] = [0, 0]
  /// How many bits of a hash do not tell its bucket.
  private var shift: UInt64 = 64
  private var recent: [UInt64: [UInt32]] = [:]

  struct Entry {
    let hash: UInt64
    let holder: UInt32
  }

  private struct Packed {
    let tag: UInt32
    let holder: UInt32
  }

  init() {}

  /// - Parameter pieces: entries in any order; the holders of a key are kept in ascending order.
  init(_ pieces: consuming [[Entry]]) {
    let shares = Self.sorted(pieces)
    let count = shares.reduce(0) { $0 + $1.count }
    var bits: UInt64 = 1
    while (8 << bits) < count, bits < 24 { bits += 1 }
    shift = 64 - bits
    directory = [UInt32](repeating: 0, count: 1 << Int(bits) + 1)
    entries.reserveCapacity(count)
    for share in shares {
      for entry in share {
        directory[Int(entry.hash >> shift) + 1] += 1
        entries.append(Packed(tag: tag(entry.hash), holder: entry.holder))
      }
    }
    for index in 1..<directory.count { directory[index] += directory[index - 1] }
  }

  /// The 32 bits after those that tell the bucket.
  private func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> (shift - 32)) }

  /// All entries by hash and holder, in shares of ascending hashes, each sorted on whatever core is free.
  private static func sorted(_ pieces: [[Entry]]) -> [[Entry]] {
    let shares = 64
    // A hash's first six bits say which share is its.
    func share(_ entry: Entry) -> Int { Int(entry.hash >> 58) }
    let dealt = Cores.map(pieces.count) { piece in
      var dealt = [[Entry]](repeating: [], count: shares)
      for index in dealt.indices { dealt[index].reserveCapacity(pieces[piece].count / shares + 64) }
      for entry in pieces[piece] { dealt[share(entry)].append(entry) }
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
    let range = range(of: hash, atMost: cap + 1)
    if range.count + (later?.count ?? 0) > cap { return }
    for index in range where entries[index].holder >= first { body(entries[index].holder) }
    if let later { for holder in later where holder >= first { body(holder) } }
  }

  /// Where the key's entries are; no more than `limit` of them are looked at, however many have it.
  private func range(of hash: UInt64, atMost limit: Int) -> Range<Int> {
    guard !entries.isEmpty else { return 0..<0 }
    let bucket = Int(hash >> shift)
    let tag = tag(hash)
    var (low, high) = (Int(directory[bucket]), Int(directory[bucket + 1]))
    let end = high
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].tag < tag { low = middle + 1 } else { high = middle }
    }
    var last = low
    while last < end, last - low < limit, entries[last].tag == tag { last += 1 }
    return low..<last
  }
}
