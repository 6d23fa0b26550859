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

  /// Calls `body` with the numbers of the two records, values parallel to `PairEvidence.names`, and whether caution asks a person whatever
  /// the weights say; each pair once.
  package func forEach(_ body: (Int, Int, [Float], Bool) -> Void) {
    let found = CandidatePairs(register, comparer.vocabulary)
    var pairs: [(Int, Int)] = []
    for piece in 0..<found.pieces { found.forEach(inPiece: piece) { pairs.append((min($0, $1), max($0, $1))) } }
    var values: [Float] = []
    for (a, b) in pairs.sorted(by: <) {
      comparer.evidence(register.profiles[a], register.profiles[b], into: &values)
      body(a, b, values, Caution.sees(conflictIn: values))
    }
  }
}
