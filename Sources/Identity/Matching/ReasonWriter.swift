/// Gathers the weights of a pair's evidence under what a person would say.
struct ReasonWriter {
  private let comparer: PairComparer
  private let weights: MatchWeights

  /// Reasons that weigh less than this, in bits, are told together.
  private static let leastBits: Float = 0.25

  init(_ comparer: PairComparer, _ weights: MatchWeights) {
    self.comparer = comparer
    self.weights = weights
  }

  /// The weightiest first, and then the rest; together they are the sum of the weights.
  /// - Parameter evidence: of these two, as `PairComparer` made it.
  func reasons(_ a: Profile, _ b: Profile, _ evidence: [Float]) -> [Reason] {
    var sums: [Theme: Float] = [:]
    for (subject, share) in zip(Self.themes, weights.shares(evidence)) {
      sums[theme(subject, a, b), default: 0] += share
    }
    let told = sums.filter { abs($0.value) >= Self.leastBits }
      .map { theme, bits in
        let (kind, subject) = name(theme, bits, a, b, evidence)
        return Reason(kind: kind, subject: subject, bits: Double(bits))
      }
      .sorted { (abs($0.bits), $1.kind.rawValue) > (abs($1.bits), $0.kind.rawValue) }
    let rest = Double(weights.bits(evidence)) - told.reduce(0) { $0 + $1.bits }
    return told + (abs(rest) < 0.05 ? [] : [Reason(kind: .rest, bits: rest)])
  }

  /// Parallel to `PairEvidence.names`.
  private static let themes = PairEvidence.names.map(Theme.init)

  /// What a feature is about.
  private enum Theme {
    case names, acronyms, sites, mailboxes, handles, country, places, kinds, legalForms, office, unsaid

    init(feature: String) {
      self =
        switch feature {
        case "place.country": .country
        case "name.types", "name.parts": .kinds
        case "legal.conflict": .legalForms
        case "office": .office
        case _ where feature.hasPrefix("name."): .names
        case _ where feature.hasPrefix("acronym."): .acronyms
        case _ where feature.hasPrefix("site."): .sites
        case _ where feature.hasPrefix("mail."): .mailboxes
        case _ where feature.hasPrefix("handle."): .handles
        default: .places
        }
    }
  }

  /// What a feature is about for these two: where one has nothing that the other could be compared with, what that weighs is no reason
  /// by itself; and a name written as one word fits an address only where an address has it.
  private func theme(_ theme: Theme, _ a: Profile, _ b: Profile) -> Theme {
    let isUnsaid =
      switch theme {
      case .acronyms: a.acronyms.isEmpty && b.acronyms.isEmpty
      case .sites: a.webDomain == 0 && a.mailDomain == 0 || b.webDomain == 0 && b.mailDomain == 0
      case .mailboxes: a.mailAddress == 0 || b.mailAddress == 0
      case .handles: !a.handles.contains(where: b.handles.contains)
      case .country: a.country == 0 || b.country == 0
      default: false
      }
    if isUnsaid { return .unsaid }
    return theme == .handles && sharedHandle(a, b) == nil ? .names : theme
  }

  /// What an address of one has in common with the other.
  private func sharedHandle(_ a: Profile, _ b: Profile) -> UInt32? {
    let addresses = [a, b].flatMap { [$0.webLabel, $0.mailLabel, $0.socialHandle, $0.mailStem] }
    return a.handles.first { b.handles.contains($0) && addresses.contains($0) }
  }

  private func name(
    _ theme: Theme, _ bits: Float, _ a: Profile, _ b: Profile, _ evidence: [Float]
  ) -> (Reason.Kind, String) {
    let isFor = bits > 0
    switch theme {
    case .names: return names(bits, a, b)
    case .acronyms:
      let shared =
        a.acronyms.first(where: b.acronyms.contains) ?? a.initials.first(where: b.acronyms.contains)
        ?? a.acronyms.first(where: b.initials.contains)
      let told = shared ?? a.acronyms.first ?? b.acronyms.first
      return (isFor ? .sameAcronym : .otherAcronyms, told.map { text($0).uppercased() } ?? "")
    case .sites:
      let shared = [a.webDomain, a.mailDomain].first { $0 != 0 && ($0 == b.webDomain || $0 == b.mailDomain) }
      return (shared != nil ? .sameDomain : .otherDomains, shared.map(text) ?? "")
    case .mailboxes: return (isFor ? .sameMailbox : .otherMailbox, "")
    case .handles: return (.fittingAddress, sharedHandle(a, b).map(text) ?? "")
    case .country:
      let countries = [a.country, b.country].filter { $0 != 0 }.map(CountryCode.text).sorted()
      return a.country == b.country
        ? (.sameCountry, countries.first ?? "") : (.otherCountry, countries.joined(separator: ", "))
    case .places: return (isFor ? .samePlaces : .otherPlaces, places(a, b))
    case .kinds: return (isFor ? .sameKinds : .otherKinds, "")
    case .legalForms: return (isFor ? .sameLegalForm : .otherLegalForm, "")
    case .office: return (.office, "")
    case .unsaid: return (.unsaid, "")
    }
  }

  /// The places in the names that only one of them has.
  private func places(_ a: Profile, _ b: Profile) -> String {
    guard let best = comparer.bestNames(a, b) else { return "" }
    let (one, other) = (best.a.tokens.filter(Self.isPlace), best.b.tokens.filter(Self.isPlace))
    let apart =
      one.filter { token in !other.contains { $0.meaning == token.meaning } }
      + other.filter { token in !one.contains { $0.meaning == token.meaning } }
    return Set(apart.map { text($0.surface) }).sorted().joined(separator: ", ")
  }

  private static func isPlace(_ token: NameToken) -> Bool { token.group == .country || token.group == .city }

  private func names(_ bits: Float, _ a: Profile, _ b: Profile) -> (Reason.Kind, String) {
    guard let best = comparer.bestNames(a, b) else { return (.otherNames, "") }
    if best.a.surfaceHash == best.b.surfaceHash {
      return (.sameName, best.a.tokens.map { text($0.surface) }.joined(separator: " "))
    }
    let meanings = Set(best.b.tokens.map(\.meaning))
    let shared = best.a.tokens.filter { meanings.contains($0.meaning) && $0.group != .small }
      .sorted { ($0.bits, $1.meaning) > ($1.bits, $0.meaning) }
    let subject = shared.prefix(2).map { text($0.surface) }.sorted().joined(separator: ", ")
    if bits <= 0 { return (.otherNames, subject) }
    let isTranslated = best.a.isUnspaced != best.b.isUnspaced || best.a.isOtherScript != best.b.isOtherScript
    return (isTranslated ? .translation : .sharedWords, subject)
  }

  private func text(_ number: UInt32) -> String { comparer.vocabulary.text(of: number) }
}
