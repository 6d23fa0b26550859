/// A record as it is compared: everything in numbers of one vocabulary.
struct Profile: Sendable {
  /// A hash of what was typed, the same in every run: of two profiles the smaller is compared with the larger.
  var content: UInt64 = 0
  var variants: [ComparedName] = []
  /// Stated: in the acronym's field, in brackets, beside a dash.
  var acronyms: [UInt32] = []
  /// Made of the names' first letters.
  var initials: [UInt32] = []
  /// What a body's names have in common though they are of several languages: the words of each whole name, acronyms, and initials of three
  /// letters and more.
  var marks: [UInt64] = []
  /// What tells that two records with one acronym are of one body: the words of each whole name that is more than an acronym, and domains.
  var bodyMarks: [UInt64] = []
  /// A hash of the places in its name; 0 for none.
  var places: UInt64 = 0
  /// As `CountryCode`; 0 for none.
  var country: UInt16 = 0
  var hasOffice = false

  var webDomain: UInt32 = 0
  var webHost: UInt32 = 0
  var webPath: UInt32 = 0
  var webLabel: UInt32 = 0
  /// The page's name on a social site; 0 for none.
  var socialHandle: UInt32 = 0
  var mailDomain: UInt32 = 0
  var mailLabel: UInt32 = 0
  var mailAddress: UInt32 = 0
  var mailLocal: UInt32 = 0
  /// The local part without roles and figures.
  var mailStem: UInt32 = 0
  var hasFreeMail = false

  /// What may name the body in an address: acronyms, registered labels, handles, stems, short names written as one word.
  var handles: [UInt32] = []

  /// Makes what is told by the names' words, their initials and the acronyms.
  mutating func hashNames(_ vocabulary: Vocabulary) {
    let whole = variants.filter { $0.place == .whole }
    let letters =
      acronyms + initials.filter { vocabulary.length(of: $0) >= 3 }
      + whole.filter { $0.tokens.count == 1 }.map { $0.tokens[0].surface }
    marks = whole.map(\.bagHash) + letters.map { Hash.mixed(UInt64($0)) }
    bodyMarks =
      whole.filter { !$0.mayBeAcronym(vocabulary) }.map(\.bagHash) + domains.map { Hash.mixed(UInt64($0)) }
    places = variants.first?.core.places ?? 0
  }

  /// Of its website and its mail, each once.
  var domains: [UInt32] {
    webDomain == 0 || webDomain == mailDomain
      ? (mailDomain == 0 ? [] : [mailDomain]) : mailDomain == 0 ? [webDomain] : [webDomain, mailDomain]
  }

  /// Every field that holds a word's number, for who numbers the words anew.
  static var words: [WritableKeyPath<Profile, UInt32>] {
    [
      \.webDomain, \.webHost, \.webPath, \.webLabel, \.socialHandle, \.mailDomain, \.mailLabel, \.mailAddress,
      \.mailLocal, \.mailStem,
    ]
  }
  static var wordLists: [WritableKeyPath<Profile, [UInt32]>] { [\.acronyms, \.initials, \.handles] }
}

/// A name as it is compared.
struct ComparedName {
  var tokens: [NameToken]
  /// Bits each, parallel to `tokens`.
  var weights: [Float]
  var total: Float
  /// The whole name as one word of its surfaces, and of its meanings in order.
  var surfaceHash: UInt64
  var meaningHash: UInt64 = 0
  /// Meanings sorted, small words left out.
  var bagHash: UInt64 = 0
  var grams: GramSet
  var legal: [UInt32]
  var place: NameVariant.Place
  /// Two short words written as one, as an acronym may be spaced ("NGO CoM"); 0 for any other name.
  var joined: UInt32 = 0
  var isUnspaced: Bool
  var isOtherScript: Bool

  /// Whether it is nothing but a short word.
  func mayBeAcronym(_ vocabulary: Vocabulary) -> Bool {
    tokens.count == 1 && !isUnspaced && vocabulary.length(of: tokens[0].surface) <= 8 || joined != 0
  }

  mutating func hashMeanings() {
    let meanings = tokens.filter { $0.group != .small }.map(\.meaning)
    meaningHash = Hash.of(meanings)
    bagHash = Hash.of(meanings.sorted(), seed: 7)
  }
}

/// The pairs or triples of letters of a name, in 512 bits.
struct GramSet {
  /// Words and not a vector: that wants 64 bytes of alignment, for which every name took half as much memory again.
  private var bits = InlineArray<8, UInt64>(repeating: 0)
  private var count: Int32 = 0

  init(_ bytes: [UInt8]) {
    guard bytes.count >= 3 else { return }
    for index in 0..<(bytes.count - 2) {
      let gram = UInt64(bytes[index]) << 16 | UInt64(bytes[index + 1]) << 8 | UInt64(bytes[index + 2])
      let bit = Int(truncatingIfNeeded: Hash.mixed(gram) & 511)
      bits[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    for word in bits.indices { count += Int32(bits[word].nonzeroBitCount) }
  }

  /// Dice's coefficient, 0...1.
  func likeness(_ other: GramSet) -> Float {
    let total = count + other.count
    if total == 0 { return 0 }
    var common = 0
    for word in bits.indices { common += (bits[word] & other.bits[word]).nonzeroBitCount }
    return 2 * Float(common) / Float(total)
  }
}
