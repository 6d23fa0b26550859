/// Groups a sheet of records into bodies: each record is compared with those that share something with it, and what is odds-on is joined.
///
/// Records may come in any order and the result is the same; about 1 KB is kept of each. `finish` works on all cores.
package struct BatchMatcher {
  package struct Settings: Sendable {
    /// The share of joined pairs that may be wrong, 0.001...0.2: fewer wrong ones leave more to a person.
    package var wrongMerges = 0.01

    package init() {}
  }

  private let settings: Settings
  private var reader = ProfileReader.shipped
  private var profiles = Profiles()

  package init(settings: Settings = Settings()) { self.settings = settings }

  /// Adds a record; records are numbered 0, 1, 2 … in this order.
  package mutating func add(_ claim: OrganizationClaim) {
    profiles.append(reader.draft(claim))
  }

  /// Compares and groups.
  /// - Parameter progress: called now and then, from one thread, with 0...1.
  package consuming func finish(progress: (Double) -> Void = { _ in }) -> MatchResult {
    // Numbers that hang on the content alone, so that the order of the rows changes nothing; equal rows are one.
    let contents = profiles.map(\.content)
    let order = contents.indices.sorted { (contents[$0], $0) < (contents[$1], $1) }
    var chosen: [Int] = []
    var rows: [[Int32]] = []
    var last: UInt64?
    for row in order {
      if contents[row] == last {
        rows[rows.count - 1].append(Int32(row))
      } else {
        chosen.append(row)
        rows.append([Int32(row)])
        last = contents[row]
      }
    }
    let total = profiles.count
    let distinct = profiles.picking(chosen)
    profiles = Profiles()
    progress(0.02)
    let register = Register(distinct, reader.names.vocabulary, keepsLonely: false)
    let comparer = PairComparer(vocabulary: reader.names.vocabulary, counts: register.counts)
    progress(0.1)
    let links = Comparisons(register, comparer, .shipped).links(progress: { progress(0.1 + 0.8 * $0) })
    let cut = Calibration.shipped.cut(wrongMerges: settings.wrongMerges)
    let groups = Clustering(count: distinct.count, links: links, threshold: cut).groups
    progress(0.97)
    let review = ReviewQueue(groups: groups, links: links, threshold: cut).pairs
    var clusters = [Int32](repeating: 0, count: total)
    var firstRows: [UInt32: Int32] = [:]
    for (number, group) in groups.enumerated() {
      firstRows[group] = min(firstRows[group] ?? .max, rows[number].min() ?? .max)
    }
    for (number, group) in groups.enumerated() {
      for row in rows[number] { clusters[Int(row)] = firstRows[group] ?? row }
    }
    progress(1)
    return MatchResult(
      clusters: clusters,
      review: review.map { pair in
        let (a, b) = (rows[Int(pair.a)][0], rows[Int(pair.b)][0])
        return ReviewPair(
          a: min(a, b), b: max(a, b), probability: Calibration.shipped.probability(bits: pair.bits), one: pair.a,
          other: pair.b)
      },
      rows: rows, groups: groups, links: links, profiles: distinct, comparer: comparer, cut: cut)
  }
}

/// Compares every record with its candidates, on all cores.
struct Comparisons {
  private let register: Register
  private let comparer: PairComparer
  private let weights: MatchWeights

  /// Pairs with lower odds than this, in bits, are as good as not compared.
  private static let leastBits: Float = -14

  init(_ register: Register, _ comparer: PairComparer, _ weights: MatchWeights) {
    self.register = register
    self.comparer = comparer
    self.weights = weights
  }

  /// Each pair once, `a < b`, in ascending order.
  func links(progress: (Double) -> Void) -> [Clustering.Link] {
    guard register.profiles.count > 1 else { return [] }
    let pairs = CandidatePairs(register, comparer.vocabulary) { progress($0 * 0.3) }
    let found = Cores.map(pairs.pieces, progress: { progress(0.3 + $0 * 0.7) }) { [register, comparer, weights] piece in
      var values: [Float] = []
      var links: [Clustering.Link] = []
      pairs.forEach(inPiece: piece) { number, other in
        comparer.evidence(register.profiles[number], register.profiles[other], into: &values)
        let bits = weights.odds(values)
        if bits >= Self.leastBits {
          links.append(.init(a: UInt32(min(number, other)), b: UInt32(max(number, other)), bits: bits))
        }
      }
      return links
    }
    return found.flatMap { $0 }.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }
}
