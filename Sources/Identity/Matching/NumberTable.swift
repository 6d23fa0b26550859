/// Numbers by larger ones: a table with open places, for it takes a third of what a dictionary would.
///
/// A number is never 0, which marks a free place; a key may be any.
struct NumberTable<Key: FixedWidthInteger & UnsignedInteger & Sendable>: Sendable {
  private var slots: [Slot]
  private var count = 0
  /// How many bits of a key's hash do not tell its place.
  private let shift: UInt64

  /// Key and number stand together: to find one is to wait for memory once.
  private struct Slot {
    var key: Key = 0
    /// 0 while it is free.
    var number: UInt32 = 0
  }

  /// - Parameter expected: so many keys fit before it grows.
  init(expected: Int = 0) {
    var bits: UInt64 = 4
    while (1 << bits) * 3 / 4 <= expected { bits += 1 }
    slots = Array(repeating: Slot(), count: 1 << bits)
    shift = 64 - bits
  }

  var isEmpty: Bool { count == 0 }

  /// 0 for a key that it has not.
  subscript(key: Key) -> UInt32 {
    get { slots[place(of: key)].number }
    set {
      let place = place(of: key)
      if slots[place].number == 0 { count += 1 }
      slots[place] = Slot(key: key, number: newValue)
      if count * 4 > slots.count * 3 { grow() }
    }
  }

  /// Where this key stands, or the free place where it would.
  private func place(of key: Key) -> Int {
    var place = Int((UInt64(key) &* 0x9e37_79b9_7f4a_7c15) >> shift)
    while slots[place].number != 0, slots[place].key != key { place = (place + 1) & (slots.count - 1) }
    return place
  }

  private mutating func grow() {
    var wider = NumberTable(expected: slots.count)
    for slot in slots where slot.number != 0 { wider[slot.key] = slot.number }
    self = wider
  }
}
