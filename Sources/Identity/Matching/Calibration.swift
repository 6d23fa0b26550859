import Foundation

/// What a sum of weights means, found on labelled records that the weights had not seen.
struct Calibration: Sendable {
  /// A share of wrong merges, and the bits from which on merging stays below it; rising shares.
  private var cuts: [(share: Double, bits: Float)] = []
  private var plain = Logistic()
  private var conflicting = Logistic()
  /// From so many bits on a pair is worth a person's look.
  private(set) var askFrom: Float = 0

  static let shipped = Calibration(CalibrationTable.rows)

  init(_ text: String) {
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      switch (fields.first, fields.count) {
      case ("cut", 3): if let share = Double(fields[1]), let bits = Float(fields[2]) { cuts.append((share, bits)) }
      case ("probability", 3): plain = Logistic(fields)
      case ("probability.conflict", 3): conflicting = Logistic(fields)
      case ("ask", 2): askFrom = Float(fields[1]) ?? 0
      default: break
      }
    }
    cuts.sort { $0.share < $1.share }
  }

  /// The bits from which on records are joined, for a tolerated share of wrong merges; between two that were measured, in proportion of
  /// their logarithms.
  func cut(wrongMerges share: Double) -> Float {
    guard let first = cuts.first, let last = cuts.last else { return 4 }
    if share <= first.share { return first.bits }
    for (low, high) in zip(cuts, cuts.dropFirst()) where share <= high.share {
      let part = Float((log(share) - log(low.share)) / (log(high.share) - log(low.share)))
      return low.bits + (high.bits - low.bits) * part
    }
    return last.bits
  }

  /// That a pair with such weights is one body, 0...1.
  /// - Parameters:
  ///   - bits: the sum of its weights.
  ///   - conflicts: whether caution sees a conflict in it: fewer of such pairs are one body than their weights say.
  func probability(bits: Float, conflicts: Bool = false) -> Double {
    (conflicts ? conflicting : plain).probability(bits)
  }

  private struct Logistic {
    var slope: Double = 1
    var offset: Double = 0

    init() {}

    init(_ fields: [Substring]) {
      slope = Double(fields[1]) ?? 1
      offset = Double(fields[2]) ?? 0
    }

    func probability(_ bits: Float) -> Double { 1 / (1 + exp(-(slope * Double(bits) * log(2) + offset))) }
  }
}
