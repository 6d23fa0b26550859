import Identity

/// What is left of a name without its places: chapters of one body share it, and differ in the place alone.
struct NameCore {
  /// The words in alphabetical order, kinds of body by their common name; nil when nothing telling is left.
  let key: String?
  /// Countries, cities and regions in the name; "International" is none.
  let places: Set<String>

  init(_ name: NormalizedName) {
    places = name.places.subtracting(["INT"])
    let words = name.words.filter { !$0.isSmall && $0.place == nil }
    let isTelling = words.contains { $0.kind == nil }
    key = isTelling ? words.map { $0.kind ?? $0.text }.sorted().joined(separator: " ") : nil
  }
}
