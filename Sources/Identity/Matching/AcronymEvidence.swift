/// What acronyms tell of two records.
extension PairComparer {
  func acronyms(_ a: Profile, _ b: Profile, _ values: inout [Float]) {
    let shared = a.acronyms.first(where: b.acronyms.contains)
    var bodies: Float = .nan
    if let shared {
      values.append(Float(vocabulary.length(of: shared)))
      bodies = Float(bodiesNamed(shared, a, b))
    } else {
      // Each the initials of its own name, as those of two languages are.
      let isNatural = isInitials(a) && isInitials(b)
      values.append(a.acronyms.isEmpty || b.acronyms.isEmpty ? 0 : isNatural ? -0.5 : -1)
    }
    var fit: Float = .nan
    let (bareOfA, bareOfB) = (bareNames(a, beside: b), bareNames(b, beside: a))
    for acronym in a.acronyms + bareOfA {
      for name in b.variants { fit = Self.larger(fit, AcronymLikeness.of(acronym, name, vocabulary)) }
      if bodies.isNaN { bodies = Float(bodiesNamed(acronym, a, b)) }
    }
    for acronym in b.acronyms + bareOfB {
      for name in a.variants { fit = Self.larger(fit, AcronymLikeness.of(acronym, name, vocabulary)) }
      if bodies.isNaN { bodies = Float(bodiesNamed(acronym, a, b)) }
    }
    values.append(fit)
    var bare: Float = (bareOfA.isEmpty ? 0 : 1) + (bareOfB.isEmpty ? 0 : 1)
    if bareOfA.contains(where: b.acronyms.contains) { bare += 3 }
    if bareOfB.contains(where: a.acronyms.contains) { bare += 3 }
    values.append(bare)
    values.append(bodies)
    var initials = 0
    for letters in a.initials where b.initials.contains(letters) {
      initials = max(initials, vocabulary.length(of: letters))
    }
    values.append(Float(initials))
    values.append(Float(anagram([a.acronyms, a.initials, bareOfA[...]], [b.acronyms, b.initials, bareOfB[...]])))
  }

  /// How many letters the longest of these has that are the letters of one of those in another order; 0 below three.
  private func anagram(_ ours: [ArraySlice<UInt32>], _ theirs: [ArraySlice<UInt32>]) -> Int {
    var longest = 0
    for one in ours.joined() {
      let length = vocabulary.length(of: one)
      guard length > longest, length >= 3 else { continue }
      if theirs.contains(where: { $0.contains { $0 != one && sameLetters(one, $0) } }) { longest = length }
    }
    return longest
  }

  /// Whether the acronym is made of the letters of its own name.
  private func isInitials(_ profile: Profile) -> Bool {
    profile.acronyms.contains { acronym in
      profile.initials.contains(acronym)
        || profile.variants.contains { AcronymLikeness.of(acronym, $0, vocabulary) >= 0.7 }
    }
  }

  /// The letters of an acronym stand in another order in another language: IMF and FMI.
  private func sameLetters(_ a: UInt32, _ b: UInt32) -> Bool {
    guard vocabulary.length(of: a) == vocabulary.length(of: b) else { return false }
    return vocabulary.withBytes(of: a) { one in vocabulary.withBytes(of: b) { other in one.sorted() == other.sorted() }
    }
  }

  /// Names that are nothing but one short word, as an acronym is, or the other's acronym in two words or beside the kind of body that it is.
  private func bareNames(_ profile: Profile, beside other: Profile) -> [UInt32] {
    profile.variants.compactMap { name in
      if name.joined != 0, other.acronyms.contains(name.joined) { return name.joined }
      if let acronym = name.acronymBesideKind(vocabulary), other.acronyms.contains(acronym) { return acronym }
      guard name.tokens.count == 1, name.tokens[0].group == .own else { return nil }
      let surface = name.tokens[0].surface
      return (2...8).contains(vocabulary.length(of: surface)) && !name.isUnspaced ? surface : nil
    }
  }
}
