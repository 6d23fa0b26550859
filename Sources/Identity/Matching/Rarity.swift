import Foundation

/// How much a shared word tells, in bits: the fewer bodies bear it, the more.
///
/// The counts come from a background of names that is shipped (`RarityTable`), because a young register has none of its own; a word that is
/// not in it is taken for a rare one.
struct Rarity: Sendable {
  /// How many bodies the background counted.
  private let bodies: Float
  private var bits: [Float] = []
  /// For a word that the background does not have.
  private let unseen: Float
  private static let countOfUnseen: Float = 1.5

  init(_ table: String, _ vocabulary: inout Vocabulary) {
    var bodies: Float = 40_000
    var counts: [(UInt32, Float)] = []
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: "\t")
      guard parts.count == 2, let count = Float(parts[1]) else { continue }
      if parts[0] == "*" { bodies = count } else { counts.append((vocabulary.number(of: String(parts[0])), count)) }
    }
    self.bodies = bodies
    unseen = log2(bodies / Self.countOfUnseen)
    bits = Array(repeating: -1, count: vocabulary.count)
    for (word, count) in counts { bits[Int(word)] = max(0.3, log2(bodies / count)) }
  }

  func bits(_ token: NameToken) -> Float {
    if token.group == .small { return 0.2 }
    let index = Int(token.meaning)
    return index < bits.count && bits[index] >= 0 ? bits[index] : unseen
  }
}
