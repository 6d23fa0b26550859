/// Whether letters can be the acronym of words.
enum AcronymFit {
  /// Three or more letters that are the initials of all the words, or of all but small ones.
  static func isInitials(_ acronym: String, of words: [String]) -> Bool {
    let letters = Array(acronym.utf8)
    guard letters.count >= 3 else { return false }
    var all: [UInt8] = []
    var strong: [UInt8] = []
    for word in words {
      guard let initial = word.utf8.first else { continue }
      all.append(initial)
      if Lexicon.entries[word]?.roles.contains(.smallWord) != true { strong.append(initial) }
    }
    return letters == all || letters == strong
  }

  /// Looser, for "PICUM – Platform for …": its letters come in this order in the words, the first as an initial.
  static func mayStand(_ acronym: String, for words: [String]) -> Bool {
    guard let first = acronym.utf8.first,
      let start = words.firstIndex(where: { $0.utf8.first == first })
    else { return false }
    var letters = acronym.utf8.makeIterator()
    var wanted = letters.next()
    for byte in words[start...].joined().utf8 where byte == wanted { wanted = letters.next() }
    return wanted == nil
  }

  /// Whether the acronym is made of initials of the words and has those of every place among them: "ICMC" has the C
  /// of "International Catholic Migration Commission", but not the E of "… Europe".
  static func coversPlaces(_ acronym: String, of words: [NameWord]) -> Bool {
    let letters = Array(acronym.utf8)
    var reachable: Set<Int> = [0]
    var lastPlace: String?
    for word in words {
      guard let initial = word.text.utf8.first else { continue }
      let continuesPlace = word.place != nil && word.place == lastPlace
      lastPlace = word.place
      var next: Set<Int> = []
      for used in reachable {
        if used < letters.count, letters[used] == initial { next.insert(used + 1) }
        if word.place == nil || continuesPlace { next.insert(used) }
      }
      reachable = next
    }
    return reachable.contains(letters.count)
  }
}
