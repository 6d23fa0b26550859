/// Groups records by the odds of their pairs, closest groups first, by the mean over all pairs between two groups and, for a part, by the
/// strongest of them: a name in another language, or a mere acronym, is often like but one of a body's records.
///
/// A chain of single links never joins what conflicts: a pair that was never compared counts against joining, and two records that
/// conflict, or that are far below the odds, stay apart for good, whatever a third says. Where two groups that have to stay apart come
/// about as close to a third, none is joined with it: a body's bare name belongs to no section of it more than to another.
package struct Clustering {
  /// A pair of records with the odds, in bits, that they are one body.
  package struct Link: Sendable {
    let a: UInt32
    let bits: Float
    /// The other record; the top bit says that they conflict, because there are millions of links.
    private let marked: UInt32

    var b: UInt32 { marked & ~Self.mark }
    /// Whether the two stay apart in whatever company they are.
    var conflicts: Bool { marked & Self.mark != 0 }

    private static let mark: UInt32 = 1 << 31

    package init(a: UInt32, b: UInt32, bits: Float, conflicts: Bool = false) {
      self.a = a
      self.bits = bits
      marked = b | (conflicts ? Self.mark : 0)
    }
  }

  /// What a pair that shares too little to be compared counts, in bits.
  static let uncompared: Float = -1.5
  /// The part that the strongest pair has in how close two groups of several records are.
  static let shareOfStrongest: Float = 0.25
  /// The same where one of the groups is a single record: it has one name, which may be like but one of a body's.
  static let shareOfStrongestToOne: Float = 0.45
  /// Below this a pair keeps its groups apart, whatever the others say, in bits.
  static let veto: Float = -10
  /// A group that has to stay apart from one of two, and comes within so many bits of their closeness, leaves open whose the other is; so does
  /// another organization at a sign-on.
  static let clearLead: Float = 4
  /// What comes less close than this is no rival.
  static let leastRival: Float = -1

  /// The pairs between two groups.
  private struct Sum {
    var bits: Float
    var pairs: Int32
    var strongest: Float

    init(_ link: Link) { (bits, pairs, strongest) = (link.bits, 1, link.bits) }

    mutating func add(_ other: Sum) {
      bits += other.bits
      pairs += other.pairs
      strongest = max(strongest, other.strongest)
    }

    /// - Parameters: how many records the groups have.
    func closeness(_ one: Int, _ other: Int) -> Float {
      let all = Float(one * other)
      let mean = (bits + uncompared * (all - Float(pairs))) / all
      return mean + (strongest - mean) * (min(one, other) == 1 ? shareOfStrongestToOne : shareOfStrongest)
    }
  }

  private struct Candidate: Comparable {
    let closeness: Float
    let a: UInt32
    let b: UInt32

    static func < (one: Candidate, other: Candidate) -> Bool {
      (one.closeness, other.a, other.b) < (other.closeness, one.a, one.b)
    }
  }

  /// For each record the smallest record of its group.
  package private(set) var groups: [UInt32]

  /// - Parameters:
  ///   - links: each pair once, `a < b`, in any order.
  ///   - threshold: the closeness, in bits, from which on two groups are one.
  package init(count: Int, links: [Link], threshold: Float) {
    groups = (0..<UInt32(count)).map { $0 }
    // Groups are only ever joined over a link of the threshold or more, so what such links connect bounds each of them.
    var connected = DisjointSets(count: count)
    for link in links where link.bits >= threshold && !link.conflicts { connected.join(link.a, link.b) }
    var parts: [UInt32: [Link]] = [:]
    for link in links {
      let part = connected.representative(link.a)
      if part == connected.representative(link.b) { parts[part, default: []].append(link) }
    }
    for (_, links) in parts { cluster(links, threshold) }
  }

  private mutating func cluster(_ links: [Link], _ threshold: Float) {
    if links.count == 1 {
      if !links[0].conflicts { groups[Int(links[0].b)] = links[0].a }
      return
    }
    var members: [UInt32: [UInt32]] = [:]
    var neighbours: [UInt32: [UInt32: Sum]] = [:]
    var apart: [UInt32: Set<UInt32>] = [:]
    var queue = Heap<Candidate>()
    for link in links {
      for record in [link.a, link.b] where members[record] == nil { members[record] = [record] }
      if link.conflicts || link.bits < Self.veto {
        apart[link.a, default: []].insert(link.b)
        apart[link.b, default: []].insert(link.a)
      }
      neighbours[link.a, default: [:]][link.b] = Sum(link)
      neighbours[link.b, default: [:]][link.a] = Sum(link)
      if link.bits >= threshold, !link.conflicts { queue.insert(Candidate(closeness: link.bits, a: link.a, b: link.b)) }
    }
    var next = UInt32(groups.count)
    while let best = queue.removeMaximum() {
      guard let one = members[best.a], let other = members[best.b], apart[best.a]?.contains(best.b) != true else {
        continue
      }
      // Whether a rival of the claimant comes about as close to what it claims.
      let isOpen = [(best.a, best.b), (best.b, best.a)].contains { claimant, claimed in
        (apart[claimant] ?? []).contains { rival in
          guard let rivals = members[rival], let sum = neighbours[claimed]?[rival] else { return false }
          let closeness = sum.closeness(rivals.count, members[claimed]?.count ?? 1)
          return closeness >= Self.leastRival && closeness > best.closeness - Self.clearLead
        }
      }
      if isOpen { continue }
      let joined = next
      next += 1
      members[best.a] = nil
      members[best.b] = nil
      members[joined] = one + other
      let enemies = (apart.removeValue(forKey: best.a) ?? []).union(apart.removeValue(forKey: best.b) ?? [])
      if !enemies.isEmpty {
        apart[joined] = enemies
        for enemy in enemies { apart[enemy, default: []].insert(joined) }
      }
      var sums: [UInt32: Sum] = [:]
      for part in [best.a, best.b] {
        for (neighbour, sum) in neighbours.removeValue(forKey: part) ?? [:] where members[neighbour] != nil {
          if sums[neighbour]?.add(sum) == nil { sums[neighbour] = sum }
          neighbours[neighbour]?[part] = nil
        }
      }
      for (neighbour, sum) in sums {
        neighbours[neighbour, default: [:]][joined] = sum
        let closeness = sum.closeness(members[neighbour]?.count ?? 1, one.count + other.count)
        if closeness >= threshold {
          queue.insert(Candidate(closeness: closeness, a: min(joined, neighbour), b: max(joined, neighbour)))
        }
      }
      neighbours[joined] = sums
    }
    for (_, group) in members {
      guard let first = group.min() else { continue }
      for member in group { groups[Int(member)] = first }
    }
  }
}

/// Sets that are joined and never parted (union-find with path halving).
struct DisjointSets {
  private var parents: [UInt32]

  init(count: Int) { parents = (0..<UInt32(count)).map { $0 } }

  mutating func representative(_ element: UInt32) -> UInt32 {
    var element = element
    while parents[Int(element)] != element {
      parents[Int(element)] = parents[Int(parents[Int(element)])]
      element = parents[Int(element)]
    }
    return element
  }

  /// The smaller representative stands for both.
  mutating func join(_ a: UInt32, _ b: UInt32) {
    let (one, other) = (representative(a), representative(b))
    if one != other { parents[Int(max(one, other))] = min(one, other) }
  }
}

/// A binary heap, largest first.
struct Heap<Element: Comparable> {
  private var elements: [Element] = []

  mutating func insert(_ element: Element) {
    elements.append(element)
    var child = elements.count - 1
    while child > 0, elements[child] > elements[(child - 1) / 2] {
      elements.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func removeMaximum() -> Element? {
    guard let last = elements.popLast() else { return nil }
    guard let top = elements.first else { return last }
    elements[0] = last
    var parent = 0
    while true {
      var largest = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < elements.count && elements[child] > elements[largest]
      {
        largest = child
      }
      if largest == parent { break }
      elements.swapAt(parent, largest)
      parent = largest
    }
    return top
  }
}
