/// What a word tells about how a name is to be read, beside what it means.
struct WordRoles: OptionSet, Sendable {
  let rawValue: UInt16

  /// Left out of a key at the beginning of a name.
  static let article = WordRoles(rawValue: 1 << 0)
  /// A legal form that is left out of a key at the end of a name; at its beginning; at its end where dots were typed.
  static let legalAtEnd = WordRoles(rawValue: 1 << 1)
  static let legalInFront = WordRoles(rawValue: 1 << 2)
  static let legalWithDots = WordRoles(rawValue: 1 << 3)
  /// An office, and one that needs no word before it to be one.
  static let office = WordRoles(rawValue: 1 << 4)
  static let officeAlone = WordRoles(rawValue: 1 << 5)
  /// Says which office; what only does so in a segment of its own.
  static let officeQualifier = WordRoles(rawValue: 1 << 6)
  static let besideOffice = WordRoles(rawValue: 1 << 7)
  /// Any of these.
  static let ofOffices: WordRoles = [.office, .officeQualifier, .besideOffice]
  static let former = WordRoles(rawValue: 1 << 8)
  static let notAnAcronym = WordRoles(rawValue: 1 << 9)
  /// Begins a phrase that a table has; ends a legal form of several words.
  static let startsPhrase = WordRoles(rawValue: 1 << 10)
  static let endsLegalPhrase = WordRoles(rawValue: 1 << 11)

  /// By the code of a row of `ReadingWordTable`.
  static let readingWords: [String: WordRoles] = [
    "office": .office, "office.alone": [.office, .officeAlone], "qualifier": .officeQualifier, "beside": .besideOffice,
    "former": .former, "kind": .notAnAcronym,
  ]

  /// Of the forms of a legal table's row.
  static func legal(mark: Substring?) -> WordRoles {
    switch mark {
    case "front": .legalInFront
    case "dotted": .legalWithDots
    default: .legalAtEnd
    }
  }
}
