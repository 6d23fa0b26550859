/// What keeps two records from being joined without a person, however much speaks for it.
///
/// Sections of one federation share its name, its acronym and often its site; weights learned from many kinds of bodies forgive them that.
struct Caution {
  private let comparer: PairComparer

  /// Odds, in bits, that no pair of different places, figures or directions goes beyond: a person is asked, at any tolerance.
  static let ceiling: Float = 0.9

  init(_ comparer: PairComparer) { self.comparer = comparer }

  /// Whether a person is asked, however likely it is, in a sheet as at a sign-on:
  /// - both names have places, figures or directions that the other has not: "Save the Children UK" and "Save the Children Sweden";
  /// - each has a site of its own, and the countries differ or one name is a mere acronym;
  /// - neither a site nor a mailbox is shared, and one name says another country than the other's record, or each another kind of body, or the
  ///   countries differ and nothing is shared but common words or an acronym: the ministries of two countries;
  /// - one has a place more on a site of many places, as a section of a federation has, and it isn't the other's country;
  /// - on one site, each says another kind of body and they share no word of their own: a government and its police.
  static func sees(conflictIn evidence: [Float]) -> Bool {
    if namesConflict(evidence) { return true }
    let isElsewhere = evidence[country] < 0
    let isBare = evidence[bare] >= 1
    if evidence[ownSites] == 1, isElsewhere || isBare { return true }
    if evidence[bodies] > 0 {
      if evidence[namedPlaces] == 1, evidence[sitePlaces] >= 3, evidence[namedAgainst] <= 0 { return true }
      return evidence[kinds] == 2 && !(evidence[sharedOwn] >= 3) && evidence[acronym] <= 0 && !isBare
    }
    if evidence[free] >= 3 { return false }
    return isElsewhere && (isBare || evidence[smallerOwn] == 0) || evidence[namedAgainst] <= -2 || evidence[kinds] == 2
  }

  private static let namedPlaces = number("place.named")
  private static let conflicts = [namedPlaces, number("name.numbers"), number("name.directions")]
  private static let (bodies, ownSites, free) = (
    number("site.bodies"), number("site.ownConflict"), number("mail.free")
  )
  private static let (country, kinds, sitePlaces) = (
    number("place.country"), number("name.types"), number("site.places")
  )
  private static let (sharedOwn, smallerOwn) = (number("name.sharedOwn"), number("name.smallerOwn"))
  private static let (acronym, bare) = (number("acronym.stated"), number("acronym.bare"))
  private static let namedAgainst = number("place.namedAgainstCountry")

  private static func number(_ feature: String) -> Int {
    guard let number = PairEvidence.names.firstIndex(of: feature) else { preconditionFailure("no feature \(feature)") }
    return number
  }

  /// Whether the two stay apart in whatever company they are: both names have places, figures or directions that the other has not, or each
  /// has a site of its own and the rest of the evidence would not join them.
  /// - Parameters:
  ///   - bits: the odds of the two.
  ///   - cut: the odds from which on two are joined.
  static func keepsApart(_ evidence: [Float], bits: Float, cut: Float) -> Bool {
    namesConflict(evidence) || evidence[ownSites] == 1 && bits < cut
  }

  private static func namesConflict(_ evidence: [Float]) -> Bool { conflicts.contains { evidence[$0] == 2 } }

  /// How far a pair that nothing conflicts in is a person's to say all the same, however likely it is; rising.
  enum Doubt: Int, Comparable {
    case none
    /// Enough to ask at a sign-on, where a question costs little and a name taken off a statement much: each has telling words of its own;
    /// one has a telling word or a place that the other has not; each says another kind of body; or nothing beside the names is shared, and
    /// they are a mere word or acronym.
    case slight
    /// Enough to ask in a sheet, too, where few wrong merges are tolerated: one name has the kind of a branch that the other has not
    /// ("… Foundation"), or a place beside a record without a country ("Asylum Access Kenya" and "Asylum Access" of nowhere); or the countries
    /// differ and no site is shared.
    case grave

    static func < (one: Doubt, other: Doubt) -> Bool { one.rawValue < other.rawValue }
  }

  /// The share of wrong merges up to which grave doubts keep the rows of a sheet apart.
  static let lowTolerance = 0.02

  /// - Parameter evidence: of these two, as `PairComparer` made it.
  func doubt(_ a: Profile, _ b: Profile, _ evidence: [Float]) -> Doubt {
    guard let best = comparer.bestNames(a, b) else { return .none }
    let sites = [a.webDomain, a.mailDomain].filter { $0 != 0 }
    let sharesSite = sites.contains { $0 == b.webDomain || $0 == b.mailDomain }
    // "PICUM" on the site of the body whose acronym that is.
    if sharesSite, isAcronym(best.a, of: b) || isAcronym(best.b, of: a) { return .none }
    let sharesCountry = a.country != 0 && a.country == b.country
    if !sharesSite, a.country != 0, b.country != 0, !sharesCountry { return .grave }
    var doubt = max(adds(best.a, to: best.b, of: b), adds(best.b, to: best.a, of: a))
    // On one site a foundation and the body of its name are mostly one: "Stichting Oxfam Novib".
    if sharesSite { doubt = min(doubt, .slight) }
    let apart = best.alignment.unmatchedSum
    let isForeign = best.a.isOtherScript != best.b.isOtherScript || best.a.isUnspaced != best.b.isUnspaced
    let isPoor = best.alignment.matched == 0 || !sharesCountry && min(words(best.a), words(best.b)) <= 1
    if evidence[Self.kinds] == 2 { doubt = max(doubt, .slight) }
    if !isForeign && min(apart.0, apart.1) >= Self.tellingBits || !sharesSite && isPoor { doubt = max(doubt, .slight) }
    return doubt
  }

  private func isAcronym(_ name: ComparedName, of other: Profile) -> Bool {
    guard name.tokens.count == 1 else { return false }
    return other.acronyms.contains(name.tokens[0].surface) || other.initials.contains(name.tokens[0].surface)
  }

  /// A word of so many bits is borne by few.
  private static let tellingBits: Float = 8

  private func words(_ name: ComparedName) -> Int { name.tokens.count { $0.group != .small } }

  private func adds(_ name: ComparedName, to other: ComparedName, of owner: Profile) -> Doubt {
    // Beside an acronym, or a name in another language or script, words are missing for other reasons.
    guard name.isOtherScript == other.isOtherScript, name.isUnspaced == other.isUnspaced else { return .none }
    let core = other.tokens.filter { $0.group != .small }
    guard core.allSatisfy({ token in name.tokens.contains { $0.meaning == token.meaning } }) else { return .none }
    let added = name.tokens.filter { token in !other.tokens.contains { $0.meaning == token.meaning } }
    return added.map { token in
      switch token.group {
      case .country, .city:
        owner.country == 0 ? .grave : token.country != owner.country ? .slight : .none
      case _ where Self.branches.contains(comparer.vocabulary.text(of: token.meaning)): .grave
      case .own, .subject: .slight
      default: .none
      }
    }.max() ?? .none
  }

  /// Kinds of body that others found beside themselves, under the same acronym and on the same site.
  private static let branches: Set<String> = [
    "t:foundation", "t:fund", "t:trust", "t:press", "t:museum", "t:hospital", "t:library", "a:young", "f:youth",
    "f:women", "a:womens",
    "f:students", "a:international",
  ]
}
