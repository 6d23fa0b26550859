extension ComparedName {
  /// A hash of the name without its places, and one of the places.
  var core: (core: UInt64, places: UInt64) {
    var core: [UInt32] = []
    var places: [UInt32] = []
    for token in tokens where token.group != .small {
      if token.group == .country || token.group == .city {
        places.append(token.meaning)
      } else {
        core.append(token.meaning)
      }
    }
    return (Hash.of(core.sorted()), places.isEmpty ? 0 : Hash.of(places.sorted()))
  }
}
