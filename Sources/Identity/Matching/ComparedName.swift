/// A name as it is compared: a place among the words of its record.
struct ComparedName {
  private let words: [UInt32]
  let start: Int

  init(_ words: [UInt32], at start: Int) {
    self.words = words
    self.start = start
  }

  /// Where the words of a name stand, counted from its first.
  enum Layout {
    /// How many tokens, and how many legal forms; how many bits of the letters are set, and marks.
    static let counts = 0
    static let marks = 1
    static let total = 2
    static let joined = 3
    static let surfaceHash = 4
    static let bagHash = 6
    static let grams = 8
    static let tokens = 24
    static let wordsOfToken = 4

    static let isPart: UInt32 = 1 << 16
    static let isUnspaced: UInt32 = 1 << 17
    static let isOtherScript: UInt32 = 1 << 18
  }

  private func word(_ index: Int) -> UInt32 { words[start + index] }
  private func has(_ mark: UInt32) -> Bool { word(Layout.marks) & mark != 0 }

  /// The same word by word, with what each weighs.
  var tokens: NameTokens {
    NameTokens(words: words, start: start + Layout.tokens, count: Int(word(Layout.counts) & 0xFFFF))
  }
  /// Bits of all its tokens.
  var total: Float { Float(bitPattern: word(Layout.total)) }
  /// Two short words written as one, as an acronym may be spaced ("NGO CoM"); 0 for any other name.
  var joined: UInt32 { word(Layout.joined) }
  /// The whole name as one word of its surfaces.
  var surfaceHash: UInt64 { words.long(at: start + Layout.surfaceHash) }
  /// Meanings sorted, small words left out.
  var bagHash: UInt64 { words.long(at: start + Layout.bagHash) }
  var grams: GramSet { GramSet(words, at: start + Layout.grams, count: Int32(word(Layout.marks) & 0xFFFF)) }
  var place: NameVariant.Place { has(Layout.isPart) ? .part : .whole }
  var isUnspaced: Bool { has(Layout.isUnspaced) }
  var isOtherScript: Bool { has(Layout.isOtherScript) }
  var legal: ArraySlice<UInt32> {
    let end = self.end
    return words[(end - Int(word(Layout.counts) >> 16))..<end]
  }

  /// Where the next name begins.
  var end: Int {
    let counts = word(Layout.counts)
    return start + Layout.tokens + Int(counts & 0xFFFF) * Layout.wordsOfToken + Int(counts >> 16)
  }

  /// Whether it is nothing but a short word.
  func mayBeAcronym(_ vocabulary: Vocabulary) -> Bool {
    tokens.count == 1 && !isUnspaced && vocabulary.length(of: tokens[0].surface) <= 8 || joined != 0
  }

  /// Whether both mean the same, word by word.
  func means(_ other: ComparedName) -> Bool {
    tokens.lazy.filter { $0.group != .small }.map(\.meaning)
      .elementsEqual(other.tokens.lazy.filter { $0.group != .small }.map(\.meaning))
  }
}

/// The names of a record.
struct ComparedNames: Collection {
  private let words: [UInt32]
  let startIndex: Int
  let endIndex: Int

  init(words: [UInt32], startIndex: Int, endIndex: Int) {
    self.words = words
    self.startIndex = startIndex
    self.endIndex = endIndex
  }

  subscript(index: Int) -> ComparedName { ComparedName(words, at: index) }
  func index(after index: Int) -> Int { ComparedName(words, at: index).end }
}

/// The tokens of a name.
struct NameTokens: RandomAccessCollection {
  private let words: [UInt32]
  private let start: Int
  let count: Int

  init(words: [UInt32], start: Int, count: Int) {
    self.words = words
    self.start = start
    self.count = count
  }

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  /// The meaning alone: names are aligned by it, word against word.
  func meaning(_ index: Int) -> UInt32 { words[start + index * ComparedName.Layout.wordsOfToken] }

  subscript(index: Int) -> NameToken {
    NameToken(words, at: start + index * ComparedName.Layout.wordsOfToken)
  }
}

extension NameToken {
  fileprivate init(_ words: [UInt32], at index: Int) {
    let marks = words[index + 2]
    let term = Term(
      group: Term.Group(rawValue: UInt8(truncatingIfNeeded: marks)) ?? .own, isPart: marks >> 8 & 1 != 0,
      meaning: words[index], country: UInt16(truncatingIfNeeded: marks >> 16))
    self.init(term, surface: words[index + 1], bits: Float(bitPattern: words[index + 3]))
  }

  func write(to words: inout [UInt32]) {
    words.append(meaning)
    words.append(surface)
    words.append(UInt32(group.rawValue) | (isPart ? 1 << 8 : 0) | UInt32(country) << 16)
    words.append(bits.bitPattern)
  }
}
