/// Match weights in the manner of Fellegi and Sunter: what each piece of evidence adds to or takes from the odds that two records are of
/// one body, in bits, alone (`curve`) and together with another (`grid`).
///
/// Learned by `scripts/learn` and kept as text that can be read; a missing value has its own weight.
struct MatchWeights: Sendable {
  /// Bits before any evidence.
  private(set) var base: Float = 0
  private(set) var curves: [Curve] = []
  private(set) var grids: [Grid] = []
  private var bins = WeightBins()

  struct Curve: Sendable {
    let feature: Int
    /// Rising; the value belongs to the first edge that it does not exceed, or beyond the last.
    let edges: [Float]
    /// One more than edges, then the weight of a missing value.
    let bits: [Float]

    func weight(_ value: Float) -> Float { bits[Self.bin(value, edges)] }

    static func bin(_ value: Float, _ edges: [Float]) -> Int {
      if value.isNaN { return edges.count + 1 }
      var (low, high) = (0, edges.count)
      while low < high {
        let middle = (low + high) / 2
        if value <= edges[middle] { high = middle } else { low = middle + 1 }
      }
      return low
    }
  }

  struct Grid: Sendable {
    let first: Int
    let second: Int
    let firstEdges: [Float]
    let secondEdges: [Float]
    /// Rows by the first feature's bins, each with a column for the second's; missing last.
    let bits: [Float]

    func weight(_ one: Float, _ other: Float) -> Float {
      bits[Curve.bin(one, firstEdges) * (secondEdges.count + 2) + Curve.bin(other, secondEdges)]
    }
  }

  /// - Throws: `MatchWeightsFlaw` with the line that can't be read.
  init(_ text: String) throws(MatchWeightsFlaw) {
    let features = Dictionary(uniqueKeysWithValues: PairEvidence.names.enumerated().map { ($1, $0) })
    var line = 0
    for row in text.split(separator: "\n", omittingEmptySubsequences: false) {
      line += 1
      if row.isEmpty || row.hasPrefix("#") { continue }
      let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
      func numbers(_ index: Int) -> [Float] {
        fields[index].split(separator: " ").map { Float($0) ?? .infinity }
      }
      switch (fields[0], fields.count) {
      case ("base", 2): base = numbers(1).first ?? 0
      case ("curve", 4):
        guard let feature = features[String(fields[1])] else { throw .init(line: line) }
        let curve = Curve(feature: feature, edges: numbers(2), bits: numbers(3))
        guard curve.bits.count == curve.edges.count + 2, curve.bits.allSatisfy(\.isFinite) else {
          throw .init(line: line)
        }
        curves.append(curve)
      case ("grid", 6):
        guard let first = features[String(fields[1])], let second = features[String(fields[2])] else {
          throw .init(line: line)
        }
        let grid = Grid(
          first: first, second: second, firstEdges: numbers(3), secondEdges: numbers(4), bits: numbers(5))
        guard grid.bits.count == (grid.firstEdges.count + 2) * (grid.secondEdges.count + 2),
          grid.bits.allSatisfy(\.isFinite)
        else { throw .init(line: line) }
        grids.append(grid)
      default: throw .init(line: line)
      }
    }
    bins = WeightBins(self, features: PairEvidence.names.count)
  }

  static let shipped: MatchWeights = {
    do throws(MatchWeightsFlaw) {
      return try MatchWeights(WeightTable.rows)
    } catch {
      preconditionFailure("WeightTable can't be read: line \(error.line)")
    }
  }()

  /// The odds in bits: 0 is even, +3 is eight to one.
  func bits(_ evidence: [Float]) -> Float { bins.sum(evidence) }

  /// The same, but no more than a person is asked about where the names conflict.
  func odds(_ evidence: [Float]) -> Float {
    let bits = bits(evidence)
    return Caution.sees(conflictIn: evidence) ? min(bits, Caution.ceiling) : bits
  }

  /// What each feature adds; a grid's share goes to both its features in halves.
  func shares(_ evidence: [Float]) -> [Float] {
    var shares = [Float](repeating: 0, count: PairEvidence.names.count)
    for curve in curves { shares[curve.feature] += curve.weight(evidence[curve.feature]) }
    for grid in grids {
      let bits = grid.weight(evidence[grid.first], evidence[grid.second])
      shares[grid.first] += bits / 2
      shares[grid.second] += bits / 2
    }
    return shares
  }
}

/// A line of the weights that can't be read.
struct MatchWeightsFlaw: Error, Equatable {
  let line: Int
}
