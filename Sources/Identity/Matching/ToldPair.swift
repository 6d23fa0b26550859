/// A pair of records as it is told to a person.
struct ToldPair {
  /// The sum of the weights, in bits: 0 is even odds, +3 eight to one.
  let bits: Float
  /// Whether a person is asked however much speaks for it: see `Caution`.
  let conflicts: Bool
  /// That they are one body, 0...1.
  let probability: Double
  private let weights: [Reason]

  /// - Parameter evidence: of these two, as `PairComparer` made it.
  init(_ a: Profile, _ b: Profile, _ evidence: [Float], _ comparer: PairComparer) {
    bits = MatchWeights.shipped.bits(evidence)
    conflicts = Caution.sees(conflictIn: evidence)
    probability = Self.probability(evidence)
    weights = ReasonWriter(comparer, .shipped).reasons(a, b, evidence)
  }

  /// That the two of this evidence are one body, 0...1.
  static func probability(_ evidence: [Float]) -> Double {
    Calibration.shipped.probability(
      bits: MatchWeights.shipped.bits(evidence), conflicts: Caution.sees(conflictIn: evidence))
  }

  /// Why, the weightiest first; before them, that a person is asked whatever they come to.
  func reasons(asksPerson: Bool) -> [Reason] { asksPerson ? [Reason(kind: .caution)] + weights : weights }
}
