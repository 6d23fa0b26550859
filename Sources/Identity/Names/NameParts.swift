/// The scanned segments of a name sorted into its words and what is set apart from them: only what surely is no part of it.
struct NameParts {
  private(set) var words: [NameWord] = []
  private(set) var acronyms: [String] = []
  private(set) var otherNames: [String] = []

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

    words = takingLeadingAcronym(main.flatMap(\.words))
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
      } else if kept.isEmpty || !Self.isOffice(Self.read(segment.words)) {
        kept.append(segment)
      }
    }
    return kept
  }

  /// "La Via Campesina – International Peasant Movement" may be known by its first part; "Oxfam – Kenya" may not.
  private mutating func takeLeadingPart(of segments: [ScannedSegment]) {
    let rest = Self.read(segments.dropFirst().flatMap(\.words))
    guard segments[0].words.count > 1, !Self.isBranch(rest) else { return }
    addOtherName(segments[0].words)
  }

  /// "DRC Danish Refugee Council": the first word is the initials of the others.
  private mutating func takingLeadingAcronym(_ typed: [ScannedWord]) -> [NameWord] {
    let words = Self.read(typed)
    guard typed.count >= 3, typed[0].isShouted, !typed[1].isShouted,
      Self.isInitials(typed[0].text, of: words.dropFirst())
    else { return words }
    acronyms.append(typed[0].text)
    return Array(words.dropFirst())
  }

  private mutating func takeBracket(_ bracket: [ScannedWord]) {
    let inside = Self.read(bracket)
    if inside[0].roles.contains(.former), bracket.count > 1 {
      let former = Array(bracket.dropFirst())
      if former.count == 1, former[0].isShouted { acronyms.append(former[0].text) } else { addOtherName(former) }
    } else if bracket.count == 1, Self.isInitials(bracket[0].text, of: words[...]) {
      // "Danish Refugee Council (DRC)" does not mean the Democratic Republic of the Congo.
      acronyms.append(bracket[0].text)
    } else if inside.allSatisfy(\.isPlace) {
      words += inside
    } else if Self.isOffice(inside) || bracket.count == 1 && inside[0].roles.contains(.notAnAcronym) {
      return
    } else if bracket.count <= 2, bracket.allSatisfy({ $0.isShouted || $0.text.utf8.count <= 3 }),
      bracket.contains(where: \.isShouted)
    {
      acronyms.append(bracket.map(\.text).joined())
    } else if bracket.count > 1, !Self.isBranch(inside) || words.count == 1 {
      addOtherName(bracket)
    } else {
      words += inside
    }
  }

  private mutating func addOtherName(_ typed: [ScannedWord]) {
    var other = NameParts(words: Self.read(typed))
    other.trimEnds()
    if !other.words.isEmpty { otherNames.append(other.words.map(\.text).joined(separator: " ")) }
  }

  private init(words: [NameWord]) { self.words = words }

  /// Takes articles, legal forms and an office off the ends, until nothing more goes; one word always stays.
  private mutating func trimEnds() {
    var count = 0
    while words.count != count {
      count = words.count
      if count > 1, words[0].roles.contains(.article), count > 2 || words[0].text.utf8.count > 1 { words.removeFirst() }
      if words.count > 1, words[0].roles.contains(.legalInFront) { words.removeFirst() }
      takeTrailingLegalForm()
      takeTrailingOffice()
    }
  }

  private mutating func takeTrailingLegalForm() {
    guard words.count > 1, let last = words.last else { return }
    if last.roles.contains(.legalAtEnd) || last.isDotted && last.roles.contains(.legalWithDots) {
      words.removeLast()
      return
    }
    guard last.roles.contains(.endsLegalPhrase) else { return }
    for length in 2...Terms.longestPhrase
    where length < words.count && ProfileReader.shipped.names.terms.isLegalPhrase(words.suffix(length).map(\.number)) {
      words.removeLast(length)
      return
    }
  }

  /// "… Secretariat", "… Headquarters", and "… Geneva Advocacy Office", where at least two words go before.
  private mutating func takeTrailingOffice() {
    guard words.count > 2, let last = words.last, last.roles.contains(.office) else { return }
    var start = words.count - 1
    if !last.roles.contains(.officeAlone) {
      while start > 0, words[start - 1].roles.contains(.officeQualifier) { start -= 1 }
      let isQualified = start < words.count - 1
      if start > 0, words[start - 1].term.group == .city {
        let city = words[start - 1].place
        while start > 0, words[start - 1].place == city { start -= 1 }
      } else if !isQualified {
        return
      }
    }
    if start > 1 { words.removeSubrange(start...) }
  }

  /// A segment of its own that is nothing but an office: "Geneva office", "International Secretariat".
  private static func isOffice(_ words: [NameWord]) -> Bool {
    words.contains { $0.roles.contains(.office) }
      && words.allSatisfy { !$0.roles.isDisjoint(with: .ofOffices) || $0.isPlace || $0.isSmall }
  }

  /// "Kenya Section", "Region Asia", "Geneva Branch"; but "University of Koblenz" is a name.
  private static func isBranch(_ words: [NameWord]) -> Bool {
    let international = ProfileReader.shipped.names.terms.international
    return words.contains { $0.isPlace && $0.place != international && ($0.term.group != .city || words.count <= 2) }
  }

  private static func isInitials(_ acronym: String, of words: ArraySlice<NameWord>) -> Bool {
    AcronymFit.isInitials(acronym, of: words.map { ($0.text, $0.isSmall) })
  }

  /// Looks every word up, and joins the words of places that have several ("south africa").
  private static func read(_ typed: [ScannedWord]) -> [NameWord] {
    let names = ProfileReader.shipped.names
    var words = typed.map { NameWord($0, names) }
    let numbers = words.map(\.number)
    for start in words.indices {
      guard let phrase = names.terms.phrase(numbers[start...]), phrase.term.isPlace else { continue }
      for index in start..<(start + phrase.count) { words[index].place = phrase.term.meaning }
    }
    return words
  }
}
