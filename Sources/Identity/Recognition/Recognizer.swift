/// Decides whether a claim is an organization that we know.
///
/// Two bodies taken for one is worse than a question, so only clear cases are decided; the rules are in `verdict`.
package enum Recognizer {
  /// The most candidates that an ambiguous answer names.
  package static let candidateLimit = 20

  /// Acronyms shorter than this are borne by too many bodies to be a name.
  private static let tellingAcronymLength = 5

  /// Words from which on two bodies of one name in one country are taken for one, whatever their domains.
  private static let tellingNameLength = 3

  private enum Verdict { case same, ask, other }

  /// Reads the claim, and decides.
  /// - Throws: what is wrong with the claim's name.
  package static func decide(
    _ claim: OrganizationClaim, _ candidates: [KnownOrganization]
  ) throws(NameFlaw) -> Recognition {
    decide(try NormalizedClaim(claim), candidates)
  }

  /// Decides among organizations that share a key with the claim; others do no harm.
  package static func decide(_ claim: NormalizedClaim, _ candidates: [KnownOrganization]) -> Recognition {
    var same: [Recognition.Candidate] = []
    var stoodFor: [Recognition.Candidate] = []
    var asked: [Recognition.Candidate] = []
    for known in candidates {
      let comparison = Comparison(claim, known)
      let candidate = Recognition.Candidate(id: known.id, evidence: comparison.evidence)
      switch verdict(on: comparison) {
      case .same:
        same.append(candidate)
        if known.confirmed { stoodFor.append(candidate) }
      case .ask: asked.append(candidate)
      case .other: break
      }
    }
    // What somebody typed and nobody confirmed makes a clear answer no less clear.
    if stoodFor.count == 1 { return .same(stoodFor[0].id, stoodFor[0].evidence) }
    if same.count == 1 { return .same(same[0].id, same[0].evidence) }
    guard !same.isEmpty || !asked.isEmpty else { return .new }
    asked.sort { ($0.evidence.count, $1.id) > ($1.evidence.count, $0.id) }
    return .ambiguous(Array((same + asked).prefix(candidateLimit)))
  }

  private static func verdict(on it: Comparison) -> Verdict {
    if let name = it.sameName {
      return name.typedAcronym == nil || !isJustAcronym(it, name)
        ? verdict(onSameName: name, it) : verdict(onAcronym: it)
    }
    if it.acronymForName != nil || it.sameAcronym != nil { return verdict(onAcronym: it) }
    let another = it.sameInLatinLetters || it.sameOtherName != nil
    if it.sharedDomains.isEmpty { return another && !it.otherCountry ? .ask : .other }
    let isSure = it.sameInLatinLetters || it.sameOtherName == .brackets || it.sameOtherName == .former
    return isSure || hasStrongWords(it) ? .same : .ask
  }

  /// The same name: the country, or else the domain, tells bodies of one name apart.
  private static func verdict(onSameName name: NormalizedName, _ it: Comparison) -> Verdict {
    if it.otherLegalForm { return .ask }
    if !it.sharedDomains.isEmpty { return .same }
    if it.otherCountry { return .ask }
    if it.sameCountry {
      // Staff sign with a partner's or an umbrella's address; a short name is borne by several bodies, a long one hardly ever.
      return it.otherDomains && name.words.count < tellingNameLength ? .ask : .same
    }
    // One gave no country: a name of one word, or another domain, leaves it open.
    return it.otherDomains || name.words.count == 1 ? .ask : .same
  }

  /// The same acronym, or an acronym where the other has a name.
  private static func verdict(onAcronym it: Comparison) -> Verdict {
    if !it.sharedDomains.isEmpty {
      let isBranch =
        it.acronymForName == nil && it.overlap.map { !TypeWords.branches.isDisjoint(with: $0.otherKinds) } ?? false
      let isClear = it.otherPlaces.isEmpty && !it.otherCountry && !isBranch
      return isClear || hasStrongWords(it) ? .same : .ask
    }
    if it.otherCountry { return .other }
    if let name = it.sameName, it.sameCountry, name.key.utf8.count >= tellingAcronymLength { return .same }
    let another = it.sameName != nil || it.acronymForName != nil || it.sameInLatinLetters || it.sameOtherName != nil
    return it.sameCountry || another ? .ask : .other
  }

  private static func hasStrongWords(_ it: Comparison) -> Bool {
    guard let overlap = it.overlap else { return false }
    return overlap.isStrong && it.otherPlaces.isEmpty && overlap.otherKinds.isEmpty
  }

  private static func isJustAcronym(_ it: Comparison, _ name: NormalizedName) -> Bool {
    name.isAcronym || it.acronymForName != nil || it.sameAcronym == name.key
  }
}
