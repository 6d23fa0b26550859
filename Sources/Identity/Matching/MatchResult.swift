/// What matching a sheet came to; records are numbered as they were added.
package struct MatchResult {
  /// For each record the smallest record of its cluster.
  package let clusters: [Int32]
  /// What a person should look at: a pair of records for each two clusters that may be one body, and for each cluster that holds a conflict;
  /// the likeliest first.
  package let review: [ReviewPair]

  let rows: [[Int32]]
  let groups: [UInt32]
  let links: [Clustering.Link]
  let profiles: Profiles
  let comparer: PairComparer

  /// Calls `each` with every pair of records that was joined or asked about, and why: first those that are equal to the letter, each with
  /// the first of its like, then those that differ.
  package func explanations(_ each: (MatchExplanation) throws -> Void) rethrows {
    try equalRows(each)
    var asked: Set<UInt64> = []
    for pair in review { asked.insert(Self.key(pair.one, pair.other)) }
    var values: [Float] = []
    for link in links {
      let isAsked = asked.contains(Self.key(link.a, link.b))
      guard isAsked || groups[Int(link.a)] == groups[Int(link.b)] else { continue }
      let (a, b) = (profiles[Int(link.a)], profiles[Int(link.b)])
      comparer.evidence(a, b, into: &values)
      let told = ToldPair(a, b, values, comparer)
      try each(
        MatchExplanation(
          a: min(rows[Int(link.a)][0], rows[Int(link.b)][0]), b: max(rows[Int(link.a)][0], rows[Int(link.b)][0]),
          decision: isAsked ? .ask : .same,
          probability: told.probability, bits: Double(told.bits),
          reasons: told.reasons(asksPerson: isAsked && (told.conflicts || link.bits < told.bits))))
    }
  }

  private func equalRows(_ each: (MatchExplanation) throws -> Void) rethrows {
    var values: [Float] = []
    for (profile, rows) in zip(profiles, rows) where rows.count > 1 {
      comparer.evidence(profile, profile, into: &values)
      let told = ToldPair(profile, profile, values, comparer)
      for row in rows.dropFirst() {
        try each(
          MatchExplanation(
            a: rows[0], b: row, decision: .same, probability: told.probability, bits: Double(told.bits),
            reasons: [Reason(kind: .equalRows)] + told.reasons(asksPerson: false)))
      }
    }
  }

  private static func key(_ a: UInt32, _ b: UInt32) -> UInt64 { UInt64(min(a, b)) << 32 | UInt64(max(a, b)) }
}

/// Two records that a person should look at.
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
  /// The weightiest first; their bits add up to the sum.
  package let reasons: [Reason]
}
