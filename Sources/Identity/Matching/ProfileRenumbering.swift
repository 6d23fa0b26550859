/// A record's words in the numbers of another vocabulary.
enum ProfileRenumbering {
  /// Rewrites the record that begins at `start`; hashes of meanings are made anew.
  static func renumber(_ words: inout [UInt32], at start: Int, _ number: (UInt32) -> UInt32) {
    typealias Layout = Profile.Layout
    let namesBegin = start + Int(words[start + Layout.ends + 2])
    let namesEnd = start + Int(words[start + Layout.ends + 3])
    for index in start + Layout.addresses..<start + Layout.ends { words[index] = number(words[index]) }
    for index in start + Layout.lists..<namesBegin { words[index] = number(words[index]) }
    var name = namesBegin
    while name < namesEnd {
      let end = renumber(nameIn: &words, at: name, number)
      if name == namesBegin {
        words.set(long: NameCore(ComparedName(words, at: name).tokens).places, at: start + Layout.places)
      }
      name = end
    }
  }

  /// Gives where the next name begins.
  private static func renumber(nameIn words: inout [UInt32], at start: Int, _ number: (UInt32) -> UInt32) -> Int {
    typealias Layout = ComparedName.Layout
    let counts = words[start + Layout.counts]
    words[start + Layout.joined] = number(words[start + Layout.joined])
    var index = start + Layout.tokens
    for _ in 0..<Int(counts & 0xFFFF) {
      words[index] = number(words[index])
      words[index + 1] = number(words[index + 1])
      index += Layout.wordsOfToken
    }
    for _ in 0..<Int(counts >> 16) {
      words[index] = number(words[index])
      index += 1
    }
    words.set(long: NameCore.bagHash(ComparedName(words, at: start).tokens), at: start + Layout.bagHash)
    return index
  }
}
