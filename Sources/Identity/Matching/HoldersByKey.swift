/// The records that have a key, for those that came to a register one by one. Most keys have one, and nothing but it is kept.
struct HoldersByKey: Sendable {
  /// The only holder and one more, or the place of several in `several`.
  private var places = NumberTable<UInt64>()
  private var several: [[UInt32]] = []
  /// Marks the place of several.
  private static let mark: UInt32 = 1 << 31

  mutating func add(_ key: UInt64, _ holder: UInt32) {
    let known = places[key]
    if known == 0 {
      places[key] = holder + 1
    } else if known & Self.mark != 0 {
      several[Int(known ^ Self.mark)].append(holder)
    } else {
      places[key] = Self.mark | UInt32(several.count)
      several.append([known - 1, holder])
    }
  }

  /// How many have the key.
  func count(of key: UInt64) -> Int {
    let known = places.isEmpty ? 0 : places[key]
    return known & Self.mark == 0 ? (known == 0 ? 0 : 1) : several[Int(known ^ Self.mark)].count
  }

  /// In the order in which they came.
  func forEach(_ key: UInt64, _ body: (UInt32) -> Void) {
    let known = places[key]
    if known & Self.mark != 0 {
      for holder in several[Int(known ^ Self.mark)] { body(holder) }
    } else if known != 0 {
      body(known - 1)
    }
  }
}
