/// What matching a sheet came to; records are numbered as they were added.
package struct MatchResult {
  /// For each record the smallest record of its cluster.
  package let clusters: [Int32]
  /// Pairs of clusters that a person should look at, a pair of records for each; the likeliest first.
  package let review: [ReviewPair]

  let rows: [[Int32]]
  let groups: [UInt32]
  let links: [Clustering.Link]
  let profiles: Profiles
  let comparer: PairComparer
  let cut: Float

  /// Calls `each` with every pair of records that was joined or asked about, and why: first those that are equal to the letter, each with
  /// the first of its like, then those that differ.
  package func explanations(_ each: (MatchExplanation) throws -> Void) rethrows {
    try equalRows(each)
    var asked: Set<UInt64> = []
    for pair in review { asked.insert(Self.key(pair.one, pair.other)) }
    var values: [Float] = []
    for link in links {
      let isJoined = groups[Int(link.a)] == groups[Int(link.b)]
      guard isJoined || asked.contains(Self.key(link.a, link.b)) else { continue }
      let (a, b) = (profiles[Int(link.a)], profiles[Int(link.b)])
      comparer.evidence(a, b, into: &values)
      try each(
        MatchExplanation(
          a: min(rows[Int(link.a)][0], rows[Int(link.b)][0]), b: max(rows[Int(link.a)][0], rows[Int(link.b)][0]),
          decision: isJoined ? .same : .ask,
          probability: Calibration.shipped.probability(bits: link.bits), bits: Double(link.bits),
          reasons: ReasonWriter(comparer, .shipped).reasons(a, b, values)))
    }
  }

  private func equalRows(_ each: (MatchExplanation) throws -> Void) rethrows {
    var values: [Float] = []
    for (profile, rows) in zip(profiles, rows) where rows.count > 1 {
      comparer.evidence(profile, profile, into: &values)
      let bits = MatchWeights.shipped.odds(values)
      let probability = Calibration.shipped.probability(bits: bits)
      let reasons = [Reason(kind: .equalRows)] + ReasonWriter(comparer, .shipped).reasons(profile, profile, values)
      for row in rows.dropFirst() {
        try each(
          MatchExplanation(
            a: rows[0], b: row, decision: .same, probability: probability, bits: Double(bits), reasons: reasons))
      }
    }
  }

  private static func key(_ a: UInt32, _ b: UInt32) -> UInt64 { UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }
}

/// Two records of different clusters that may be one body.
package struct ReviewPair: Sendable {
  /// Record numbers, `a < b`.
  package let a: Int32
  package let b: Int32
  /// That they are one body, 0...1.
  package let probability: Double
  let one: UInt32
  let other: UInt32
}

/// Why two records were joined, or are asked about.
package struct MatchExplanation: Sendable {
  package enum Decision: String, Sendable { case same, ask, different }

  package let a: Int32
  package let b: Int32
  package let decision: Decision
  /// That they are one body, 0...1.
  package let probability: Double
  /// The sum of the weights: 0 is even odds, +3 eight to one.
  package let bits: Double
  /// The weightiest first; their bits add up to the sum but for what all pairs have.
  package let reasons: [Reason]
}

/// Pairs of groups between the two cuts, one pair of records for each: what goes to a person.
struct ReviewQueue {
  /// The likeliest first.
  private(set) var pairs: [Clustering.Link] = []

  init(groups: [UInt32], links: [Clustering.Link], threshold: Float) {
    var best: [UInt64: Clustering.Link] = [:]
    let least = Calibration.shipped.askFrom
    for link in links where link.bits >= least {
      let (one, other) = (groups[Int(link.a)], groups[Int(link.b)])
      if one == other { continue }
      let key = UInt64(min(one, other)) << 32 | UInt64(max(one, other))
      if let known = best[key], (known.bits, link.a, link.b) >= (link.bits, known.a, known.b) { continue }
      best[key] = link
    }
    pairs = best.values.sorted { ($0.bits, $1.a, $1.b) > ($1.bits, $0.a, $0.b) }
  }
}
