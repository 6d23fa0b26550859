/// Reading many records on all cores.
///
/// Each core has a vocabulary of its own that begins as the reader's; what it added is then numbered as one thread would have numbered it.
extension ProfileReader {
  /// Below so many records, threads cost more than they bring.
  private static let worthSharing = 512

  /// What `read` makes of each number below `count`, the same in everything as when one thread reads them one after the other.
  /// - Parameter read: called on several threads at once.
  mutating func readings(
    _ count: Int, _ read: @escaping (inout ProfileReader, Int, inout Profiles) -> Void
  ) -> Profiles {
    var profiles = Profiles()
    let cores = count < Self.worthSharing ? 1 : Cores.count
    guard cores > 1 else {
      for number in 0..<count { read(&self, number, &profiles) }
      return profiles
    }
    let known = names.vocabulary.count
    let ranges = Cores.ranges(of: count, pieces: cores)
    var start = self
    start.recent = nil
    let pieces = Cores.map(cores) { [start] piece in
      var reader = start
      var profiles = Profiles()
      for number in ranges[piece] { read(&reader, number, &profiles) }
      return (profiles: profiles, vocabulary: reader.names.vocabulary)
    }
    // The first piece added its words as one thread would have.
    names.vocabulary = pieces[0].vocabulary
    let numbers = pieces.dropFirst().map { piece in
      (known..<piece.vocabulary.count).map { number in
        piece.vocabulary.withBytes(of: UInt32(number)) { names.vocabulary.number(of: $0) }
      }
    }
    let renumbered = Cores.map(numbers.count) { piece in
      var profiles = pieces[piece + 1].profiles
      profiles.renumber { $0 < known ? $0 : numbers[piece][Int($0) - known] }
      return profiles
    }
    profiles = pieces[0].profiles
    for piece in renumbered { profiles.append(piece) }
    return profiles
  }
}
