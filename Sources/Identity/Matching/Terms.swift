/// The tables, by the numbers of their words: every name is read with these.
struct Terms: Sendable {
  /// By a vocabulary number; the words of the tables come first in the vocabulary, so this is short.
  private var terms: [Term] = []
  private var phrases: [UInt64: Phrase] = [:]
  /// Words of scripts that are written without spaces, by their text.
  private(set) var unspaced = UnspacedWords()
  private var abbreviations: [UInt32: UInt32] = [:]
  private var spellings: [UInt32: UInt32] = [:]
  /// By a vocabulary number, like the terms.
  private var roles: [WordRoles] = []
  private var legalPhrases: Set<UInt64> = []
  /// Legal forms of scripts that are written without spaces, which a key leaves out; the longest first.
  private(set) var unspacedLegalForms: [String] = []
  /// What "international" and its like mean: they stand where a place would, and are none.
  private(set) var international: UInt32 = 0
  private(set) var freeMail: Set<UInt32> = []
  private(set) var socialSites: Set<UInt32> = []
  /// Registered labels that are such under whatever top level.
  private(set) var sharedBrands: Set<UInt32> = []

  private struct Phrase {
    var term: Term?
    var goesOn: Bool
  }

  static let longestPhrase = 5
  private static let shortForms: Set<String> = ["uk", "eu", "us", "un"]

  init(_ vocabulary: inout Vocabulary, sources: TermSources) {
    load(sources.small, .small, &vocabulary)
    load(sources.concepts, .subject, &vocabulary)
    load(sources.causes, .subject, &vocabulary)
    load(sources.cities, .city, &vocabulary)
    load(sources.places, .country, &vocabulary)
    load(sources.legal, .legal, &vocabulary)
    for row in TableRows.read(SpellingTable.rows, spelling: String.init) {
      let target = vocabulary.number(of: row.code)
      for form in row.forms { spellings[vocabulary.number(of: form)] = target }
    }
    abbreviations = spellings
    for row in TableRows.read(sources.abbreviations, spelling: TermSpelling.folded) {
      let target = vocabulary.number(of: TermSpelling.folded(row.code))
      for form in row.forms { abbreviations[vocabulary.number(of: form)] = target }
    }
    for row in TableRows.read(sources.mail, spelling: String.init) {
      let numbers = row.forms.map { vocabulary.number(of: $0) }
      switch row.code {
      case "free": freeMail.formUnion(numbers)
      case "brand": sharedBrands.formUnion(numbers)
      default: socialSites.formUnion(numbers)
      }
    }
    for row in TableRows.read(ReadingWordTable.rows, spelling: String.init) {
      for word in row.forms { mark(vocabulary.number(of: word), WordRoles.readingWords[row.code] ?? []) }
    }
    unspacedLegalForms.sort { ($1.unicodeScalars.count, $0) < ($0.unicodeScalars.count, $1) }
    international = vocabulary.number(of: Self.internationalCode)
  }

  private static let internationalCode = "a:international"

  private mutating func mark(_ word: UInt32, _ role: WordRoles) {
    if role.isEmpty { return }
    while roles.count <= Int(word) { roles.append([]) }
    roles[Int(word)].formUnion(role)
  }

  func roles(of word: UInt32) -> WordRoles { Int(word) < roles.count ? roles[Int(word)] : [] }

  /// Whether these words are a legal form that a key leaves out at its end.
  func isLegalPhrase(_ words: some Sequence<UInt32>) -> Bool { legalPhrases.contains(Hash.of(words)) }

  /// Whether many bodies have pages or mailboxes on the domain or host of this number.
  func isShared(_ host: UInt32) -> Bool { freeMail.contains(host) || socialSites.contains(host) }

  func term(_ word: UInt32) -> Term {
    let index = Int(word)
    return index < terms.count && terms[index].meaning != 0 ? terms[index] : Term(meaning: word)
  }

  func isKnown(_ word: UInt32) -> Bool {
    let index = Int(word)
    return index < terms.count && terms[index].meaning != 0
  }

  /// The word that this is short for, or itself; what a table has is no abbreviation.
  func spelledOut(_ word: UInt32) -> UInt32 { isKnown(word) ? word : abbreviations[word] ?? word }

  /// The word in the one spelling that a key has.
  func keySpelling(_ word: UInt32) -> UInt32 { spellings[word] ?? word }

  /// The longest phrase that starts here, and how many words it has.
  func phrase(_ words: ArraySlice<UInt32>) -> (term: Term, count: Int)? {
    guard let first = words.first, roles(of: first).contains(.startsPhrase) else { return nil }
    var best: (Term, Int)?
    var count = 1
    while count < min(words.count, Self.longestPhrase) {
      count += 1
      guard let phrase = phrases[Hash.of(words.prefix(count))] else { break }
      if let term = phrase.term { best = (term, count) }
      if !phrase.goesOn { break }
    }
    return best
  }

  private mutating func load(_ text: String, _ group: Term.Group, _ vocabulary: inout Vocabulary) {
    for row in TableRows.read(text, spelling: TermSpelling.folded) {
      // "l:foundation.front": the mark is for those who make keys.
      let parts = group == .legal ? row.code.split(separator: ".") : [row.code[...]]
      let code = String(parts[0])
      var term = Term(group: group, meaning: vocabulary.number(of: group == .small ? "" : code))
      var role: WordRoles = []
      switch group {
      case .subject:
        if code.hasPrefix("t:") { term.group = .type }
        term.isPart = Parts.codes.contains(code)
        if code.hasPrefix("d:") { term.group = .direction }
        if code.hasPrefix("n:") { term.group = .number }
        // "Caritas Internationalis" beside "Caritas Europa": it says where, as a region does.
        if code == Self.internationalCode { term.group = .country }
      case .country: term.country = CountryCode.packed(code)
      case .city: term.country = CountryCode.packed(code.prefix(2))
      case .small: role = row.code.hasSuffix(".article") ? .article : []
      case .legal: role = .legal(mark: parts.dropFirst().first)
      default: break
      }
      for form in row.forms { add(form, term, role, &vocabulary) }
    }
  }

  /// - Parameter folded: by `TermSpelling`.
  private mutating func add(_ folded: String, _ term: Term, _ role: WordRoles, _ vocabulary: inout Vocabulary) {
    if let unspacedForm = TermSpelling.unspaced(folded) {
      if role.contains(.legalAtEnd) { unspacedLegalForms.append(unspacedForm) }
      var term = term
      if term.meaning == 0 { term.meaning = vocabulary.number(of: unspacedForm) }
      unspaced.add(unspacedForm, term)
      return
    }
    let words = folded.utf8.split(separator: Ascii.space).map { vocabulary.number(of: $0) }
    guard let first = words.first, let last = words.last else { return }
    if words.count == 1 {
      mark(first, role)
    } else if role.contains(.legalAtEnd) {
      mark(last, .endsLegalPhrase)
      legalPhrases.insert(Hash.of(words))
    }
    if words.count == 1 {
      var term = term
      if term.meaning == 0 { term.meaning = first }
      while terms.count <= Int(first) { terms.append(Term(meaning: 0)) }
      // One or two letters are a particle in some language before they are anything else.
      if term.group != .small, term.group != .legal, folded.utf8.count <= 2, !Self.shortForms.contains(folded) {
        return
      }
      // The first table that has a word decides; but a country's adjective is often a city's name, too.
      let known = terms[Int(first)]
      if known.meaning == 0 || term.group == .country && known.group != .small { terms[Int(first)] = term }
      return
    }
    guard words.count <= Self.longestPhrase, term.meaning != 0 else { return }
    mark(first, .startsPhrase)
    for count in 2...words.count {
      var phrase = phrases[Hash.of(words.prefix(count))] ?? Phrase(term: nil, goesOn: false)
      if count < words.count { phrase.goesOn = true } else { phrase.term = term }
      phrases[Hash.of(words.prefix(count))] = phrase
    }
  }
}

/// Words of Chinese, Japanese and Thai names, cut out of a run by the longest match.
struct UnspacedWords {
  private var words: [String: Term] = [:]
  /// The length of the longest word by its first letter.
  private var longest: [Unicode.Scalar: Int] = [:]

  mutating func add(_ word: String, _ term: Term) {
    if words[word] == nil || term.group == .country { words[word] = term }
    guard let first = word.unicodeScalars.first else { return }
    longest[first] = max(longest[first] ?? 0, word.unicodeScalars.count)
  }

  /// The known words and what stands between them, in order.
  func cut(_ run: String) -> [(text: String, term: Term?)] {
    var parts: [(String, Term?)] = []
    var rest = run.unicodeScalars[...]
    var unknown = String.UnicodeScalarView()
    while let first = rest.first {
      var length = min(longest[first] ?? 0, rest.count)
      var found: (String, Term)?
      while length > 0 {
        let candidate = String(rest.prefix(length))
        if let term = words[candidate] {
          found = (candidate, term)
          break
        }
        length -= 1
      }
      if let found {
        if !unknown.isEmpty { parts.append((String(unknown), nil)) }
        unknown.removeAll()
        parts.append((found.0, found.1))
        rest = rest.dropFirst(length)
      } else {
        unknown.append(rest.removeFirst())
      }
    }
    if !unknown.isEmpty { parts.append((String(unknown), nil)) }
    return parts
  }
}
