import Rendering
import Statements
import Store

extension DeskEndorsementsPage.Endorsement {
  init(_ endorsement: DeskEndorsement, countries: CountryMenu) {
    self.init(
      organization: endorsement.organization,
      acronym: AcronymBeside.name(endorsement.organization, endorsement.acronym),
      country: countries.name(of: endorsement.country), kind: endorsement.kind.rawValue,
      state: endorsement.state.rawValue, origin: endorsement.origin.rawValue,
      confirmation: endorsement.assurance?.rawValue ?? "none", isListed: endorsement.listed,
      version: Int(endorsement.version), requested: endorsement.requestedAt.milliseconds,
      confirmed: endorsement.confirmedAt?.milliseconds)
  }
}

extension DeskReviewPage {
  /// Questions about one newcomer stand together.
  static func ambiguities(
    _ questions: [IdentityQuestion], countries: CountryMenu
  ) -> [Ambiguity] {
    var order: [Int64] = []
    var byNewcomer: [Int64: [IdentityQuestion]] = [:]
    for question in questions {
      if byNewcomer[question.newcomer.id] == nil { order.append(question.newcomer.id) }
      byNewcomer[question.newcomer.id, default: []].append(question)
    }
    return order.compactMap { id in
      guard let questions = byNewcomer[id], let first = questions.first else { return nil }
      return Ambiguity(
        newcomer: organization(first.newcomer.name, first.newcomer.country, countries),
        at: first.askedAt.milliseconds,
        candidates: questions.map { question in
          Candidate(
            organization(question.candidate.name, question.candidate.country, countries),
            reasons: question.evidence.map(Reason.init(stored:)))
        })
    }
  }

  private static func organization(_ name: String, _ country: String?, _ countries: CountryMenu) -> Organization {
    Organization(name: name, country: country.map { countries.name(of: $0) } ?? "")
  }

}

extension DeskReviewPage.Reason {
  /// From `sameDomain:icmc.net`, as the store keeps it.
  init(stored text: String) {
    let parts = text.split(separator: ":", maxSplits: 1)
    self.init(parts.first.map(String.init) ?? text, parts.count > 1 ? String(parts[1]) : "")
  }
}
