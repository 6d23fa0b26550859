/// A claim beside one known organization: what they share and what keeps them apart.
struct Comparison {
  let known: KnownOrganization
  private(set) var sameName: NormalizedName?
  private(set) var sameInLatinLetters = false
  private(set) var sameOtherName: NormalizedName.OtherName.Place?
  private(set) var sameAcronym: String?
  /// The acronym that is all one side gave as its name, where the other has it for its own.
  private(set) var acronymForName: String?
  private(set) var overlap: WordOverlap?
  let sharedDomains: [String]
  let otherDomains: Bool
  let otherCountry: Bool
  let sameCountry: Bool
  private(set) var otherPlaces: [String] = []
  private(set) var otherLegalForm = false
  private(set) var evidence: [Evidence] = []

  init(_ claim: NormalizedClaim, _ known: KnownOrganization) {
    self.known = known
    sharedDomains = claim.domains.filter(known.domains.contains)
    otherDomains = sharedDomains.isEmpty && !claim.domains.isEmpty && !known.domains.isEmpty
    let countries = known.country.flatMap { there in claim.country.map { (claimed: $0, known: there) } }
    sameCountry = countries.map { $0.claimed == $0.known } ?? false
    otherCountry = countries.map { $0.claimed != $0.known } ?? false

    var names: [(typed: String, name: NormalizedName)] = []
    for typed in known.names {
      if case .success(let name) = NormalizedName.reading(typed) { names.append((typed, name)) }
    }
    compareNames(claim.name, names)
    compareAcronyms(claim, names.map(\.name))
    if sameName == nil { compareWords(claim.name, names.map(\.name)) }

    evidence += sharedDomains.map(Evidence.sameDomain)
    if let countries {
      evidence.append(
        sameCountry
          ? .sameCountry(countries.claimed) : .otherCountry(claimed: countries.claimed, known: countries.known))
    }
    if otherDomains { evidence.append(.otherDomains) }
    if claim.name.mixedScripts { evidence.append(.mixedScripts) }
    if !known.confirmed { evidence.append(.unconfirmed) }
  }

  private mutating func compareNames(_ claimed: NormalizedName, _ names: [(typed: String, name: NormalizedName)]) {
    for (typed, name) in names {
      if let native = claimed.nativeKey, let other = name.nativeKey {
        if native == other { take(name, typed, claimed) }
      } else if claimed.key == name.key {
        if claimed.nativeKey == nil, name.nativeKey == nil {
          take(name, typed, claimed)
        } else {
          sameInLatinLetters = true
          evidence.append(.sameNameInLatinLetters(typed))
        }
      }
      if sameName != nil { return }
    }
    for (typed, name) in names {
      let within =
        claimed.otherNames.first { $0.key == name.key } ?? name.otherNames.first { $0.key == claimed.key }
      if let within {
        sameOtherName = within.place
        evidence.append(.sameOtherName(typed))
        return
      }
    }
  }

  private mutating func take(_ name: NormalizedName, _ typed: String, _ claimed: NormalizedName) {
    sameName = name
    evidence.append(.sameName(typed))
    if let here = claimed.legalForms.first, let there = name.legalForms.first,
      Set(claimed.legalForms).isDisjoint(with: name.legalForms)
    {
      otherLegalForm = true
      evidence.append(.otherLegalForm(claimed: here, known: there))
    }
  }

  private mutating func compareAcronyms(_ claim: NormalizedClaim, _ names: [NormalizedName]) {
    var known = self.known.acronyms.compactMap(Acronym.key)
    for name in names { known += name.acronyms }
    if let typed = claim.name.typedAcronym {
      if known.contains(typed) || names.contains(where: { AcronymFit.isInitials(typed, of: $0.words.map(\.text)) }) {
        acronymForName = typed
      }
    }
    if acronymForName == nil {
      acronymForName = names.lazy.compactMap(\.typedAcronym).first { typed in
        claim.acronyms.contains(typed) || AcronymFit.isInitials(typed, of: claim.name.words.map(\.text))
      }
    }
    if let acronymForName { evidence.append(.acronymForName(acronymForName)) }
    sameAcronym = claim.acronyms.first(where: known.contains)
    if let sameAcronym { evidence.append(.sameAcronym(sameAcronym)) }
  }

  /// Places keep apart: whichever known name comes nearest has to have the claim's places.
  private mutating func compareWords(_ claimed: NormalizedName, _ names: [NormalizedName]) {
    var best: WordOverlap?
    for name in names {
      let overlap = WordOverlap(
        claimed.words, name.words, exactly: claimed.nativeKey != nil && name.nativeKey != nil)
      if let there = best {
        let better =
          (overlap.isStrong ? 1 : 0, -overlap.otherPlaces.count, overlap.shared.count)
          > (there.isStrong ? 1 : 0, -there.otherPlaces.count, there.shared.count)
        if !better { continue }
      }
      best = overlap
    }
    guard let best else { return }
    overlap = best
    otherPlaces = best.otherPlaces
    if let acronymForName, Self.isExplained(acronymForName, claimed, names) { otherPlaces = [] }
    if !best.shared.isEmpty { evidence.append(.sharedWords(best.shared)) }
    if !otherPlaces.isEmpty { evidence.append(.otherPlaces(otherPlaces)) }
    if !best.otherKinds.isEmpty, acronymForName == nil { evidence.append(.otherKinds(best.otherKinds)) }
  }

  /// A bare acronym has no place words, but stands for those whose initials are in it.
  private static func isExplained(_ acronym: String, _ claimed: NormalizedName, _ names: [NormalizedName]) -> Bool {
    let full = claimed.typedAcronym == acronym ? names : [claimed]
    return full.contains { $0.words.count > 1 && AcronymFit.coversPlaces(acronym, of: $0.words) }
  }
}
