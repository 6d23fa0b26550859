/// A record as it is compared: everything in numbers of one vocabulary.
///
/// It is a place among words that many records share (see `Profiles`): a record with arrays of its own took two and a half times the memory,
/// and much of a comparison went into holding on to them. `ProfileDraft` says what is written where.
struct Profile: Sendable {
  let words: [UInt32]
  let start: Int

  init(_ words: [UInt32], at start: Int) {
    self.words = words
    self.start = start
  }

  /// A record by itself.
  init(_ draft: ProfileDraft) {
    var words: [UInt32] = []
    draft.write(to: &words)
    self.init(words, at: 0)
  }

  /// Where the words of a record stand, counted from its first.
  enum Layout {
    static let content = 0
    static let places = 2
    static let marks = 4
    static let addresses = 5
    /// Where the acronyms, the initials, the handles and the names end, each counted from the record's first word.
    static let ends = 10
    /// Addresses of a mailbox, which most organizations of a register have not; then the acronyms.
    static let lists = 14
    static let mailboxes = 5

    static let hasOffice: UInt32 = 1 << 16
    static let hasFreeMail: UInt32 = 1 << 17
    static let hasMailbox: UInt32 = 1 << 18
  }

  private func word(_ index: Int) -> UInt32 { words[start + index] }

  /// A hash of what was typed, the same in every run: of two profiles the smaller is compared with the larger.
  var content: UInt64 { words.long(at: start + Layout.content) }
  /// A hash of the places in its name; 0 for none.
  var places: UInt64 { words.long(at: start + Layout.places) }
  /// As `CountryCode`; 0 for none.
  var country: UInt16 { UInt16(truncatingIfNeeded: word(Layout.marks)) }
  var hasOffice: Bool { word(Layout.marks) & Layout.hasOffice != 0 }
  var hasFreeMail: Bool { word(Layout.marks) & Layout.hasFreeMail != 0 }

  var webDomain: UInt32 { word(Layout.addresses) }
  var webHost: UInt32 { word(Layout.addresses + 1) }
  var webPath: UInt32 { word(Layout.addresses + 2) }
  var webLabel: UInt32 { word(Layout.addresses + 3) }
  /// The page's name on a social site; 0 for none.
  var socialHandle: UInt32 { word(Layout.addresses + 4) }
  var mailDomain: UInt32 { mailbox(0) }
  var mailLabel: UInt32 { mailbox(1) }
  var mailAddress: UInt32 { mailbox(2) }
  var mailLocal: UInt32 { mailbox(3) }
  /// The local part without roles and figures.
  var mailStem: UInt32 { mailbox(4) }

  private var hasMailbox: Bool { word(Layout.marks) & Layout.hasMailbox != 0 }

  private func mailbox(_ index: Int) -> UInt32 { hasMailbox ? word(Layout.lists + index) : 0 }

  /// Where each list ends among the words; the first begins after the addresses.
  private func end(_ list: Int) -> Int { start + Int(word(Layout.ends + list)) }

  /// Stated: in the acronym's field, in brackets, beside a dash.
  var acronyms: ArraySlice<UInt32> { words[(start + Layout.lists + (hasMailbox ? Layout.mailboxes : 0))..<end(0)] }
  /// Made of the names' first letters.
  var initials: ArraySlice<UInt32> { words[end(0)..<end(1)] }
  /// What may name the body in an address: acronyms, registered labels, handles, stems, short names written as one word.
  var handles: ArraySlice<UInt32> { words[end(1)..<end(2)] }
  var variants: ComparedNames { ComparedNames(words: words, startIndex: end(2), endIndex: end(3)) }
  /// All its words.
  var range: Range<Int> { start..<end(3) }

  /// What a body's names have in common though they are of several languages: the words of each whole name, acronyms, and initials of three
  /// letters and more.
  func marks(_ vocabulary: Vocabulary) -> [UInt64] {
    var marks = variants.filter { $0.place == .whole }.map(\.bagHash)
    for acronym in acronyms { marks.append(Hash.mixed(UInt64(acronym))) }
    for letters in initials where vocabulary.length(of: letters) >= 3 { marks.append(Hash.mixed(UInt64(letters))) }
    for name in variants where name.place == .whole && name.tokens.count == 1 {
      marks.append(Hash.mixed(UInt64(name.tokens[0].surface)))
    }
    return marks
  }

  /// What tells that two records with one acronym are of one body: the words of each whole name that is more than an acronym, and domains.
  func bodyMarks(_ vocabulary: Vocabulary) -> [UInt64] {
    variants.filter { $0.place == .whole && !$0.mayBeAcronym(vocabulary) }.map(\.bagHash)
      + domains.map { Hash.mixed(UInt64($0)) }
  }

  /// Of its website and its mail, each once.
  var domains: [UInt32] {
    let (web, mail) = (webDomain, mailDomain)
    return web == 0 || web == mail ? (mail == 0 ? [] : [mail]) : mail == 0 ? [web] : [web, mail]
  }
}

extension [UInt32] {
  /// Two words as one number, the lower half first.
  func long(at index: Int) -> UInt64 { UInt64(self[index]) | UInt64(self[index + 1]) << 32 }

  mutating func append(long: UInt64) {
    append(UInt32(truncatingIfNeeded: long))
    append(UInt32(truncatingIfNeeded: long >> 32))
  }

  mutating func set(long: UInt64, at index: Int) {
    self[index] = UInt32(truncatingIfNeeded: long)
    self[index + 1] = UInt32(truncatingIfNeeded: long >> 32)
  }
}
