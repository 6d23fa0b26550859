/// One word of a name's key, and what the tables say of it.
package struct NameWord: Sendable {
  /// Lower case, Latin letters without accents, in its one spelling, abbreviations written out.
  package let text: String
  let number: UInt32
  let term: Term
  let roles: WordRoles
  /// Whether dots stood between its letters, as in "e.V.".
  let isDotted: Bool
  /// What the words that name a place together mean, or 0.
  var place: UInt32

  init(_ scanned: ScannedWord, _ names: NameReader) {
    let typed = names.vocabulary.known(scanned.text) ?? 0
    number = names.terms.keySpelling(typed)
    text = number == typed ? scanned.text : names.vocabulary.text(of: number)
    term = names.terms.term(number)
    roles = names.terms.roles(of: number)
    isDotted = scanned.dotted
    place = term.isPlace ? term.meaning : 0
  }

  private init(_ number: UInt32, for word: NameWord, _ names: NameReader) {
    self.number = number
    text = names.vocabulary.text(of: number)
    term = names.terms.term(number)
    roles = names.terms.roles(of: number)
    isDotted = word.isDotted
    place = term.isPlace ? term.meaning : 0
  }

  /// The word that it is short for, or itself. A key has abbreviations as they are, because they are too many to be exact.
  package var writtenOut: NameWord {
    let names = ProfileReader.shipped.names
    let spelled = names.terms.spelledOut(number)
    return spelled == number ? self : NameWord(spelled, for: self, names)
  }

  /// What it means as the tables have it, in whatever language; the word itself where no table has it.
  package var meaning: String {
    term.meaning == number ? text : ProfileReader.shipped.names.vocabulary.text(of: term.meaning)
  }

  /// An article, a preposition or a conjunction.
  package var isSmall: Bool { term.group == .small }

  /// Whether it names a place, or stands where one would, as "international" does.
  package var isPlace: Bool { place != 0 }

  /// The kind of body that it names, whatever the language: "t:foundation", "t:network".
  package var kind: String? {
    term.group == .type ? ProfileReader.shipped.names.vocabulary.text(of: term.meaning) : nil
  }
}
