/// Every pair of records that would be compared, with its evidence: what the weights are learned from.
package struct ComparedPairs {
  private let register: Register
  private let comparer: PairComparer

  package init(_ claims: [OrganizationClaim]) {
    var reader = ProfileReader()
    let profiles = claims.map { reader.profile($0) }
    register = Register(profiles, reader.names.vocabulary, keepsLonely: false)
    comparer = PairComparer(vocabulary: reader.names.vocabulary, counts: register.counts)
  }

  /// Calls `body` with the numbers of the two records, values parallel to `PairEvidence.names`, and whether caution asks a person whatever
  /// the weights say; each pair once.
  package func forEach(_ body: (Int, Int, [Float], Bool) -> Void) {
    var scratch = CandidateScratch()
    var pairs: Set<UInt64> = []
    for (number, profile) in register.profiles.enumerated() {
      for other in register.candidates(profile, comparer.vocabulary, except: UInt32(number), scratch: &scratch) {
        pairs.insert(UInt64(min(number, Int(other))) << 32 | UInt64(max(number, Int(other))))
      }
    }
    var values: [Float] = []
    for pair in pairs.sorted() {
      let (a, b) = (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
      comparer.evidence(register.profiles[a], register.profiles[b], into: &values)
      body(a, b, values, Caution.sees(conflictIn: values))
    }
  }
}
