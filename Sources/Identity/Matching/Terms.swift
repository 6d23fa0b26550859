/// The tables, by the numbers of their words: every name is read with these.
struct Terms: Sendable {
  /// By a vocabulary number; the words of the tables come first in the vocabulary, so this is short.
  private var terms: [Term] = []
  private var phrases: [UInt64: Phrase] = [:]
  private var phraseStarts: Set<UInt32> = []
  /// Words of scripts that are written without spaces, by their text.
  private(set) var unspaced = UnspacedWords()
  private var abbreviations: [UInt32: UInt32] = [:]
  private(set) var freeMail: Set<UInt32> = []
  private(set) var socialSites: Set<UInt32> = []

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
    for row in TableRows.read(sources.abbreviations, spelling: TermSpelling.folded) {
      let target = vocabulary.number(of: TermSpelling.folded(row.code))
      for form in row.forms { abbreviations[vocabulary.number(of: form)] = target }
    }
    for row in TableRows.read(sources.mail, spelling: String.init) {
      for form in row.forms {
        let number = vocabulary.number(of: form)
        if row.code == "free" { freeMail.insert(number) } else { socialSites.insert(number) }
      }
    }
  }

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

  /// The longest phrase that starts here, and how many words it has.
  func phrase(_ words: ArraySlice<UInt32>) -> (term: Term, count: Int)? {
    guard let first = words.first, phraseStarts.contains(first) else { return nil }
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
      let code = row.code
      var term = Term(group: group, meaning: vocabulary.number(of: group == .small ? "" : code))
      switch group {
      case .subject:
        if code.hasPrefix("t:") { term.group = .type }
        term.isPart = Parts.codes.contains(code)
        if code.hasPrefix("d:") { term.group = .direction }
        if code.hasPrefix("n:") { term.group = .number }
        // "Caritas Internationalis" beside "Caritas Europa": it says where, as a region does.
        if code == "a:international" { term.group = .country }
      case .country: term.country = CountryCode.packed(code)
      case .city: term.country = CountryCode.packed(code.prefix(2))
      default: break
      }
      for form in row.forms { add(form, term, &vocabulary) }
    }
  }

  /// - Parameter folded: by `TermSpelling`.
  private mutating func add(_ folded: String, _ term: Term, _ vocabulary: inout Vocabulary) {
    if let unspacedForm = TermSpelling.unspaced(folded) {
      var term = term
      if term.meaning == 0 { term.meaning = vocabulary.number(of: unspacedForm) }
      unspaced.add(unspacedForm, term)
      return
    }
    let words = folded.utf8.split(separator: Ascii.space).map { vocabulary.number(of: $0) }
    guard let first = words.first else { return }
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
    phraseStarts.insert(first)
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
