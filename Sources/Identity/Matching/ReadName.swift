/// A typed name as it was understood: one or more names of the body, and its acronyms.
struct ReadName {
  var variants: [NameVariant] = []
  /// Vocabulary numbers of acronyms in lower case.
  var acronyms: [UInt32] = []
  var hasOffice = false
  var mixedScripts = false
  /// The words of the first variant, while the name is read.
  var firstAtoms: [Atom] = []

  mutating func addAcronym(_ number: UInt32) {
    if number != 0, !acronyms.contains(number) { acronyms.append(number) }
  }
}

/// A name, word by word.
struct NameVariant {
  enum Place: UInt8 {
    case whole
    /// A segment, or what stood in brackets.
    case part
  }

  let place: Place
  private(set) var tokens: [NameToken]
  /// Legal forms at the ends.
  private(set) var legal: [UInt32] = []
  var isUnspaced = false
  var isOtherScript = false

  init(place: Place, tokens: [NameToken]) {
    self.place = place
    self.tokens = tokens
  }

  mutating func append(_ token: NameToken) { tokens.append(token) }

  mutating func weigh(_ bits: (NameToken) -> Float) {
    for index in tokens.indices { tokens[index].bits = bits(tokens[index]) }
  }

  /// Takes legal forms off the ends; one word that tells always stays.
  mutating func finish() {
    while tokens.count > 1, let last = tokens.last, last.group == .legal { legal.append(tokens.removeLast().meaning) }
    while tokens[0].group == .legal, tokens.dropFirst().contains(where: { $0.group != .small }) {
      legal.append(tokens.removeFirst().meaning)
    }
    while tokens.count > 1, tokens[0].group == .small { tokens.removeFirst() }
  }
}

/// One word or phrase of a name.
struct NameToken {
  /// What it means: equal across languages where the tables have the word.
  let meaning: UInt32
  /// How it stands: equal for the same word alone.
  let surface: UInt32
  let group: Term.Group
  let isPart: Bool
  let country: UInt16
  /// How much it tells, in bits; 0 until that is known.
  var bits: Float

  init(_ term: Term, surface: UInt32, bits: Float = 0) {
    meaning = term.meaning
    self.surface = surface
    group = term.group
    isPart = term.isPart
    country = term.country
    self.bits = bits
  }
}
