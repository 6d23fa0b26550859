/// The scanned segments of a name sorted into its words and what is set apart from them.
struct NameParts {
  private(set) var words: [NameWord] = []
  private(set) var acronyms: [String] = []
  private(set) var otherNames: [NormalizedName.OtherName] = []
  private(set) var legalForms: [String] = []
  private(set) var office: String?
  private(set) var isAcronym = false

  init(_ segments: [ScannedSegment]) {
    var main: [ScannedSegment] = []
    var brackets: [ScannedSegment] = []
    for segment in segments where !segment.words.isEmpty {
      if segment.inBrackets { brackets.append(segment) } else { main.append(segment) }
    }
    // "(ICMC)" alone is the name itself.
    if main.isEmpty { (main, brackets) = (brackets, []) }
    if main.count > 1 { main = settingApart(main) }
    if main.count > 1 { takeLeadingPart(of: main) }

    var typed = main.flatMap(\.words)
    typed = takingLeadingAcronym(typed)
    if typed.count == 1 { isAcronym = typed[0].isShouted && (2...10).contains(typed[0].text.utf8.count) }
    words = Self.tagged(typed)
    for bracket in brackets { takeBracket(bracket.words) }
    trimEnds()
  }

  /// Takes acronyms and offices out of the segments between dashes, and leaves at least one segment.
  private mutating func settingApart(_ segments: [ScannedSegment]) -> [ScannedSegment] {
    var kept: [ScannedSegment] = []
    for (index, segment) in segments.enumerated() {
      let others = segments.enumerated().filter { $0.offset != index }.flatMap(\.element.words)
      let mayLeave = kept.contains { $0.words.count > 1 } || segments[(index + 1)...].contains { $0.words.count > 1 }
      if mayLeave, segment.words.count == 1, segment.words[0].isShouted,
        AcronymFit.mayStand(segment.words[0].text, for: others.map(\.text))
      {
        acronyms.append(segment.words[0].text)
      } else if !kept.isEmpty, Self.isOffice(Self.tagged(segment.words)) {
        office = Self.text(of: segment.words)
      } else {
        kept.append(segment)
      }
    }
    return kept
  }

  /// "La Via Campesina – International Peasant Movement" may be known by its first part; "Oxfam – Kenya" may not.
  private mutating func takeLeadingPart(of segments: [ScannedSegment]) {
    let rest = Self.tagged(segments.dropFirst().flatMap(\.words))
    guard segments[0].words.count > 1, !rest.contains(where: { $0.place != nil && $0.place != "INT" }) else { return }
    addOtherName(segments[0].words, .beforeDash)
  }

  /// "DRC Danish Refugee Council": the first word is the initials of the others.
  private mutating func takingLeadingAcronym(_ typed: [ScannedWord]) -> [ScannedWord] {
    guard typed.count >= 3, typed[0].isShouted, !typed[1].isShouted,
      AcronymFit.isInitials(typed[0].text, of: typed.dropFirst().map(\.text))
    else { return typed }
    acronyms.append(typed[0].text)
    return Array(typed.dropFirst())
  }

  private mutating func takeBracket(_ bracket: [ScannedWord]) {
    let inside = Self.tagged(bracket)
    if inside[0].roles.contains(.former), bracket.count > 1 {
      let former = Array(bracket.dropFirst())
      if former.count == 1, former[0].isShouted {
        acronyms.append(former[0].text)
      } else {
        addOtherName(former, .former)
      }
    } else if inside.allSatisfy({ $0.place != nil }) {
      words += inside
    } else if Self.isOffice(inside) {
      office = Self.text(of: bracket)
    } else if bracket.count == 1, inside[0].roles.contains(.notAnAcronym) {
      return
    } else if bracket.count <= 2, bracket.allSatisfy({ $0.isShouted || $0.text.utf8.count <= 3 }),
      bracket.contains(where: \.isShouted)
    {
      acronyms.append(bracket.map(\.text).joined())
    } else if bracket.count == 1, AcronymFit.isInitials(bracket[0].text, of: words.map(\.text)) {
      acronyms.append(bracket[0].text)
    } else if bracket.count > 1, !inside.contains(where: { $0.place != nil && $0.place != "INT" }) || words.count == 1 {
      addOtherName(bracket, .brackets)
    } else {
      words += inside
    }
  }

  private mutating func addOtherName(_ typed: [ScannedWord], _ place: NormalizedName.OtherName.Place) {
    var other = NameParts(words: Self.tagged(typed))
    other.trimEnds()
    guard !other.words.isEmpty else { return }
    otherNames.append(.init(key: other.words.map(\.text).joined(separator: " "), place: place))
  }

  private init(words: [NameWord]) { self.words = words }

  /// Takes articles, legal forms and an office off the ends, until nothing more goes; one word always stays.
  private mutating func trimEnds() {
    var count = 0
    while words.count != count {
      count = words.count
      if count > 1, words[0].roles.contains(.article), count > 2 || words[0].text.utf8.count > 1 { words.removeFirst() }
      if words.count > 1, words[0].roles.contains(.leadingLegalForm) {
        legalForms.append(words.removeFirst().text)
      }
      takeTrailingLegalForm()
      takeTrailingOffice()
    }
  }

  private mutating func takeTrailingLegalForm() {
    guard words.count > 1, let last = words.last else { return }
    if last.roles.contains(.trailingLegalForm) {
      legalForms.append(last.text)
      words.removeLast()
      return
    }
    guard LegalForms.phraseEndings.contains(last.text) else { return }
    for phrase in LegalForms.phraseWords
    where phrase.count < words.count && words.suffix(phrase.count).map(\.text) == phrase {
      legalForms.append(phrase.joined())
      words.removeLast(phrase.count)
      return
    }
  }

  /// "… Secretariat", "… Headquarters", and "… Geneva Advocacy Office", where at least two words go before.
  private mutating func takeTrailingOffice() {
    guard words.count > 2, let last = words.last else { return }
    var start = words.count - 1
    if last.roles.contains(.office) {
      while start > 0, words[start - 1].roles.contains(.officeQualifier) { start -= 1 }
      let qualified = start < words.count - 1
      if start > 0, words[start - 1].place?.contains(".") == true {
        let place = words[start - 1].place
        while start > 0, words[start - 1].place == place { start -= 1 }
      } else if !qualified {
        return
      }
    } else if !last.roles.contains(.officeAlone) {
      return
    }
    guard start > 1 else { return }
    office = words[start...].map(\.text).joined(separator: " ")
    words.removeSubrange(start...)
  }

  /// A segment of its own that is nothing but an office: "Geneva office", "International Secretariat".
  private static func isOffice(_ words: [NameWord]) -> Bool {
    words.contains { $0.roles.contains(.office) || $0.roles.contains(.officeAlone) }
      && words.allSatisfy {
        !$0.roles.isDisjoint(with: [.office, .officeAlone, .officeQualifier, .besideOffice]) || $0.place != nil
          || $0.isSmall
      }
  }

  private static func text(of words: [ScannedWord]) -> String { words.map(\.text).joined(separator: " ") }

  /// Looks every word up, and joins the words of places that have several ("south africa") under one code.
  private static func tagged(_ typed: [ScannedWord]) -> [NameWord] {
    var words = typed.map(NameWord.init)
    for start in words.indices where words[start].roles.contains(.startsPlace) {
      for length in stride(from: min(4, words.count - start), through: 2, by: -1) {
        let phrase = words[start..<(start + length)].map(\.text).joined(separator: " ")
        if let place = Lexicon.entries[phrase]?.place {
          for index in start..<(start + length) { words[index].place = place }
          break
        }
      }
    }
    return words
  }
}
