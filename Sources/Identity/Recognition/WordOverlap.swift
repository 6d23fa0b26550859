/// How much two names share, word by word, whatever the order, in languages with common roots.
struct WordOverlap {
  let shared: [String]
  /// Places that one name has and the other has not.
  let otherPlaces: [String]
  /// Kinds of body that one name has and the other has not.
  let otherKinds: [String]
  /// Every word of each name found its partner in the other. With one word more or another a body on the same
  /// domain is as often a faculty, a directorate or a campus: "ENEA Portici Research Centre", "NOAA Space Weather …".
  let isStrong: Bool

  /// - Parameter exactly: whether only equal words are partners, as where the letters are a transliteration.
  init(_ left: [NameWord], _ right: [NameWord], exactly: Bool = false) {
    otherPlaces = Set(left.compactMap(\.place)).symmetricDifference(right.compactMap(\.place)).sorted()
    otherKinds = Set(left.compactMap(\.kind)).symmetricDifference(right.compactMap(\.kind)).sorted()
    let left = left.filter { !$0.isSmall }
    var free = right.filter { !$0.isSmall }
    let longest = max(left.count, free.count)
    var shared: [String] = []
    var telling = 0
    for word in left {
      guard let partner = free.firstIndex(where: { exactly ? word.text == $0.text : Self.areAlike(word, $0) }) else {
        continue
      }
      free.remove(at: partner)
      shared.append(word.text)
      if word.place == nil, word.kind == nil { telling += 1 }
    }
    self.shared = shared
    isStrong = telling > 0 && shared.count == longest
  }

  private static func areAlike(_ left: NameWord, _ right: NameWord) -> Bool {
    if left.text == right.text { return true }
    if let place = left.place { return place == right.place }
    if let kind = left.kind { return kind == right.kind }
    guard right.place == nil, right.kind == nil else { return false }
    let (a, b) = (Array(left.text.utf8), Array(right.text.utf8))
    let shorter = min(a.count, b.count)
    // A number is right or another one.
    guard shorter >= 4, !left.text.utf8.contains(where: Ascii.digits.contains) else { return false }
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
