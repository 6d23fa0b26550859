/// Every pair of records of a register that is worth comparing: those of which one is among the other's candidates. Found on all cores.
struct CandidatePairs {
  /// The candidates of each record, in pieces of so many records.
  private let partners: [[[UInt32]]]
  private let piece: Int

  /// - Parameter progress: called now and then, from one thread, with 0...1.
  init(_ register: Register, _ vocabulary: Vocabulary, progress: (Double) -> Void = { _ in }) {
    let count = register.profiles.count
    let piece = max(256, count / (Cores.count * 24))
    partners = Cores.map((count + piece - 1) / piece, progress: progress) { index in
      var scratch = CandidateScratch()
      return (index * piece..<min(count, (index + 1) * piece)).map { number in
        register.candidates(register.profiles[number], vocabulary, except: UInt32(number), scratch: &scratch)
      }
    }
    self.piece = piece
  }

  var pieces: Int { partners.count }

  /// Calls `body` with the pairs of this piece; all pieces together have each pair once.
  func forEach(inPiece index: Int, _ body: (Int, Int) -> Void) {
    for (place, found) in partners[index].enumerated() {
      let number = index * piece + place
      for partner in found {
        // A pair that both found stands where the smaller number does.
        let other = Int(partner)
        if other < number, partners[other / piece][other % piece].contains(UInt32(number)) { continue }
        body(number, other)
      }
    }
  }
}
