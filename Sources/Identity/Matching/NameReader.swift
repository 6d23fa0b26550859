import Foundation

/// Reads typed names: takes them apart, and looks each word up in the tables.
///
/// Generous, because all that it finds is weighed; `NormalizedName` is the exact one, whose keys are stored.
///
/// The vocabulary grows with what is read; apart from that, reading the same text gives the same result.
struct NameReader: Sendable {
  var vocabulary = Vocabulary()
  let terms: Terms

  init(sources: TermSources) { terms = Terms(&vocabulary, sources: sources) }

  /// Whether many bodies have pages or mailboxes there.
  func isShared(_ host: HostReading) -> Bool {
    if let brand = vocabulary.known(host.brand), terms.sharedBrands.contains(brand) { return true }
    if let sold = vocabulary.known(host.sold), terms.isShared(sold) { return true }
    guard host.host.utf8.count > host.sold.utf8.count, let whole = vocabulary.known(host.host) else { return false }
    return terms.isShared(whole)
  }

  /// The most variants of a name, and the most words of a variant, that are compared; what lies beyond is passed over.
  static let variantLimit = 6
  static let wordLimit = 28
  static let lengthLimit = 400

  mutating func read(_ typed: String) -> ReadName {
    var text = typed
    if text.utf8.count > Self.lengthLimit {
      // Cut where an accent is part of its letter, so that the cut does not hang on how it was written.
      text = String(text.precomposedStringWithCanonicalMapping.unicodeScalars.prefix(Self.lengthLimit))
    }
    var result = ReadName()
    if let latin = NameSpelling.accentsRemoved(text) {
      text = latin
    } else {
      let plain = HomoglyphFolding(name: text)
      result.mixedScripts = plain.changed
      text = String(plain.scalars)
      text = NameSpelling.accentsRemoved(text) ?? text
    }
    let scanned = text.withUTF8 { NameScanner($0).segments }
    var main: [Segment] = []
    var brackets: [Segment] = []
    for segment in scanned where !segment.words.isEmpty {
      let read = Segment(atoms: segment.words.map { atom($0) })
      if segment.inBrackets { brackets.append(read) } else { main.append(read) }
    }
    if main.isEmpty { (main, brackets) = (brackets, []) }
    guard !main.isEmpty else { return result }
    if main.count > 1 { main = settingApart(main, &result) }
    addAcronyms(among: main, &result)

    // "Osaka Harbour Center - 大阪港湾センター": two names, in two scripts.
    let isBilingual = main.count > 1 && Set(main.map(\.isLatin)).count == 2 && main.allSatisfy { $0.letters >= 4 }
    if isBilingual {
      for isLatin in [true, false] {
        add(main.filter { $0.isLatin == isLatin }.flatMap(\.atoms), .whole, &result)
      }
    } else {
      let whole = main.count == 1 ? main[0].atoms : main.flatMap(\.atoms)
      let typedAcronym = leadingAcronym(whole, &result)
      add(typedAcronym ? Array(whole.dropFirst()) : whole, .whole, &result)
      // A place that stands apart, as in "Oxfam – Kenya", leaves no name before it.
      if main.count > 1, !main.dropFirst().contains(where: { isPlace($0.atoms) }) {
        for segment in main where segment.atoms.count > 1 { add(segment.atoms, .part, &result) }
      }
    }
    for bracket in brackets { take(bracket, &result) }
    return result
  }

  private mutating func atom(_ word: ScannedWord) -> Atom {
    let isAscii = word.text.utf8.allSatisfy { $0 < 0x80 }
    let text = isAscii ? word.text : word.text.lowercased()
    let isUnspaced = !isAscii && text.unicodeScalars.contains(where: TermSpelling.isUnspaced)
    return Atom(
      text: text, number: vocabulary.number(of: text),
      isShouted: word.isShouted
        || (!isAscii && word.text != text && text.unicodeScalars.count <= 6 && word.text.uppercased() == word.text),
      isJoined: word.isJoined, script: isAscii ? .latin : isUnspaced ? .unspaced : .other)
  }

  private mutating func settingApart(_ segments: [Segment], _ result: inout ReadName) -> [Segment] {
    var kept: [Segment] = []
    for (index, segment) in segments.enumerated() {
      let hasName = kept.contains { $0.letters > 5 } || segments[(index + 1)...].contains { $0.letters > 5 }
      let only = segment.atoms[0]
      if hasName, segment.atoms.count == 1, only.isShouted, (2...10).contains(only.text.utf8.count) {
        result.addAcronym(acronym(only.text))
      } else if !kept.isEmpty, isOffice(segment.atoms) {
        result.hasOffice = true
      } else {
        kept.append(segment)
      }
    }
    return kept
  }

  /// A name made of nothing but acronyms: "INMD / RIMD" and "ITUC-CSI" are two of one body.
  private mutating func addAcronyms(among segments: [Segment], _ result: inout ReadName) {
    guard (2...3).contains(segments.reduce(0, { $0 + $1.atoms.count })) else { return }
    let atoms = segments.flatMap(\.atoms)
    guard atoms.allSatisfy({ $0.isShouted && (3...6).contains($0.text.utf8.count) }),
      !atoms.contains(where: { isPlace([$0]) }),
      segments.count == atoms.count
        || atoms.dropFirst().allSatisfy({ $0.isJoined && AcronymFit.isAkin($0.text, atoms[0].text) })
    else { return }
    for atom in atoms { result.addAcronym(acronym(atom.text)) }
  }

  private func isShort(_ atoms: [Atom]) -> Bool {
    atoms.count <= 2 && atoms.allSatisfy { $0.isShouted || $0.text.utf8.count <= 3 }
      && atoms.contains(where: \.isShouted)
  }

  /// "DRC Danish Refugee Council": the first word is the initials of the others.
  private mutating func leadingAcronym(_ atoms: [Atom], _ result: inout ReadName) -> Bool {
    guard atoms.count >= 3, atoms[0].isShouted, !atoms[1].isShouted else { return false }
    guard isInitials(atoms[0].text, of: atoms.dropFirst()) else { return false }
    result.addAcronym(acronym(atoms[0].text))
    return true
  }

  private func isInitials(_ acronym: String, of atoms: ArraySlice<Atom>) -> Bool {
    AcronymFit.isInitials(acronym, of: atoms.map { ($0.text, terms.term($0.number).group == .small) })
  }

  /// An acronym of another alphabet is compared in Latin letters: "МСУ" is "msu".
  private mutating func acronym(_ text: String) -> UInt32 {
    let isAscii = text.utf8.allSatisfy { $0 < 0x80 }
    return vocabulary.number(of: isAscii ? text : Transliteration.latin(text) ?? text)
  }

  private mutating func take(_ bracket: Segment, _ result: inout ReadName) {
    var atoms = bracket.atoms
    if let first = atoms.first, terms.roles(of: first.number).contains(.former), atoms.count > 1 { atoms.removeFirst() }
    // "Danish Refugee Council (DRC)" does not mean the Democratic Republic of the Congo.
    let isInitials = atoms.count == 1 && isInitials(atoms[0].text, of: result.firstAtoms[...])
    if isInitials {
      result.addAcronym(acronym(atoms[0].text))
    } else if isPlace(atoms) {
      add((result.firstAtoms + atoms), .whole, &result, replacing: true)
    } else if isOffice(atoms) {
      result.hasOffice = true
    } else if atoms.count == 1, terms.roles(of: atoms[0].number).contains(.notAnAcronym) {
      return
    } else if isShort(atoms) {
      result.addAcronym(acronym(atoms.map(\.text).joined()))
    } else {
      add(atoms, .part, &result)
    }
  }

  private func isPlace(_ atoms: [Atom]) -> Bool {
    var index = 0
    let numbers = atoms.map { terms.spelledOut($0.number) }
    while index < numbers.count {
      if let phrase = terms.phrase(numbers[index...]) {
        guard phrase.term.country != 0 || phrase.term.group == .country else { return false }
        index += phrase.count
        continue
      }
      var term = terms.term(numbers[index])
      if term.group == .own, atoms[index].script == .unspaced {
        let parts = terms.unspaced.cut(atoms[index].text)
        if parts.count == 1, let only = parts[0].term { term = only }
      }
      guard term.group == .country || term.group == .city || term.group == .small else { return false }
      index += 1
    }
    return true
  }

  private func isOffice(_ atoms: [Atom]) -> Bool {
    atoms.contains { terms.roles(of: $0.number).contains(.office) }
      && atoms.allSatisfy { !terms.roles(of: $0.number).isDisjoint(with: .ofOffices) || isPlace([$0]) }
  }

  private mutating func add(
    _ atoms: [Atom], _ place: NameVariant.Place, _ result: inout ReadName, replacing: Bool = false
  ) {
    if result.variants.isEmpty || replacing { result.firstAtoms = atoms }
    var atoms = Array(atoms.prefix(Self.wordLimit))
    takeOffice(&atoms, &result)
    guard !atoms.isEmpty else { return }
    var variant = NameVariant(place: place, tokens: [])
    let latin = transliterated(atoms)
    let numbers = atoms.map { terms.spelledOut($0.number) }
    var index = 0
    while index < atoms.count {
      if let phrase = terms.phrase(numbers[index...]) {
        let text = atoms[index..<(index + phrase.count)].map(\.text).joined(separator: " ")
        variant.append(NameToken(phrase.term, surface: vocabulary.number(of: text)))
        index += phrase.count
        continue
      }
      append(
        atoms[index], numbers[index], latin: latin.isEmpty ? nil : latin[index],
        isEdge: index == 0 || index + 3 >= atoms.count,
        isAlone: atoms.count == 1, to: &variant)
      index += 1
    }
    variant.finish()
    guard !variant.tokens.isEmpty else { return }
    if replacing {
      result.variants[0] = variant
    } else if result.variants.count < Self.variantLimit {
      result.variants.append(variant)
    }
  }

  private mutating func append(
    _ atom: Atom, _ number: UInt32, latin: String?, isEdge: Bool, isAlone: Bool, to variant: inout NameVariant
  ) {
    if atom.script == .unspaced {
      variant.isUnspaced = true
      for part in terms.unspaced.cut(atom.text) {
        let surface = vocabulary.number(of: part.text)
        variant.append(NameToken(part.term ?? Term(meaning: surface), surface: surface))
      }
      return
    }
    if atom.script == .other { variant.isOtherScript = true }
    var term = terms.term(number)
    if term.group == .legal, !isEdge { term = Term(meaning: number) }
    // A name that is nothing but "DRC" is an acronym, and not the Democratic Republic of the Congo.
    if isAlone, term.group == .country, atom.isShouted, atom.text.utf8.count <= 4 { term = Term(meaning: number) }
    if term.group == .own, let latin {
      let spelled = vocabulary.number(of: latin)
      term = terms.term(spelled)
      if term.group == .legal || term.group == .small { term = Term(meaning: spelled) }
    }
    if term.group == .own, atom.script == .latin, let parts = compound(atom.text) {
      for part in parts { variant.append(NameToken(part, surface: atom.number)) }
      return
    }
    if term.group == .own, atom.text.utf8.allSatisfy(Ascii.digits.contains) { term.group = .number }
    variant.append(NameToken(term, surface: number))
  }

  /// "forschungszentrum" is "forschung" and "zentrum": the words of a long one that no table has, when tables have all of them.
  private func compound(_ text: String) -> [Term]? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, bytes.count <= 40 else { return nil }
    return split(bytes[...], depth: 0)
  }

  private func split(_ bytes: ArraySlice<UInt8>, depth: Int) -> [Term]? {
    if bytes.isEmpty { return [] }
    guard bytes.count >= 4, depth < 4 else { return nil }
    var end = bytes.endIndex
    while end - bytes.startIndex >= 4 {
      if depth > 0 || end < bytes.endIndex,
        let number = vocabulary.known(bytes[..<end])
      {
        let term = terms.term(number)
        if term.group != .own, term.group != .small, term.group != .legal {
          if end == bytes.endIndex { return [term] }
          for glue in Self.glues where bytes[end...].starts(with: glue) {
            if let rest = split(bytes[(end + glue.count)...], depth: depth + 1), !rest.isEmpty { return [term] + rest }
          }
        }
      }
      end -= 1
    }
    return nil
  }

  private static let glues: [[UInt8]] = ["", "s", "es", "n", "en", "er", "e"].map { Array($0.utf8) }

  /// The Latin spelling of each word of another alphabet that no table has; empty where all words are Latin.
  private func transliterated(_ atoms: [Atom]) -> [String?] {
    guard atoms.contains(where: { $0.script == .other }) else { return [] }
    return atoms.map { atom in
      guard atom.script == .other, !terms.isKnown(atom.number) else { return nil }
      return Transliteration.latin(atom.text)
    }
  }

  private func takeOffice(_ atoms: inout [Atom], _ result: inout ReadName) {
    guard atoms.count > 2, let last = atoms.last else { return }
    let role = terms.roles(of: last.number)
    guard role.contains(.office) else { return }
    var start = atoms.count - 1
    while start > 0, isBesideOffice(atoms[start - 1]) { start -= 1 }
    guard start > 1, start < atoms.count - 1 || role.contains(.officeAlone) else { return }
    result.hasOffice = true
    atoms.removeSubrange(start...)
  }

  private func isBesideOffice(_ atom: Atom) -> Bool {
    !terms.roles(of: atom.number).isDisjoint(with: [.officeQualifier, .besideOffice]) || isPlace([atom])
  }
}
