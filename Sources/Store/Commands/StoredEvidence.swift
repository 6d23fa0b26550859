import Identity

extension Evidence {
  /// As `identity_question.evidence` keeps it: a code, and after a colon what it is about.
  var stored: String {
    switch self {
    case .sameName(let name): "sameName:\(name)"
    case .sameNameInLatinLetters(let name): "sameNameInLatinLetters:\(name)"
    case .sameOtherName(let name): "sameOtherName:\(name)"
    case .sameAcronym(let acronym): "sameAcronym:\(acronym)"
    case .acronymForName(let acronym): "acronymForName:\(acronym)"
    case .sameDomain(let domain): "sameDomain:\(domain)"
    case .sharedWords(let words): "sharedWords:\(words.joined(separator: ", "))"
    case .sameCountry(let country): "sameCountry:\(country)"
    case .otherCountry(let claimed, let known): "otherCountry:\(claimed), \(known)"
    case .otherPlaces(let places): "otherPlaces:\(places.joined(separator: ", "))"
    case .otherKinds(let kinds): "otherKinds:\(kinds.joined(separator: ", "))"
    case .otherLegalForm(let claimed, let known): "otherLegalForm:\(claimed), \(known)"
    case .otherDomains: "otherDomains"
    case .mixedScripts: "mixedScripts"
    case .unconfirmed: "unconfirmed"
    }
  }
}

/// An organization that a newcomer may be, and why, as stored.
struct IdentityDoubt {
  let candidate: Int64
  let evidence: [String]
  /// How likely it is that the two are one, 0…1; nil when that was not weighed.
  var probability: Double?

  init(_ candidate: Recognition.Candidate) {
    self.candidate = candidate.id
    evidence = candidate.evidence.map(\.stored)
  }

  init(candidate: Int64, evidence: [Evidence]) {
    self.candidate = candidate
    self.evidence = evidence.map(\.stored)
  }

  /// The link that brought the newcomer was made for this organization.
  /// - Parameter evidence: what else speaks for and against.
  init(invited organization: Int64, beside evidence: [String]) {
    candidate = organization
    self.evidence = ["invited"] + evidence
  }
}
