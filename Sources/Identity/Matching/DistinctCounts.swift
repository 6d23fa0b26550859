/// Counts the different values of each key up to 32; most have one or two.
struct DistinctCounts<Key: FixedWidthInteger & UnsignedInteger & Sendable>: Sendable {
  private static var limit: Int { 32 }

  /// The only value, or the place of several in `several`.
  private var values: NumberTable<Key>
  private var several: [[UInt32]] = []
  /// Marks the place of several.
  private static var mark: UInt32 { 1 << 31 }

  init(expected: Int = 0) { values = NumberTable(expected: expected) }

  /// - Parameter value: neither 0 nor 2³¹ or more.
  mutating func insert(_ value: UInt32, for key: Key) {
    let known = values[key]
    if known == 0 {
      values[key] = value
    } else if known & Self.mark != 0 {
      let place = Int(known ^ Self.mark)
      if several[place].count < Self.limit, !several[place].contains(value) { several[place].append(value) }
    } else if known != value {
      values[key] = Self.mark | UInt32(several.count)
      several.append([known, value])
    }
  }

  /// What the count would be with these.
  func count(_ key: Key, with added: [UInt32]) -> Int {
    let known = values[key]
    var seen = known == 0 ? [] : known & Self.mark != 0 ? several[Int(known ^ Self.mark)] : [known]
    for value in added where !seen.contains(value) { seen.append(value) }
    return min(Self.limit, seen.count)
  }
}
