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
  /// - Parameter a: 0 for none, as `b`.
  func count(_ key: Key, with a: UInt32 = 0, _ b: UInt32 = 0) -> Int {
    let known = values[key]
    let isSeveral = known & Self.mark != 0
    var count = known == 0 ? 0 : isSeveral ? several[Int(known ^ Self.mark)].count : 1
    func isNew(_ value: UInt32) -> Bool {
      value != 0 && value != known && !(isSeveral && several[Int(known ^ Self.mark)].contains(value))
    }
    if isNew(a) { count += 1 }
    if a != b, isNew(b) { count += 1 }
    return min(Self.limit, count)
  }
}
