/// The weights laid out for speed: each value is sought once among the edges of all curves and grids of its feature, and what each of these
/// makes of its place there stands in a table.
///
/// It adds the same numbers in the same order as curve by curve and grid by grid, so that the sum is the same to the last bit.
struct WeightBins: Sendable {
  private var base: Float = 0
  /// The edges of each feature, one after the other, and where they begin.
  private var edges: [Float] = []
  private var begins: [Int] = [0]
  private var curves: [(feature: Int, bits: Int)] = []
  private var grids: [(first: Int, second: Int, rows: Int, columns: Int)] = []
  /// The bits of each curve by its feature's bin, and of each grid by row and column.
  private var bits: [Float] = []
  /// Where the row of each bin of a grid's first feature begins among the bits, and which column each bin of the second is.
  private var places: [Int32] = []

  init() {}

  init(_ weights: MatchWeights, features: Int) {
    base = weights.base
    for feature in 0..<features {
      let own =
        weights.curves.filter { $0.feature == feature }.flatMap(\.edges)
        + weights.grids.filter { $0.first == feature }.flatMap(\.firstEdges)
        + weights.grids.filter { $0.second == feature }.flatMap(\.secondEdges)
      edges.append(contentsOf: Set(own).sorted())
      begins.append(edges.count)
    }
    for curve in weights.curves {
      curves.append((curve.feature, bits.count))
      for bin in bins(of: curve.feature, among: curve.edges) { bits.append(curve.bits[bin]) }
    }
    for grid in weights.grids {
      let rows = places.count
      let width = grid.secondEdges.count + 2
      for bin in bins(of: grid.first, among: grid.firstEdges) { places.append(Int32(bits.count + bin * width)) }
      grids.append((grid.first, grid.second, rows, places.count))
      for bin in bins(of: grid.second, among: grid.secondEdges) { places.append(Int32(bin)) }
      bits.append(contentsOf: grid.bits)
    }
  }

  /// Which of these edges' bins each bin of the feature lies in, the missing value's last.
  private func bins(of feature: Int, among edges: [Float]) -> [Int] {
    self.edges[begins[feature]..<begins[feature + 1]].map { MatchWeights.Curve.bin($0, edges) }
      + [edges.count, edges.count + 1]
  }

  /// The sum for this evidence.
  func sum(_ evidence: [Float]) -> Float {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: evidence.count) { bins in
      for feature in evidence.indices { bins[feature] = bin(evidence[feature], of: feature) }
      var sum = base
      for curve in curves { sum += bits[curve.bits + bins[curve.feature]] }
      for grid in grids {
        sum += bits[Int(places[grid.rows + bins[grid.first]] + places[grid.columns + bins[grid.second]])]
      }
      return sum
    }
  }

  private func bin(_ value: Float, of feature: Int) -> Int {
    let begin = begins[feature]
    var (low, high) = (begin, begins[feature + 1])
    if value.isNaN { return high - begin + 1 }
    while low < high {
      let middle = (low + high) / 2
      if value <= edges[middle] { high = middle } else { low = middle + 1 }
    }
    return low - begin
  }
}
