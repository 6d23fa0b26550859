/// Two names beside each other, word by word.
struct NameAlignment {
  /// Bits of the words that found a partner, less where the partner is only like it.
  private(set) var matched: Float = 0
  private(set) var likeness: Float = 0
  private(set) var containment: Float = 0
  /// The most telling word that both have, in bits.
  private(set) var sharedMax: Float = 0
  private(set) var sharedOwn: Float = 0
  /// Bits of matched words that are spelled otherwise.
  private(set) var inexact: Float = 0
  private(set) var unmatchedSum: (Float, Float) = (0, 0)
  private(set) var unmatchedMax: (Float, Float) = (0, 0)
  private(set) var unmatchedOwn: (Float, Float) = (0, 0)
  private(set) var unmatchedTypes: (Int, Int) = (0, 0)
  /// Kinds of body that are often part of another.
  private(set) var unmatchedParts: (Int, Int) = (0, 0)
  private(set) var unmatchedSubjects: (Int, Int) = (0, 0)
  private(set) var unmatchedDirections: (Int, Int) = (0, 0)
  private(set) var unmatchedNumbers: (Int, Int) = (0, 0)
  /// Countries and cities that the other name has not.
  private(set) var unmatchedPlaces: (Int, Int) = (0, 0)
  private(set) var unmatchedCountries: ([UInt16], [UInt16]) = ([], [])
  private(set) var matchedPlaces = 0
  private(set) var sameFirst = false
  private(set) var translated: Float = 0

  init(_ a: ComparedName, _ b: ComparedName, _ vocabulary: Vocabulary) {
    let (ours, theirs) = (a.tokens, b.tokens)
    var freeA: UInt64 = 0
    var freeB: UInt64 = 0
    let countA = min(ours.count, 60)
    let countB = min(theirs.count, 60)
    for i in 0..<countA { freeA |= 1 << UInt64(i) }
    for j in 0..<countB { freeB |= 1 << UInt64(j) }
    for i in 0..<countA {
      for j in 0..<countB where freeB & (1 << UInt64(j)) != 0 && ours.meaning(i) == theirs.meaning(j) {
        match(ours[i], theirs[j], 1, isFirst: i == 0 && j == 0)
        freeA &= ~(1 << UInt64(i))
        freeB &= ~(1 << UInt64(j))
        break
      }
    }
    for i in 0..<countA where freeA & (1 << UInt64(i)) != 0 {
      let token = ours[i]
      guard freeB != 0, Self.mayBeMisspelled(token) else { continue }
      var best: (Float, Int) = (0, -1)
      for j in 0..<countB where freeB & (1 << UInt64(j)) != 0 {
        let other = theirs[j]
        guard Self.mayBeMisspelled(other), token.group == .own || other.group == .own else { continue }
        let likeness = WordLikeness.of(token, other, vocabulary)
        if likeness > best.0 { best = (likeness, j) }
      }
      if best.0 > 0 {
        match(token, theirs[best.1], best.0, isFirst: i == 0 && best.1 == 0)
        freeA &= ~(1 << UInt64(i))
        freeB &= ~(1 << UInt64(best.1))
      }
    }
    for i in 0..<countA where freeA & (1 << UInt64(i)) != 0 {
      let token = ours[i]
      let bits = token.bits
      unmatchedSum.0 += bits
      unmatchedMax.0 = max(unmatchedMax.0, bits)
      if token.isPart { unmatchedParts.0 += 1 }
      leave(
        token, bits, &unmatchedOwn.0, &unmatchedTypes.0, &unmatchedSubjects.0, &unmatchedDirections.0,
        &unmatchedNumbers.0, &unmatchedPlaces.0, &unmatchedCountries.0)
    }
    for j in 0..<countB where freeB & (1 << UInt64(j)) != 0 {
      let token = theirs[j]
      let bits = token.bits
      unmatchedSum.1 += bits
      unmatchedMax.1 = max(unmatchedMax.1, bits)
      if token.isPart { unmatchedParts.1 += 1 }
      leave(
        token, bits, &unmatchedOwn.1, &unmatchedTypes.1, &unmatchedSubjects.1, &unmatchedDirections.1,
        &unmatchedNumbers.1, &unmatchedPlaces.1, &unmatchedCountries.1)
    }
    let total = a.total + b.total
    likeness = total > 0 ? 2 * matched / total : 0
    let smaller = min(a.total, b.total)
    containment = smaller > 0 ? min(1, matched / smaller) : 0
  }

  private mutating func match(_ a: NameToken, _ b: NameToken, _ likeness: Float, isFirst: Bool) {
    let bits = min(a.bits, b.bits) * likeness
    matched += bits
    sharedMax = max(sharedMax, bits)
    if a.group == .own { sharedOwn += bits }
    if a.group == .country || a.group == .city { matchedPlaces += 1 }
    if likeness < 1 { inexact += bits } else if a.surface != b.surface { translated += bits }
    if isFirst { sameFirst = true }
  }

  private func leave(
    _ token: NameToken, _ bits: Float, _ own: inout Float, _ types: inout Int, _ subjects: inout Int,
    _ directions: inout Int,
    _ numbers: inout Int, _ places: inout Int, _ countries: inout [UInt16]
  ) {
    switch token.group {
    case .own: own += bits
    case .type: types += 1
    case .subject: subjects += 1
    case .direction: directions += 1
    case .number: numbers += 1
    case .country, .city:
      places += 1
      countries.append(token.country)
    case .small, .legal: break
    }
  }

  private static func mayBeMisspelled(_ token: NameToken) -> Bool { token.group != .small && token.group != .number }
}

/// How alike two words are that are not the same, 0...1.
enum WordLikeness {
  static func of(_ a: NameToken, _ b: NameToken, _ vocabulary: Vocabulary) -> Float {
    // A word that a table knows stands under its concept's code: what was typed is compared. Another's meaning is its Latin spelling.
    let left = a.group == .own ? a.meaning : a.surface
    let right = b.group == .own ? b.meaning : b.surface
    return vocabulary.withBytes(of: left) { one in
      vocabulary.withBytes(of: right) { other in of(one, other) }
    }
  }

  private static func of(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Float {
    let (shorter, longer) = (min(a.count, b.count), max(a.count, b.count))
    guard shorter >= 3 else { return 0 }
    // A figure is right or another one.
    if a.contains(where: Ascii.digits.contains) || b.contains(where: Ascii.digits.contains) { return 0 }
    var common = 0
    while common < shorter, a[common] == b[common] { common += 1 }
    // One is short for the other: "found." and "foundation", a name cut off by a form.
    if common == shorter { return shorter >= 3 ? (shorter >= 5 ? 0.85 : 0.6) : 0 }
    guard shorter >= 4 else { return 0 }
    if longer - shorter <= 2, longer >= 5 {
      let slips = Slips.between(a, b, limit: longer >= 9 ? 2 : 1)
      if slips == 1 { return longer >= 6 ? 0.92 : 0.8 }
      if slips == 2 { return 0.75 }
    }
    // "migration" and "migraciones", "catholic" and "catholique".
    if common >= 5, common * 10 >= longer * 6 { return 0.8 }
    if common >= 4, common * 2 >= longer, shorter >= 6 { return 0.55 }
    return shorter >= 5 && Sounds.agree(a, b) ? 0.75 : 0
  }
}

/// Words of another alphabet come back from Latin letters spelled by their sound: "karytas" is "caritas".
enum Sounds {
  static func agree(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let one = a.first, let other = b.first, sounds[Int(one)] == sounds[Int(other)] else { return false }
    var (i, j) = (0, 0)
    while true {
      let (left, right) = (next(a, &i), next(b, &j))
      if left != right { return false }
      if left == 0 { return true }
    }
  }

  /// The next sound; 0 at the end. A letter written twice is one, and an "h" within a word is none.
  private static func next(_ word: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt8 {
    while index < word.count {
      let sound = sounds[Int(word[index])]
      let isAgain = index > 0 && sounds[Int(word[index - 1])] == sound
      let isSilent = index > 0 && word[index] == UInt8(ascii: "h")
      index += 1
      if !isAgain, !isSilent { return sound }
    }
    return 0
  }

  private static let sounds: [UInt8] = {
    var sounds = (0...255).map { UInt8($0) }
    for (letters, sound) in [("cqk", "k"), ("yji", "i"), ("wuvo", "u"), ("zs", "s"), ("pb", "b"), ("td", "t")] {
      for letter in letters.utf8 { sounds[Int(letter)] = sound.utf8.first ?? letter }
    }
    return sounds
  }()
}

/// Letters changed, left out, added or swapped with their neighbours (optimal string alignment).
enum Slips {
  /// The number of slips, or nil where there are more than `limit`.
  static func between(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>, limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit, a.count <= 40, b.count <= 40 else { return nil }
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * (b.count + 1)) { rows -> Int? in
      let width = b.count + 1
      for j in 0..<width { rows[width + j] = j }
      var (before, last, now) = (0, width, 2 * width)
      for i in 1...a.count {
        rows[now] = i
        var least = i
        for j in 1..<width {
          let cost = a[i - 1] == b[j - 1] ? 0 : 1
          var value = min(rows[last + j] + 1, rows[now + j - 1] + 1, rows[last + j - 1] + cost)
          if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { value = min(value, rows[before + j - 2] + 1) }
          rows[now + j] = value
          least = min(least, value)
        }
        if least > limit { return nil }
        (before, last, now) = (last, now, before)
      }
      let distance = rows[last + width - 1]
      return distance <= limit ? distance : nil
    }
  }
}
