/// What the tables know of one word.
struct LexiconEntry {
  struct Roles: OptionSet {
    let rawValue: UInt16
    static let article = Roles(rawValue: 1 << 0)
    static let smallWord = Roles(rawValue: 1 << 1)
    static let trailingLegalForm = Roles(rawValue: 1 << 2)
    static let dottedLegalForm = Roles(rawValue: 1 << 3)
    static let leadingLegalForm = Roles(rawValue: 1 << 4)
    static let officeAlone = Roles(rawValue: 1 << 5)
    static let office = Roles(rawValue: 1 << 6)
    static let officeQualifier = Roles(rawValue: 1 << 7)
    static let besideOffice = Roles(rawValue: 1 << 8)
    static let startsPlace = Roles(rawValue: 1 << 9)
    static let former = Roles(rawValue: 1 << 10)
    static let filler = Roles(rawValue: 1 << 11)
    static let notAnAcronym = Roles(rawValue: 1 << 12)
  }

  var roles: Roles = []
  var expansion: String?
  /// A country's code, a country's code and a city ("KE.nairobi"), or a region's code.
  var place: String?
  var kind: String?
}

/// All tables in one dictionary, so that a word costs one look-up; read once, when the first name is.
enum Lexicon {
  static let entries: [String: LexiconEntry] = {
    var entries: [String: LexiconEntry] = [:]
    func mark(_ words: String, _ role: LexiconEntry.Roles) {
      for word in words.split(whereSeparator: \.isWhitespace) {
        entries[String(word), default: .init()].roles.insert(role)
      }
    }
    mark(Abbreviations.articles, .article)
    mark(Abbreviations.smallWords, .smallWord)
    mark(LegalForms.trailing, .trailingLegalForm)
    mark(LegalForms.dottedOnly, .dottedLegalForm)
    mark(LegalForms.leading, .leadingLegalForm)
    mark(OfficeWords.alone, .officeAlone)
    mark(OfficeWords.offices, .office)
    mark(OfficeWords.qualifiers, .officeQualifier)
    mark(OfficeWords.besideInSegment, .besideOffice)
    mark("formerly former previously ex anciennement antes anteriormente antiguamente", .former)
    mark("na none test tests testing nil null nobody unknown xxx aaa asdf aucun aucune ninguno ninguna", .filler)
    mark("ngo ngos ong osc cso npo ingo nonprofit", .notAnAcronym)
    for row in Abbreviations.expansions.split(separator: "\n") {
      let words = row.split(separator: " ")
      entries[String(words[0]), default: .init()].expansion = String(words[1])
    }
    for row in TypeWords.rows.split(separator: "\n") {
      let words = row.split(separator: " ")
      for word in words.dropFirst() { entries[String(word), default: .init()].kind = String(words[0]) }
    }
    for (name, code) in Places.codes {
      entries[name, default: .init()].place = code
      if let first = name.split(separator: " ").first, first.count < name.count {
        entries[String(first), default: .init()].roles.insert(.startsPlace)
      }
    }
    return entries
  }()
}
