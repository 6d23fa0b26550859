/// One typed word.
struct Atom {
  enum Script { case latin, other, unspaced }

  let text: String
  let number: UInt32
  let isShouted: Bool
  /// Joined to the word before by a dash or a slash.
  let isJoined: Bool
  let script: Script
}

/// A stretch of a name between brackets, dashes or bars.
struct Segment {
  let atoms: [Atom]

  var isLatin: Bool { atoms.filter { $0.script == .latin }.count * 2 > atoms.count }
  var letters: Int {
    atoms.reduce(0) { $0 + ($1.script == .latin ? $1.text.utf8.count : $1.text.unicodeScalars.count * 2) }
  }
}
