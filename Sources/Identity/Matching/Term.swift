/// What the tables know of a word or phrase, in whatever language it stands.
struct Term {
  enum Group: UInt8 {
    /// No table has it: what tells one body from another.
    case own
    /// An article, a preposition, a conjunction.
    case small
    /// A kind of body: university, foundation, ministry.
    case type
    /// What a body works on, or is like: migration, health, national.
    case subject
    case direction
    case number
    /// A country, its adjective, or a region of the world.
    case country
    /// A city, a province, a state.
    case city
    /// A legal form: "e.V.", "有限公司".
    case legal
  }

  var group = Group.own
  /// Whether it is a kind of body that is often part of another, or founded beside it: see `Parts`.
  var isPart = false
  /// The number of the concept's code, or of the word itself: equal for all words of one meaning.
  var meaning: UInt32
  /// The country that a place lies in, as `CountryCode`; 0 for none and for regions.
  var country: UInt16 = 0

  /// Whether it says where.
  var isPlace: Bool { group == .country || group == .city }
}

/// Kinds of body that others have within themselves or found beside themselves, with their name before them: "… University Hospital".
enum Parts {
  static let codes: Set<String> = [
    "t:hospital", "t:clinic", "t:polyclinic", "t:health-center", "t:medical-center", "t:hospice", "t:museum",
    "t:gallery",
    "t:library", "t:archive", "t:laboratory", "t:foundation", "t:fund", "t:trust", "t:press", "t:publisher",
    "t:journal",
    "t:faculty", "t:department", "t:school", "t:college", "t:institute", "t:center", "t:academy", "t:observatory",
    "t:garden", "t:botanical-garden", "t:station", "t:branch", "t:unit", "t:division", "t:directorate", "t:board",
    "t:service", "t:club", "t:company", "t:police", "t:theater", "t:orchestra", "t:choir", "a:clinical", "f:youth",
    "f:women", "f:students", "f:students-union", "f:alumni",
  ]
}

/// Two capital letters in sixteen bits; 0 for none.
enum CountryCode {
  static func packed(_ text: some StringProtocol) -> UInt16 {
    let bytes = Array(text.utf8)
    guard bytes.count == 2, bytes.allSatisfy({ Ascii.upper.contains($0) || Ascii.lower.contains($0) }) else { return 0 }
    return UInt16(bytes[0] & 0xDF) << 8 | UInt16(bytes[1] & 0xDF)
  }

  static func text(_ packed: UInt16) -> String {
    packed == 0 ? "" : String(decoding: [UInt8(packed >> 8), UInt8(packed & 0xFF)], as: UTF8.self)
  }
}
