/// Collects the words, the title and the links of a page from its pieces.
struct WordReading {
  private(set) var words = ""
  private(set) var title = ""
  private(set) var links: [(target: String, words: String)] = []

  init(_ pieces: [HTMLPiece]) {
    var isTitle = false
    var target: String?
    var linkWords = ""
    for piece in pieces {
      switch piece {
      case .open(let tag):
        isTitle = isTitle || tag.name == "title"
        if tag.name == "a" { (target, linkWords) = (tag["href"], "") }
        if !Self.inline.contains(tag.name) { words += " " }
      case .close(let name):
        if name == "title" { isTitle = false }
        if name == "a", let there = target {
          links.append((there, Self.tidy(linkWords)))
          target = nil
        }
        if !Self.inline.contains(name) { words += " " }
      case .text(let text):
        if isTitle { title += text } else { words += text }
        if target != nil { linkWords += text }
      }
    }
    words = Self.tidy(words)
    title = Self.tidy(title)
  }

  /// Elements that do not part words.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "em", "i", "mark", "q", "s", "small", "span", "strong",
    "sub", "sup", "time", "u", "wbr",
  ]

  private static func tidy(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
