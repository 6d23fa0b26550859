/// Compares records in pairs, on all cores.
struct Comparisons {
  private let profiles: Profiles
  private let comparer: PairComparer
  private let caution: Caution
  private let cut: Float
  private let asksMore: Bool

  /// Pairs with lower odds than this, in bits, are as good as not compared.
  private static let leastBits: Float = -14

  /// - Parameters:
  ///   - cut: the odds, in bits, from which on records are joined.
  ///   - asksMore: whether grave doubts keep apart what nothing conflicts in.
  init(_ profiles: Profiles, _ comparer: PairComparer, cut: Float, asksMore: Bool) {
    self.profiles = profiles
    self.comparer = comparer
    caution = Caution(comparer)
    self.cut = cut
    self.asksMore = asksMore
  }

  /// Every record of the register with its candidates, each pair once, `a < b`, in ascending order.
  /// - Parameter register: the first of the records.
  func links(in register: Register, progress: (Double) -> Void) -> [Clustering.Link] {
    guard register.profiles.count > 1 else { return [] }
    let pairs = CandidatePairs(register, comparer.vocabulary) { progress($0 * 0.3) }
    let found = Cores.map(pairs.pieces, progress: { progress(0.3 + $0 * 0.7) }) { [self] piece in
      var values: [Float] = []
      var links: [Clustering.Link] = []
      pairs.forEach(inPiece: piece) { number, other in
        let link = link(min(number, other), max(number, other), &values)
        if link.bits >= Self.leastBits { links.append(link) }
      }
      return links
    }
    return found.flatMap { $0 }.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }

  /// The records from `first` on, each with its leader.
  func links(of leaders: [Int], from first: Int) -> [Clustering.Link] {
    let ranges = Cores.ranges(of: leaders.count, pieces: max(1, leaders.count / 1_024))
    return Cores.map(ranges.count) { [self] piece in
      var values: [Float] = []
      return ranges[piece].map { link(leaders[$0], first + $0, &values) }
    }.flatMap { $0 }
  }

  /// That the two are one body, 0...1, and whether caution sees a conflict in them.
  func look(at link: Clustering.Link) -> (probability: Double, conflicts: Bool) {
    var values: [Float] = []
    comparer.evidence(profiles[Int(link.a)], profiles[Int(link.b)], into: &values)
    return (ToldPair.probability(values), Caution.sees(conflictIn: values))
  }

  private func link(_ a: Int, _ b: Int, _ values: inout [Float]) -> Clustering.Link {
    let (one, other) = (profiles[a], profiles[b])
    comparer.evidence(one, other, into: &values)
    var bits = MatchWeights.shipped.odds(values)
    if asksMore, bits > Caution.ceiling, caution.doubt(one, other, values) == .grave { bits = Caution.ceiling }
    return Clustering.Link(
      a: UInt32(a), b: UInt32(b), bits: bits, conflicts: Caution.keepsApart(values, bits: bits, cut: cut))
  }
}
