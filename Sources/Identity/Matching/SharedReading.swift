/// Reading many records on all cores.
///
/// Each core has a vocabulary of its own that begins as the reader's; what it added is then numbered as one thread would have numbered it.
extension ProfileReader {
  /// Below so many records, threads cost more than they bring.
  private static let worthSharing = 512

  /// What `read` makes of each number below `count`, the same in everything as when one thread reads them one after the other.
  /// - Parameter read: called on several threads at once.
  mutating func readings(_ count: Int, _ read: @escaping (inout ProfileReader, Int) -> [Profile]) -> [[Profile]] {
    let cores = count < Self.worthSharing ? 1 : Cores.count
    guard cores > 1 else { return (0..<count).map { read(&self, $0) } }
    let known = names.vocabulary.count
    let ranges = Cores.ranges(of: count, pieces: cores)
    let start = self
    let pieces = Cores.map(cores) { piece in
      var reader = start
      let profiles = ranges[piece].map { read(&reader, $0) }
      return (profiles: profiles, vocabulary: reader.names.vocabulary)
    }
    let numbers = pieces.map { piece in
      (known..<piece.vocabulary.count).map { number in
        piece.vocabulary.withBytes(of: UInt32(number)) { names.vocabulary.number(of: $0) }
      }
    }
    let vocabulary = names.vocabulary
    return Cores.map(cores) { piece in
      let renumbering = Renumbering(known: UInt32(known), numbers: numbers[piece], vocabulary: vocabulary)
      // The first piece added its words as one thread would have.
      return piece == 0 ? pieces[0].profiles : pieces[piece].profiles.map { $0.map(renumbering.profile) }
    }.flatMap { $0 }
  }
}

/// From the numbers of one vocabulary to those of another that begins alike.
private struct Renumbering {
  /// Below this, both have the same.
  let known: UInt32
  let numbers: [UInt32]
  /// The one that the numbers are of.
  let vocabulary: Vocabulary

  private func number(_ old: UInt32) -> UInt32 { old < known ? old : numbers[Int(old - known)] }

  func profile(_ old: Profile) -> Profile {
    var new = old
    for path in Profile.words { new[keyPath: path] = number(old[keyPath: path]) }
    for path in Profile.wordLists { new[keyPath: path] = old[keyPath: path].map(number) }
    new.variants = old.variants.map(name)
    new.hashNames(vocabulary)
    return new
  }

  private func name(_ old: ComparedName) -> ComparedName {
    var new = old
    new.tokens = old.tokens.map { $0.renumbered(meaning: number($0.meaning), surface: number($0.surface)) }
    new.legal = old.legal.map(number)
    new.joined = number(old.joined)
    new.hashMeanings()
    return new
  }
}
