/// A template that was run once with a mark in the place of each text, and is only filled in from then on.
///
/// What the engine makes of names, sections and partials is the same whenever the same texts are there, and takes many times longer than
/// putting them in.
package struct Mould: Sendable {
  private enum Piece {
    case fixed(String)
    /// Whether the template asks for the text escaped.
    case text(name: String, isEscaped: Bool)
  }

  private let pieces: [Piece]

  /// The template with these texts in their places.
  /// - Parameter texts: by name; has every name that the mould was made for.
  package func filled(_ texts: [String: String]) -> String {
    var filled = ""
    for piece in pieces {
      switch piece {
      case .fixed(let text): filled += text
      case .text(let name, let isEscaped):
        guard let text = texts[name] else { continue }
        filled += isEscaped ? MarkupEscaping.escaped(text) : text
      }
    }
    return filled
  }

  /// Takes apart what was rendered over the marks of these names.
  init(_ rendered: String, names: [String]) {
    var pieces: [Piece] = []
    var rest = Substring(rendered)
    while let begin = rest.unicodeScalars.firstIndex(of: Mark.begin),
      let end = rest.unicodeScalars[begin...].firstIndex(of: Mark.end)
    {
      let mark = rest.unicodeScalars[begin..<end].dropFirst()
      let digits = String(String.UnicodeScalarView(mark.filter { ("0"..."9").contains($0) }))
      pieces.append(.fixed(String(rest.unicodeScalars[..<begin])))
      if let number = Int(digits), names.indices.contains(number) {
        pieces.append(.text(name: names[number], isEscaped: mark.first != Mark.inner))
      }
      rest = Substring(rest.unicodeScalars[rest.unicodeScalars.index(after: end)...])
    }
    self.pieces = pieces + [.fixed(String(rest))]
  }

  /// What stands in a rendered template where a text goes: two code points for private use, and between them a sign
  /// that comes out changed where texts are escaped, and a number.
  enum Mark {
    static let begin: Unicode.Scalar = "\u{10FFF0}"
    static let inner: Unicode.Scalar = "<"
    static let end: Unicode.Scalar = "\u{10FFF1}"

    static func text(_ number: Int) -> String { "\(begin)\(inner)\(number)\(end)" }
  }
}

extension Templates {
  /// Runs a template over marks.
  /// - Parameter names: of the texts that are there; a dot leads into an object, as in the template (`words.opening`).
  /// - Throws: `RenderingFault.unknownTemplate` when no such template was loaded.
  package func mould(_ template: String, for names: Set<String>) throws(RenderingFault) -> Mould {
    let names = names.sorted()
    var page: [String: Any] = [:]
    for (number, name) in names.enumerated() {
      let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
      if parts.count == 2 {
        var inner = page[parts[0]] as? [String: Any] ?? [:]
        inner[parts[1]] = Mould.Mark.text(number)
        page[parts[0]] = inner
      } else {
        page[name] = Mould.Mark.text(number)
      }
    }
    return Mould(try render(page, with: template), names: names)
  }
}
