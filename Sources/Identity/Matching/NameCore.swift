/// A hash of a name without its places, and one of the places, 0 for none.
struct NameCore {
  let core: UInt64
  let places: UInt64

  init(_ tokens: some Sequence<NameToken>) {
    var core: [UInt32] = []
    var places: [UInt32] = []
    for token in tokens where token.group != .small {
      if token.group == .country || token.group == .city {
        places.append(token.meaning)
      } else {
        core.append(token.meaning)
      }
    }
    self.core = Hash.of(core.sorted())
    self.places = places.isEmpty ? 0 : Hash.of(places.sorted())
  }

  /// Of all its meanings in any order, small words left out.
  static func bagHash(_ tokens: some Sequence<NameToken>) -> UInt64 {
    Hash.of(tokens.filter { $0.group != .small }.map(\.meaning).sorted(), seed: 7)
  }
}
