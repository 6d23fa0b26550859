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
    let crowds = Crowds(profiles.picking(chosen))
    rows = crowds.order.map { rows[$0] }
    let distinct = profiles.picking(crowds.order.map { chosen[$0] })
    profiles = Profiles()
    progress(0.02)
    let compared = distinct.count - crowds.leaders.count
    let register = Register(distinct.picking(Array(0..<compared)), reader.names.vocabulary, keepsLonely: false)
    let comparer = PairComparer(vocabulary: reader.names.vocabulary, counts: register.counts)
    progress(0.1)
    let cut = Calibration.shipped.cut(wrongMerges: settings.wrongMerges)
    let comparisons = Comparisons(
      distinct, comparer, cut: cut, asksMore: settings.wrongMerges <= Caution.lowTolerance)
    var links = comparisons.links(in: register) { progress(0.1 + 0.8 * $0) }
    var groups = Clustering(count: compared, links: links, threshold: cut).groups
    for link in comparisons.links(of: crowds.leaders, from: compared) {
      links.append(link)
      groups.append(link.bits >= cut && !link.conflicts ? groups[Int(link.a)] : link.b)
    }
    progress(0.97)
    let review = ReviewQueue(groups: groups, links: links, comparisons).pairs
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
          a: min(a, b), b: max(a, b), probability: pair.probability, one: pair.a, other: pair.b)
      },
      rows: rows, groups: groups, links: links, profiles: distinct, comparer: comparer)
  }
}
