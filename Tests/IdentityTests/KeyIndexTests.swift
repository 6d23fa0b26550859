import Testing

@testable import Identity

@Suite struct `An index of keys` {
  /// Hashes that share their first bits and hashes that do not, with one, some and very many holders each.
  private static func entries(count: Int, distinct: Int) -> [KeyIndex.Entry] {
    var random = SystemRandomNumberGenerator()
    let hashes = (0..<distinct).map { number -> UInt64 in
      number.isMultiple(of: 3) ? UInt64(number) << 33 : UInt64.random(in: 0...UInt64.max, using: &random)
    }
    return (0..<count).map { number in
      // Every other entry is of the first three keys.
      let key = Bool.random(using: &random) ? number % 3 : Int.random(in: 0..<distinct, using: &random)
      return KeyIndex.Entry(hash: hashes[key], holder: UInt32(number / 4))
    }
  }

  private static func piece(_ entries: [KeyIndex.Entry]) -> KeyIndex.Piece {
    var piece = KeyIndex.Piece(expected: entries.count)
    for entry in entries { piece.add(entry.hash, entry.holder) }
    return piece
  }

  @Test(arguments: [(1, 1), (9, 4), (500, 40), (6_000, 900), (20_000, 5)])
  func `gives the holders of each key in their order, whatever pieces they came in`(count: Int, distinct: Int) {
    let entries = Self.entries(count: count, distinct: distinct)
    let wanted = Dictionary(grouping: entries, by: \.hash).mapValues { $0.map(\.holder) }
    for size in [count, max(1, count / 7)] {
      let pieces = stride(from: 0, to: count, by: size).map { Array(entries[$0..<min($0 + size, count)]) }
      let index = KeyIndex(pieces.map(Self.piece))
      for (hash, holders) in wanted {
        var found: [UInt32] = []
        index.forEach(hash, cap: count) { found.append($0) }
        #expect(found == holders)
      }
      var strangers = 0
      index.forEach(0x1234_5678_9ABC_DEF1, cap: count) { _ in strangers += 1 }
      #expect(strangers == 0)
    }
  }

  @Test func `passes over a key with more holders than are asked for`() {
    let index = KeyIndex([Self.piece((0..<60).map { KeyIndex.Entry(hash: 42, holder: $0) })])
    var found = 0
    index.forEach(42, cap: 59) { _ in found += 1 }
    #expect(found == 0)
    index.forEach(42, cap: 60) { _ in found += 1 }
    #expect(found == 60)
  }

  @Test func `gives those that came later after the others`() {
    var index = KeyIndex([
      Self.piece([KeyIndex.Entry(hash: Hash.mixed(42), holder: 1), KeyIndex.Entry(hash: Hash.mixed(7), holder: 0)])
    ])
    for holder in [0, 5, 6] as [UInt32] { index.add(Hash.mixed(holder == 0 ? 9 : 42), holder) }
    func found(_ number: UInt64, cap: Int = 10) -> [UInt32] {
      var found: [UInt32] = []
      index.forEach(Hash.mixed(number), cap: cap) { found.append($0) }
      return found
    }
    #expect(found(42) == [1, 5, 6])
    #expect(found(42, cap: 2) == [])
    #expect(found(9) == [0])
    #expect(found(7) == [0])
    #expect(found(8) == [])
  }
}
