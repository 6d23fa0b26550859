/// Every pair of records that would be compared, with its evidence: what the weights are learned from.
package struct ComparedPairs {
  private let register: Register
  private let comparer: PairComparer

  package init(_ claims: [OrganizationClaim]) {
    var reader = ProfileReader.shipped
    var profiles = Profiles()
    for claim in claims { profiles.append(reader.draft(claim)) }
    register = Register(profiles, reader.names.vocabulary, keepsLonely: false)
    comparer = PairComparer(vocabulary: reader.names.vocabulary, counts: register.counts)
  }

  /// Why a pair is not joined whatever the weights say; rising.
  package enum Caveat: Int, Sendable {
    case none
    /// Where few wrong merges are tolerated.
    case doubt
    case conflict
    /// Nor is it through a third.
    case apart
  }

  /// Calls `body` with the numbers of the two records, values parallel to `PairEvidence.names`, and what caution says of them; each pair once.
  package func forEach(_ body: (Int, Int, [Float], Caveat) -> Void) {
    let caution = Caution(comparer)
    let found = CandidatePairs(register, comparer.vocabulary)
    var pairs: [(Int, Int)] = []
    for piece in 0..<found.pieces { found.forEach(inPiece: piece) { pairs.append((min($0, $1), max($0, $1))) } }
    var values: [Float] = []
    for (a, b) in pairs.sorted(by: <) {
      comparer.evidence(register.profiles[a], register.profiles[b], into: &values)
      let isDoubtful = caution.doubt(register.profiles[a], register.profiles[b], values) == .grave
      let isApart = Caution.keepsApart(values, bits: .infinity, cut: 0)
      body(a, b, values, isApart ? .apart : Caution.sees(conflictIn: values) ? .conflict : isDoubtful ? .doubt : .none)
    }
  }
}
