/// Hands out `id`s that come from a heading's words and are unique within one text.
struct HeadingIDs {
  private let prefix: String
  private var given: Set<String> = []

  init(prefix: String) {
    self.prefix = prefix
  }

  /// Letters and digits of any script, lower case, other characters as single hyphens: safe within an attribute.
  mutating func next(for words: String) -> String {
    let parts = words.lowercased().split { !$0.isLetter && !$0.isNumber }
    let base = prefix + (parts.isEmpty ? "part" : parts.joined(separator: "-"))
    var id = base
    var number = 1
    while !given.insert(id).inserted {
      number += 1
      id = "\(base)-\(number)"
    }
    return id
  }
}
