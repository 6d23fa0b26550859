import Foundation

/// Cuts a page into tags and texts, as tolerantly as a browser; comments, scripts and styles are left out.
///
/// Scalar by scalar, as a browser does: a `<` before a combining mark is a `<`.
struct HTMLScanner {
  private let scalars: [Unicode.Scalar]
  private var place = 0
  private var pieces: [HTMLPiece] = []

  static func pieces(of html: String) -> [HTMLPiece] {
    var scanner = HTMLScanner(html)
    scanner.scan()
    return scanner.pieces
  }

  private init(_ html: String) {
    scalars = Array(html.unicodeScalars.filter { $0 != "\r" })
  }

  private mutating func scan() {
    while place < scalars.count {
      if starts("<!--") {
        skip(past: "-->")
      } else if starts("<!") || starts("<?") {
        skip(past: ">")
      } else if starts("</") {
        readEnd()
      } else if scalars[place] == "<", place + 1 < scalars.count, scalars[place + 1].properties.isAlphabetic {
        readTag()
      } else {
        readText()
      }
    }
  }

  private mutating func readText() {
    let start = place
    repeat { place += 1 } while place < scalars.count && scalars[place] != "<"
    pieces.append(.text(HTMLEntities.decoded(text(start..<place))))
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
    while place < scalars.count, scalars[place] != ">" {
      if scalars[place].properties.isWhitespace || scalars[place] == "/" {
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
    guard place < scalars.count, scalars[place] == "=" else { return "" }
    place += 1
    skipSpaces()
    guard place < scalars.count else { return "" }
    let quote = scalars[place]
    let isQuoted = quote == "\"" || quote == "'"
    if isQuoted { place += 1 }
    let start = place
    while place < scalars.count, !ends(quote: isQuoted ? quote : nil) { place += 1 }
    let value = text(start..<min(place, scalars.count))
    if isQuoted { place += 1 }
    return HTMLEntities.decoded(value)
  }

  private func ends(quote: Unicode.Scalar?) -> Bool {
    if let quote { return scalars[place] == quote }
    return scalars[place].properties.isWhitespace || scalars[place] == ">"
  }

  private mutating func word() -> String {
    let start = place
    while place < scalars.count, !scalars[place].properties.isWhitespace,
      !"=>/\"'<".unicodeScalars.contains(scalars[place])
    {
      place += 1
    }
    return text(start..<place).lowercased()
  }

  private func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  private mutating func skipSpaces() {
    while place < scalars.count, scalars[place].properties.isWhitespace { place += 1 }
  }

  private func starts(_ text: String) -> Bool {
    scalars[place...].prefix(text.unicodeScalars.count).elementsEqual(text.unicodeScalars) {
      $0.properties.lowercaseMapping == String($1)
    }
  }

  private mutating func skip(past text: String) {
    while place < scalars.count, !starts(text) { place += 1 }
    place = min(place + text.unicodeScalars.count, scalars.count)
  }
}
