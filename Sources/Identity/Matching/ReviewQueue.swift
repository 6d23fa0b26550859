/// What goes to a person: a pair of records for each two groups that may be one body, and one for each group that holds a conflict.
struct ReviewQueue {
  struct Pair {
    let a: UInt32
    let b: UInt32
    /// That they are one body, 0...1.
    let probability: Double
  }

  /// The likeliest first.
  let pairs: [Pair]

  init(groups: [UInt32], links: [Clustering.Link], _ comparisons: Comparisons) {
    let least = Calibration.shipped.askFrom
    // Of two groups the likeliest pair, of one the unlikeliest.
    var best: [UInt64: Clustering.Link] = [:]
    for link in links {
      let (one, other) = (groups[Int(link.a)], groups[Int(link.b)])
      let isInside = one == other
      if isInside {
        guard link.bits <= Caution.ceiling, comparisons.look(at: link).conflicts else { continue }
      } else if link.bits < least {
        continue
      }
      let key = UInt64(min(one, other)) << 32 | UInt64(max(one, other))
      if let known = best[key] {
        let isBetter = isInside ? link.bits < known.bits : link.bits > known.bits
        guard isBetter || link.bits == known.bits && (link.a, link.b) < (known.a, known.b) else { continue }
      }
      best[key] = link
    }
    pairs = best.values.map { Pair(a: $0.a, b: $0.b, probability: comparisons.look(at: $0).probability) }
      .sorted { ($0.probability, $1.a, $1.b) > ($1.probability, $0.a, $0.b) }
  }
}
