/// Makes the evidence of pairs.
struct PairComparer {
  let vocabulary: Vocabulary
  let counts: SharedCounts

  /// Parallel to `PairEvidence.names`; the same whichever record comes first.
  func evidence(_ one: Profile, _ other: Profile, into values: inout [Float]) {
    let (a, b) = one.content <= other.content ? (one, other) : (other, one)
    values.removeAll(keepingCapacity: true)
    let best = bestNames(a, b)
    names(best, a, b, &values)
    acronyms(a, b, &values)
    sites(a, b, &values)
    handles(a, b, &values)
    places(a, b, best, &values)
  }

  /// The two names that are most alike; whole ones are preferred.
  typealias BestNames = (a: ComparedName, b: ComparedName, alignment: NameAlignment, part: Float)

  func bestNames(_ a: Profile, _ b: Profile) -> BestNames? {
    var best: (ComparedName, ComparedName, NameAlignment)?
    var bestScore: Float = -1
    var part: Float = 0
    for one in a.variants {
      for other in b.variants {
        // "A – of C" and "B – of C" share a part and are two: one side has to be whole.
        if one.place == .part, other.place == .part { continue }
        let alignment = NameAlignment(one, other, vocabulary)
        var score = max(
          alignment.likeness, Self.mayCompareLetters(one, other) ? one.grams.likeness(other.grams) * 0.9 : 0)
        if one.surfaceHash == other.surfaceHash { score = 1.2 }
        let isWhole = one.place == .whole && other.place == .whole
        if !isWhole {
          part = max(part, score)
          score *= 0.9
        }
        if score > bestScore {
          bestScore = score
          best = (one, other, alignment)
        }
      }
    }
    return best.map { ($0.0, $0.1, $0.2, part) }
  }

  private static func mayCompareLetters(_ a: ComparedName, _ b: ComparedName) -> Bool {
    a.isUnspaced == b.isUnspaced && a.isOtherScript == b.isOtherScript
  }

  private func names(_ best: BestNames?, _ a: Profile, _ b: Profile, _ values: inout [Float]) {
    guard let best else {
      values.append(contentsOf: repeatElement(.nan, count: 26))
      return
    }
    let (one, other, it) = (best.a, best.b, best.alignment)
    values.append(it.likeness)
    values.append(best.part)
    values.append(it.containment)
    values.append(it.sharedMax)
    values.append(it.matched)
    values.append(it.sharedOwn)
    values.append(max(it.unmatchedMax.0, it.unmatchedMax.1))
    values.append(min(it.unmatchedMax.0, it.unmatchedMax.1))
    values.append(max(it.unmatchedSum.0, it.unmatchedSum.1))
    values.append(min(it.unmatchedSum.0, it.unmatchedSum.1))
    values.append(max(it.unmatchedOwn.0, it.unmatchedOwn.1))
    values.append(min(it.unmatchedOwn.0, it.unmatchedOwn.1))
    values.append(it.inexact)
    values.append(it.translated)
    values.append(Self.mayCompareLetters(one, other) ? one.grams.likeness(other.grams) : .nan)
    values.append(
      one.surfaceHash == other.surfaceHash
        ? 3 : one.means(other) ? 2 : one.bagHash == other.bagHash ? 1 : 0)
    values.append(it.sameFirst ? 1 : 0)
    values.append(Self.conflict(it.unmatchedNumbers))
    values.append(one.isUnspaced != other.isUnspaced || one.isOtherScript != other.isOtherScript ? 1 : 0)
    values.append(Self.conflict(it.unmatchedTypes))
    values.append(
      Float(
        min(it.unmatchedSubjects.0, it.unmatchedSubjects.1) * 3 + max(it.unmatchedSubjects.0, it.unmatchedSubjects.1)))
    values.append(Self.conflict(it.unmatchedDirections))
    values.append(Self.conflict(it.unmatchedParts))
    values.append(min(one.total, other.total))
    values.append(min(Self.own(one), Self.own(other)))
    let countries =
      one.bagHash == other.bagHash
      ? counts.countriesOfName(one.bagHash, a.country, b.country)
      : max(counts.countriesOfName(one.bagHash, a.country), counts.countriesOfName(other.bagHash, b.country))
    values.append(Float(countries))
  }

  private static func own(_ name: ComparedName) -> Float {
    var own: Float = 0
    for token in name.tokens where token.group == .own { own += token.bits }
    return own
  }

  /// 0 for none, 1 where one side has what the other has not, 2 where both have.
  private static func conflict(_ counts: (Int, Int)) -> Float {
    Float((counts.0 > 0 ? 1 : 0) + (counts.1 > 0 ? 1 : 0))
  }

  func bodiesNamed(_ number: UInt32, _ a: Profile, _ b: Profile) -> Int {
    counts.bodiesNamed(number, a, b, vocabulary)
  }

  static func larger(_ a: Float, _ b: Float) -> Float { a.isNaN ? b : max(a, b) }

  private func sites(_ a: Profile, _ b: Profile, _ values: inout [Float]) {
    var web: Float = .nan
    if a.webDomain != 0, b.webDomain != 0 {
      if a.webDomain != b.webDomain {
        web = 0
      } else if a.webHost != b.webHost {
        web = 1
      } else if a.webPath == b.webPath {
        web = a.webPath == 0 ? 3 : 4
      } else {
        web = a.webPath == 0 || b.webPath == 0 ? 2.5 : 2
      }
    }
    values.append(web)
    var mail: Float = .nan
    if a.mailDomain != 0, b.mailDomain != 0 {
      mail = a.mailDomain != b.mailDomain ? 0 : a.mailAddress == b.mailAddress ? 2 : 1
    }
    values.append(mail)
    var cross: Float = .nan
    if a.webDomain != 0, b.mailDomain != 0 { cross = a.webDomain == b.mailDomain ? 1 : 0 }
    if b.webDomain != 0, a.mailDomain != 0 { cross = Self.larger(cross, b.webDomain == a.mailDomain ? 1 : 0) }
    values.append(cross)
    let (ours, theirs) = (a.domains, b.domains)
    let shared = ours.filter(theirs.contains)
    values.append(shared.map { Float(counts.bodiesSharing($0, a, b, vocabulary)) }.min() ?? 0)
    values.append(shared.map { Float(counts.placesSharing($0, a, b)) }.min() ?? -1)
    values.append(shared.map { Float(counts.countriesSharing($0, a, b)) }.min() ?? -1)
    let labels = [a.webLabel, a.mailLabel].filter { $0 != 0 && ($0 == b.webLabel || $0 == b.mailLabel) }
    values.append(shared.isEmpty && !labels.isEmpty ? Float(labels.map { vocabulary.length(of: $0) }.max() ?? 0) : 0)
    let isAllied = shared.isEmpty && ours.contains { one in theirs.contains { counts.areAllied(one, $0) } }
    values.append(ours.isEmpty || theirs.isEmpty ? .nan : !shared.isEmpty ? 0 : isAllied ? 0.5 : 1)
  }

  private func handles(_ a: Profile, _ b: Profile, _ values: inout [Float]) {
    var free: Float = .nan
    if a.mailAddress != 0, b.mailAddress != 0 {
      free = a.hasFreeMail && b.hasFreeMail ? 0 : -1
      if a.mailAddress == b.mailAddress { free = 3 } else if a.mailLocal == b.mailLocal, a.mailStem != 0 { free = 2 }
    }
    values.append(free)
    values.append(
      a.mailStem == 0 || b.mailStem == 0
        ? .nan : a.mailStem == b.mailStem ? 1 : Self.prefix(a.mailStem, b.mailStem, vocabulary))
    var best: UInt32 = 0
    for handle in a.handles
    where b.handles.contains(handle) && !(a.acronyms.contains(handle) && b.acronyms.contains(handle)) {
      if best == 0 || bodiesNamed(handle, a, b) < bodiesNamed(best, a, b) { best = handle }
    }
    values.append(best == 0 ? 0 : Float(vocabulary.length(of: best)))
    values.append(best == 0 ? .nan : Float(bodiesNamed(best, a, b)))
    values.append(a.socialHandle == 0 || b.socialHandle == 0 ? .nan : a.socialHandle == b.socialHandle ? 1 : 0)
    values.append(max(fit(a, b), fit(b, a)))
  }

  /// How well a label, a handle or a mailbox of one is made from the other's name, in letters.
  private func fit(_ a: Profile, _ b: Profile) -> Float {
    var best: Float = 0
    func take(_ handle: UInt32) {
      if handle == 0 { return }
      if b.initials.contains(handle) { best = max(best, Float(min(vocabulary.length(of: handle), 6)) + 2) }
      for name in b.variants where !name.isUnspaced { best = max(best, lettersInCommon(handle, name)) }
    }
    take(a.webLabel)
    if a.mailLabel != a.webLabel { take(a.mailLabel) }
    take(a.mailStem)
    take(a.socialHandle)
    return best
  }

  /// How many letters the handle and the name, written as one word, have in common from their beginnings.
  private func lettersInCommon(_ handle: UInt32, _ name: ComparedName) -> Float {
    vocabulary.withBytes(of: handle) { letters -> Float in
      var at = 0
      for token in name.tokens where token.group != .small {
        let isWhole = vocabulary.withBytes(of: token.surface) { bytes -> Bool in
          for byte in bytes where byte != Ascii.space {
            guard at < letters.count, letters[at] == byte else { return false }
            at += 1
          }
          return true
        }
        if !isWhole { break }
      }
      return at >= 4 ? Float(at) : 0
    }
  }

  private static func prefix(_ a: UInt32, _ b: UInt32, _ vocabulary: Vocabulary) -> Float {
    vocabulary.withBytes(of: a) { one in
      vocabulary.withBytes(of: b) { other in
        var common = 0
        while common < min(one.count, other.count), one[common] == other[common] { common += 1 }
        return common >= 4 ? 0.9 * Float(common) / Float(max(one.count, other.count)) : 0
      }
    }
  }

  private func places(_ a: Profile, _ b: Profile, _ best: BestNames?, _ values: inout [Float]) {
    values.append(a.country == 0 || b.country == 0 ? 0 : a.country == b.country ? 1 : -1)
    guard let best else {
      values.append(contentsOf: repeatElement(.nan, count: 6))
      return
    }
    let it = best.alignment
    values.append(Self.conflict(it.unmatchedPlaces))
    values.append(against(it.unmatchedCountries.0, b) + against(it.unmatchedCountries.1, a))
    values.append(Float(it.matchedPlaces))
    values.append(it.unmatchedPlaces == (0, 0) ? 0 : Float(family(NameCore(best.a.tokens), NameCore(best.b.tokens))))
    let legal =
      best.a.legal.isEmpty || best.b.legal.isEmpty
      ? Float(0) : best.a.legal.contains(where: best.b.legal.contains) ? -1 : 1
    values.append(legal)
    values.append((a.hasOffice ? 1 : 0) + (b.hasOffice ? 1 : 0))
  }

  /// In how many places the less widespread of the two cores is borne.
  private func family(_ a: NameCore, _ b: NameCore) -> Int {
    if a.core == b.core { return counts.placesOfCore(a.core, a.places, b.places) }
    return min(counts.placesOfCore(a.core, a.places, a.places), counts.placesOfCore(b.core, b.places, b.places))
  }

  /// Places that one name has: +1 where the other's country says the same, −2 where it says otherwise.
  private func against(_ countries: [UInt16], _ other: Profile) -> Float {
    guard other.country != 0, !countries.isEmpty else { return 0 }
    return countries.contains(where: { $0 != 0 && $0 != other.country })
      ? -2 : countries.contains(other.country) ? 1 : -1
  }
}
