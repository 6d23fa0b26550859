/// How well letters stand for the words of a name, 0...1: 1 for the initials of all its words but the small ones.
enum AcronymLikeness {
  static func of(_ acronym: UInt32, _ name: ComparedName, _ vocabulary: Vocabulary) -> Float {
    if name.isUnspaced { return 0 }
    return vocabulary.withBytes(of: acronym) { letters -> Float in
      guard (2...10).contains(letters.count) else { return 0 }
      var words: [(bytes: [UInt8], isSmall: Bool)] = []
      for token in name.tokens {
        vocabulary.withBytes(of: token.surface) { bytes in
          for word in bytes.split(separator: Ascii.space) { words.append((Array(word), token.group == .small)) }
        }
      }
      guard words.count >= 2, words.count <= 20 else { return 0 }
      // best[k]: the highest score with the first k letters used, after the words so far.
      var best = [Float](repeating: -100, count: letters.count + 1)
      best[0] = 0
      for word in words {
        var next = best
        let skipped: Float = word.isSmall ? 0 : -0.6
        for used in 0...letters.count { next[used] = best[used] + skipped }
        for used in 0..<letters.count where best[used] > -50 && word.bytes.first == letters[used] {
          // The initial, and perhaps letters from within the word after it: "ODIHR", "Benelux".
          var gained: Float = 1
          var at = 0
          var taken = used + 1
          next[taken] = max(next[taken], best[used] + gained)
          while taken < letters.count, taken - used < 4 {
            guard let found = word.bytes[(at + 1)...].firstIndex(of: letters[taken]) else { break }
            gained += found == at + 1 ? 0.7 : 0.35
            at = found
            taken += 1
            next[taken] = max(next[taken], best[used] + gained)
            if at + 1 >= word.bytes.count { break }
          }
        }
        best = next
      }
      return max(0, best[letters.count] / Float(letters.count))
    }
  }
}

extension ComparedName {
  /// "ICVA Network": the acronym of a body of members, and what such bodies call themselves.
  func acronymBesideKind(_ vocabulary: Vocabulary) -> UInt32? {
    guard tokens.count == 2, let kind = tokens.first(where: { $0.group == .type }),
      let acronym = tokens.first(where: { $0.group == .own }),
      Self.bodiesOfMembers.contains(vocabulary.text(of: kind.meaning))
    else { return nil }
    return acronym.surface
  }

  private static let bodiesOfMembers: Set<String> = [
    "t:network", "t:coalition", "t:alliance", "t:platform", "t:forum", "t:movement", "t:federation", "t:confederation",
    "t:association", "t:organization", "t:league", "t:secretariat",
  ]
}
