/// The name that a person probably meant.
enum NearestName {
  /// The closest candidate by edit distance, or one whose last part is the same (`port` for `http.port`); nil when none is near.
  static func of(_ name: String, among candidates: [String]) -> String? {
    let wanted = name.lowercased()
    if let same = candidates.first(where: { lastPart(of: $0.lowercased()) == lastPart(of: wanted) }) { return same }
    let allowed = max(2, wanted.count / 3)
    let ranked = candidates.map { ($0, distance(wanted, $0.lowercased())) }.filter { $0.1 <= allowed }
    return ranked.min { $0.1 < $1.1 }?.0
  }

  private static func lastPart(of name: String) -> Substring {
    name.split(separator: ".").last ?? ""
  }

  /// Levenshtein's distance: insertions, deletions and replacements, each counting one.
  private static func distance(_ from: String, _ to: String) -> Int {
    let target = Array(to)
    var row = Array(0...target.count)
    for (done, letter) in from.enumerated() {
      var next = [done + 1]
      for (column, other) in target.enumerated() {
        next.append(min(row[column + 1] + 1, next[column] + 1, row[column] + (letter == other ? 0 : 1)))
      }
      row = next
    }
    return row.last ?? 0
  }
}
