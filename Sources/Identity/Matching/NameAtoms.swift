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

/// Words that say how a name is to be read.
struct FixedWords {
  let offices: Set<UInt32>
  let officesAlone: Set<UInt32>
  let besideOffice: Set<UInt32>
  let former: Set<UInt32>
  let notAcronyms: Set<UInt32>

  init(_ vocabulary: inout Vocabulary) {
    func numbers(_ text: String) -> Set<UInt32> {
      Set(text.split(whereSeparator: \.isWhitespace).map { vocabulary.number(of: String($0)) })
    }
    officesAlone = numbers(OfficeWords.alone)
    offices = numbers(OfficeWords.offices).union(officesAlone)
    besideOffice = numbers(OfficeWords.qualifiers + " " + OfficeWords.besideInSegment)
    former = numbers("formerly former previously ex anciennement antes anteriormente antiguamente fka")
    notAcronyms = numbers("ngo ngos ong osc cso npo ingo nonprofit")
  }
}
