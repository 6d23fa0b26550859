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
  private var recent = HoldersByKey()

  struct Entry {
    let hash: UInt64
    let holder: UInt32
  }

  private struct Packed {
    let tag: UInt32
    let holder: UInt32
  }

  /// Entries of some records, dealt out by the first bits of their hashes as they come.
  struct Piece: Sendable {
    fileprivate private(set) var shares = [[Entry]](repeating: [], count: KeyIndex.shares)

    /// - Parameter expected: about so many entries will come.
    init(expected: Int) {
      for share in shares.indices { shares[share].reserveCapacity(expected / KeyIndex.shares + 64) }
    }

    mutating func add(_ hash: UInt64, _ holder: UInt32) {
      shares[Int(hash >> (64 - KeyIndex.shareBits))].append(Entry(hash: hash, holder: holder))
    }
  }

  init() {}

  /// - Parameter pieces: entries in any order of hashes, their holders ascending from piece to piece: so they are kept.
  init(_ pieces: [Piece]) {
    let count = pieces.reduce(0) { $0 + $1.shares.reduce(0) { $0 + $1.count } }
    // Of the bits that tell a bucket, the first say which share it is of.
    var bits = Self.shareBits
    while (8 << bits) < count, bits < 24 { bits += 1 }
    let width = 1 << Int(bits - Self.shareBits)
    let shift = 64 - bits
    self.shift = shift
    let shares = Cores.map(Self.shares) { share in
      Self.sorted(pieces.map { $0.shares[share] }, shift: shift, width: width)
    }
    directory.reserveCapacity(width * Self.shares + 1)
    entries.reserveCapacity(count)
    directory.removeAll()
    for share in shares {
      let before = UInt32(entries.count)
      directory.append(contentsOf: share.begins.lazy.map { $0 + before })
      entries.append(contentsOf: share.entries)
    }
    directory.append(UInt32(entries.count))
  }

  /// The 32 bits after those that tell the bucket.
  private static func tag(_ hash: UInt64, _ shift: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: hash >> (shift - 32))
  }

  private static let shareBits: UInt64 = 6
  private static let shares = 1 << Int(shareBits)

  /// One share's entries by bucket, and by tag within it, and where each bucket begins.
  /// - Parameter width: how many buckets a share has.
  private static func sorted(_ pieces: [[Entry]], shift: UInt64, width: Int) -> (entries: [Packed], begins: [UInt32]) {
    func bucket(_ entry: Entry) -> Int { Int(entry.hash >> shift) & (width - 1) }
    var ends = [UInt32](repeating: 0, count: width)
    for piece in pieces { for entry in piece { ends[bucket(entry)] += 1 } }
    var count: UInt32 = 0
    let begins = ends.indices.map { index in
      defer { count += ends[index] }
      return count
    }
    ends = begins
    var entries = [Packed](repeating: Packed(tag: 0, holder: 0), count: Int(count))
    for piece in pieces {
      for entry in piece {
        let place = bucket(entry)
        entries[Int(ends[place])] = Packed(tag: tag(entry.hash, shift), holder: entry.holder)
        ends[place] += 1
      }
    }
    for place in begins.indices { sort(&entries, Int(begins[place])..<Int(ends[place])) }
    return (entries, begins)
  }

  /// Sorts a bucket by tag and holder. Nearly all have about eight entries; one key's holders may be as many as there are records.
  private static func sort(_ entries: inout [Packed], _ bucket: Range<Int>) {
    if bucket.count > 48 {
      entries[bucket].sort { ($0.tag, $0.holder) < ($1.tag, $1.holder) }
      return
    }
    for index in bucket.dropFirst() {
      let entry = entries[index]
      var place = index
      // What has the same tag came in the order of its holders.
      while place > bucket.lowerBound, entries[place - 1].tag > entry.tag {
        entries[place] = entries[place - 1]
        place -= 1
      }
      entries[place] = entry
    }
  }

  mutating func add(_ hash: UInt64, _ holder: UInt32) {
    recent.add(hash, holder)
  }

  /// Calls `body` with the records that have the key; with none where more than `cap` have it.
  func forEach(_ hash: UInt64, cap: Int, _ body: (UInt32) -> Void) {
    let later = recent.count(of: hash)
    let range = range(of: hash, atMost: cap + 1)
    if range.count + later > cap { return }
    for index in range { body(entries[index].holder) }
    if later > 0 { recent.forEach(hash, body) }
  }

  /// Where the key's entries are; no more than `limit` of them are looked at, however many have it.
  private func range(of hash: UInt64, atMost limit: Int) -> Range<Int> {
    guard !entries.isEmpty else { return 0..<0 }
    let bucket = Int(hash >> shift)
    let tag = Self.tag(hash, shift)
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
