/// Finds the known word that a mistyped one was probably meant to be.
package enum Spelling {
  /// The known word within two edits (one, for short words), or differing only in case, hyphens or underscores; nil when none is near.
  package static func nearest(to word: String, in known: [String]) -> String? {
    let bare = bared(word)
    if let same = known.first(where: { bared($0) == bare }) { return same }
    let distances = known.map { (word: $0, distance: distance(bared($0), bare)) }
    guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= min(2, max(1, word.count / 3)) ? best.word : nil
  }

  private static func bared(_ word: String) -> [Character] {
    word.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }.map(\.self)
  }

  /// The edits between two words, where swapping two neighbours is one edit (optimal string alignment).
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        let substitution = last[j] + (left[i] == right[j] ? 0 : 1)
        var best = min(substitution, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { best = min(best, beforeLast[j - 1] + 1) }
        row.append(best)
      }
      beforeLast = last
      last = row
    }
    return last[right.count]
  }
}

extension StringProtocol {
  /// Without white space at either end.
  package var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
