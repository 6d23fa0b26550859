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

  /// What it means as the tables have it, in whatever language, an abbreviation as the word that it is short for; the word itself where no
  /// table has it. A key has abbreviations as they are, because they are too many to be exact.
  package var meaning: (text: String, isKind: Bool) {
    // Most words that tell one body from another stand in no table.
    if number == 0 { return (text, false) }
    var sense = term
    if term.group == .own {
      let spelled = ProfileReader.shipped.names.terms.spelledOut(number)
      if spelled == number { return (text, false) }
      sense = ProfileReader.shipped.names.terms.term(spelled)
    }
    return (ProfileReader.shipped.names.vocabulary.text(of: sense.meaning), sense.group == .type)
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
