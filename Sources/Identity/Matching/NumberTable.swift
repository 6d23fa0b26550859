/// Numbers by larger ones: a table with open places, for it takes a third of what a dictionary would.
///
/// A number is never 0, which marks a free place; a key may be any.
struct NumberTable<Key: FixedWidthInteger & UnsignedInteger & Sendable>: Sendable {
  private var keys: [Key]
  private var numbers: [UInt32]
  private var count = 0
  /// How many bits of a key's hash do not tell its place.
  private var shift: UInt64

  /// - Parameter expected: so many keys fit before it grows.
  init(expected: Int = 0) {
    var bits: UInt64 = 4
    while (1 << bits) * 3 / 4 <= expected { bits += 1 }
    keys = Array(repeating: 0, count: 1 << bits)
    numbers = Array(repeating: 0, count: 1 << bits)
    shift = 64 - bits
  }

  var isEmpty: Bool { count == 0 }

  /// 0 for a key that it has not.
  subscript(key: Key) -> UInt32 {
    get { numbers[place(of: key)] }
    set {
      let place = place(of: key)
      if numbers[place] == 0 { count += 1 }
      keys[place] = key
      numbers[place] = newValue
      if count * 4 > keys.count * 3 { grow() }
    }
  }

  /// Where this key stands, or the free place where it would.
  private func place(of key: Key) -> Int {
    var place = Int((UInt64(key) &* 0x9e37_79b9_7f4a_7c15) >> shift)
    while numbers[place] != 0, keys[place] != key { place = (place + 1) & (keys.count - 1) }
    return place
  }

  private mutating func grow() {
    var wider = NumberTable(expected: keys.count)
    for place in keys.indices where numbers[place] != 0 { wider[keys[place]] = numbers[place] }
    self = wider
  }
}
