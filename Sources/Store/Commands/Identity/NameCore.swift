import Identity

/// What is left of a name without its places: chapters of one body share it, and differ in the place alone.
///
/// Kept as a key, "core words @places", so that a name without a place finds all that have one, and the other way round, in the order
/// of the index.
struct NameCore {
  /// What the words mean in alphabetical order, abbreviations written out: one meaning is one word in any language.
  private let words: String
  /// Countries, cities and regions in the name; "International" is none.
  private let places: [String]

  /// Nil when nothing telling is left.
  init?(of name: String) {
    guard case .success(let name) = NormalizedName.reading(name) else { return nil }
    let meanings = name.words.filter { !$0.isSmall && !$0.isPlace }.map(\.meaning)
    guard meanings.contains(where: { !$0.isKind }) else { return nil }
    words = meanings.map(\.text).sorted().joined(separator: " ")
    places = name.places.sorted()
  }

  var hasPlace: Bool { !places.isEmpty }

  var key: String { hasPlace ? "\(words) @\(places.joined(separator: " "))" : words }

  /// The keys of those that differ from it in having a place, or in having none: from the first to before the second.
  var counterparts: (from: String, before: String) {
    // "A" follows "@" in ASCII, and no word has capitals.
    hasPlace ? (words, "\(words) ") : ("\(words) @", "\(words) A")
  }
}
