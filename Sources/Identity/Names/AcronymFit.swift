/// Whether letters can be the acronym of words: yes or no, while a name is read. How well they fit is `AcronymLikeness`, which is weighed.
enum AcronymFit {
  /// Three or more letters that are the initials of all the words, or of all but small ones.
  static func isInitials(_ acronym: String, of words: [(text: String, isSmall: Bool)]) -> Bool {
    let letters = Array(acronym.utf8)
    guard letters.count >= 3 else { return false }
    var all: [UInt8] = []
    var strong: [UInt8] = []
    for word in words {
      guard let initial = word.text.utf8.first else { continue }
      all.append(initial)
      if !word.isSmall { strong.append(initial) }
    }
    return letters == all || letters == strong
  }

  /// Two letters or more in common, as a name's acronyms in two languages have: "ITUC" and "CSI", but not "AFL" and "CIO".
  static func isAkin(_ one: String, _ other: String) -> Bool {
    var left = Array(other.utf8)
    var common = 0
    for letter in one.utf8 {
      guard let place = left.firstIndex(of: letter) else { continue }
      left.remove(at: place)
      common += 1
    }
    return common >= 2
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
}
