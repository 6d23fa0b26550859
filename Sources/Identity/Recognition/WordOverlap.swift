/// How much two names share, word by word, whatever the order, in languages with common roots.
struct WordOverlap {
  let shared: [String]
  /// Places that one name has and the other has not.
  let otherPlaces: [String]
  /// Kinds of body that one name has and the other has not.
  let otherKinds: [String]
  /// Every word of the shorter name found a partner, and so did nearly all of the longer: something was added or left
  /// out, nothing replaced. "ENEA Trisaia Research Centre" and "ENEA Portici Research Centre" are two bodies.
  let isStrong: Bool

  private static let strongShare = 0.75

  init(_ left: [NameWord], _ right: [NameWord]) {
    otherPlaces = Set(left.compactMap(\.place)).symmetricDifference(right.compactMap(\.place)).sorted()
    otherKinds = Set(left.compactMap(\.kind)).symmetricDifference(right.compactMap(\.kind)).sorted()
    let left = left.filter { !$0.isSmall }
    var free = right.filter { !$0.isSmall }
    let longest = max(left.count, free.count)
    let shortest = min(left.count, free.count)
    var shared: [String] = []
    var telling = 0
    for word in left {
      guard let partner = free.firstIndex(where: { Self.areAlike(word, $0) }) else { continue }
      free.remove(at: partner)
      shared.append(word.text)
      if word.place == nil, word.kind == nil { telling += 1 }
    }
    self.shared = shared
    isStrong =
      telling > 0 && shared.count == shortest && Double(shared.count) >= Self.strongShare * Double(longest)
  }

  private static func areAlike(_ left: NameWord, _ right: NameWord) -> Bool {
    if left.text == right.text { return true }
    if let place = left.place { return place == right.place }
    if let kind = left.kind { return kind == right.kind }
    guard right.place == nil, right.kind == nil else { return false }
    let (a, b) = (Array(left.text.utf8), Array(right.text.utf8))
    let shorter = min(a.count, b.count)
    guard shorter >= 4 else { return false }
    var common = 0
    while common < shorter, a[common] == b[common] { common += 1 }
    // "migration" and "migraciones", "catholic" and "catholique"; then one slip of the finger.
    if common >= 5, common * 10 >= max(a.count, b.count) * 6 { return true }
    return shorter >= 5 && isOneSlip(a[common...], b[common...])
  }

  /// One letter changed, left out, added, or swapped with the next, at the start of what remains.
  private static func isOneSlip(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    if a.count == b.count {
      if a.dropFirst() == b.dropFirst() { return true }
      return a.count >= 2 && a.first == b.dropFirst().first && b.first == a.dropFirst().first
        && a.dropFirst(2) == b.dropFirst(2)
    }
    return a.dropFirst() == b || a == b.dropFirst()
  }
}
