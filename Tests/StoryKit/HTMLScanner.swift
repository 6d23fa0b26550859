import Foundation

/// Cuts a page into tags and texts, as tolerantly as a browser; comments, scripts and styles are left out.
struct HTMLScanner {
  private let characters: [Character]
  private var place = 0
  private var pieces: [HTMLPiece] = []

  static func pieces(of html: String) -> [HTMLPiece] {
    var scanner = HTMLScanner(html)
    scanner.scan()
    return scanner.pieces
  }

  private init(_ html: String) {
    // One character per line break, so that CR LF is none of a kind of its own.
    characters = Array(html.replacing("\r\n", with: "\n"))
  }

  private mutating func scan() {
    while place < characters.count {
      if starts("<!--") {
        skip(past: "-->")
      } else if starts("<!") || starts("<?") {
        skip(past: ">")
      } else if starts("</") {
        readEnd()
      } else if characters[place] == "<", place + 1 < characters.count, characters[place + 1].isLetter {
        readTag()
      } else {
        readText()
      }
    }
  }

  private mutating func readText() {
    let start = place
    repeat { place += 1 } while place < characters.count && characters[place] != "<"
    pieces.append(.text(HTMLEntities.decoded(String(characters[start..<place]))))
  }

  private mutating func readEnd() {
    place += 2
    let name = word()
    skip(past: ">")
    pieces.append(.close(name))
  }

  private mutating func readTag() {
    place += 1
    let name = word()
    var attributes: [String: String] = [:]
    while place < characters.count, characters[place] != ">" {
      if characters[place].isWhitespace || characters[place] == "/" {
        place += 1
        continue
      }
      let start = place
      let attribute = word()
      let value = readValue()
      if !attribute.isEmpty { attributes[attribute] = attributes[attribute] ?? value }
      if place == start { place += 1 }
    }
    place += 1
    pieces.append(.open(HTMLTag(name: name, attributes: attributes)))
    if ["script", "style"].contains(name) { skip(past: "</\(name)"); skip(past: ">") }
  }

  private mutating func readValue() -> String {
    skipSpaces()
    guard place < characters.count, characters[place] == "=" else { return "" }
    place += 1
    skipSpaces()
    guard place < characters.count else { return "" }
    let quote = characters[place]
    let isQuoted = quote == "\"" || quote == "'"
    if isQuoted { place += 1 }
    let start = place
    while place < characters.count, !ends(quote: isQuoted ? quote : nil) { place += 1 }
    let value = String(characters[start..<min(place, characters.count)])
    if isQuoted { place += 1 }
    return HTMLEntities.decoded(value)
  }

  private func ends(quote: Character?) -> Bool {
    if let quote { return characters[place] == quote }
    return characters[place].isWhitespace || characters[place] == ">"
  }

  private mutating func word() -> String {
    let start = place
    while place < characters.count, !characters[place].isWhitespace, !"=>/\"'<".contains(characters[place]) {
      place += 1
    }
    return String(characters[start..<place]).lowercased()
  }

  private mutating func skipSpaces() {
    while place < characters.count, characters[place].isWhitespace { place += 1 }
  }

  private func starts(_ text: String) -> Bool {
    characters[place...].prefix(text.count).elementsEqual(text) { String($0).lowercased() == String($1) }
  }

  private mutating func skip(past text: String) {
    while place < characters.count, !starts(text) { place += 1 }
    place = min(place + text.count, characters.count)
  }
}
