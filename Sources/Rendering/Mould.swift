/// A template that was run once with a mark in the place of each text, and is only filled in from then on.
///
/// What the engine makes of names, sections and partials is the same whenever the same texts are there, and takes many times longer than
/// putting them in. Markdown goes through with its marks in it, too.
package struct Mould: Sendable {
  /// What a text must be made into where it goes.
  package enum Form: Sendable, Hashable {
    /// Left as it is.
    case plain
    /// Escaped for HTML.
    case markup
    /// A link's whole address, or its beginning; within HTML where it comes from HTML.
    case address, addressInMarkup
    /// A later part of a link's address, where it stands for itself whatever it holds.
    case addressPart
  }

  package enum Piece: Sendable, Hashable {
    case fixed(String)
    case text(name: String, form: Form)
  }

  /// In their order; what is fixed may be empty.
  package let pieces: [Piece]

  /// The template with these texts in their places.
  /// - Parameter texts: by name; has every name that the mould was made for.
  package func filled(_ texts: [String: String]) -> String {
    var filled = ""
    for piece in pieces {
      switch piece {
      case .fixed(let text): filled += text
      case .text(let name, let form):
        guard let text = texts[name] else { continue }
        filled += form == .plain || form == .address ? text : MarkupEscaping.escaped(text)
      }
    }
    return filled
  }

  /// Takes apart what was rendered over the marks of these names, the first of which has the mark 0.
  package init(_ rendered: String, names: [String]) {
    var pieces: [Piece] = []
    var rest = Substring(Mark.decoded(rendered))
    while let begin = rest.unicodeScalars.firstIndex(of: Mark.begin),
      let end = rest.unicodeScalars[begin...].firstIndex(of: Mark.end)
    {
      let mark = rest.unicodeScalars[begin..<end].dropFirst()
      let digits = String(String.UnicodeScalarView(mark.filter { ("0"..."9").contains($0) }))
      pieces.append(.fixed(String(rest.unicodeScalars[..<begin])))
      if let number = Int(digits), names.indices.contains(number) {
        pieces.append(.text(name: names[number], form: Mark.form(of: mark.first)))
      }
      rest = Substring(rest.unicodeScalars[rest.unicodeScalars.index(after: end)...])
    }
    self.pieces = pieces + [.fixed(String(rest))]
  }

  /// What stands in the place of a text before a template is run.
  package static func mark(_ number: Int) -> String { Mark.text(number, Mark.inner) }

  /// What stands in the place of a text before Markdown is made into HTML.
  package static func markInMarkdown(_ number: Int) -> String { Mark.text(number, Mark.markup) }

  /// What stands in the place of a text before Markdown is made into plain text.
  package static func markInPlainMarkdown(_ number: Int) -> String { Mark.text(number, Mark.plain) }

  /// Whether a text holds something that would be taken for a mark, or for a part of one.
  package static func holdsMarks(_ text: String) -> Bool {
    Mark.decoded(text).unicodeScalars.contains { $0 == Mark.begin || $0 == Mark.end }
  }

  /// An address that is written as it is, with its marks changed into those of addresses.
  static func inAddress(_ url: String) -> String {
    Mark.led(url, with: Mark.address).replacing("\(Mark.begin)\(Mark.plain)", with: "\(Mark.begin)\(Mark.part)")
  }

  /// What stands in a rendered template where a text goes: two code points for private use, and between them a sign and a number.
  ///
  /// The template's sign comes out changed where texts are escaped. Those of Markdown are letters, so that an address goes on through them.
  private enum Mark {
    static let begin: Unicode.Scalar = "\u{10FFF0}"
    static let inner: Unicode.Scalar = "<"
    static let markup: Unicode.Scalar = "m"
    static let plain: Unicode.Scalar = "p"
    static let address: Unicode.Scalar = "@"
    static let addressInMarkup: Unicode.Scalar = "="
    static let part: Unicode.Scalar = "%"
    static let end: Unicode.Scalar = "\u{10FFF1}"
    /// The marks of Markdown as the octets (RFC 3986 §2.1) that they become in a link's address.
    private static let escapedBegin = "%F4%8F%BF%B0"
    private static let escapedEnd = "%F4%8F%BF%B1"

    static func text(_ number: Int, _ sign: Unicode.Scalar) -> String { "\(begin)\(sign)\(number)\(end)" }

    static func form(of sign: Unicode.Scalar?) -> Form {
      switch sign {
      case inner, plain: .plain
      case address: .address
      case addressInMarkup: .addressInMarkup
      case part: .addressPart
      default: .markup
      }
    }

    /// An address whose first mark, where it begins with one, has this sign.
    static func led(_ url: String, with sign: Unicode.Scalar) -> String {
      url.hasPrefix("\(begin)\(plain)")
        ? "\(begin)\(sign)" + url.unicodeScalars.dropFirst(2).map(String.init).joined() : url
    }

    /// With the marks that went through a link's address in HTML made into those of addresses.
    static func decoded(_ rendered: String) -> String {
      guard rendered.contains(escapedBegin) else { return rendered }
      return rendered.replacing("=\"\(escapedBegin)\(markup)", with: "=\"\(begin)\(addressInMarkup)")
        .replacing("\(escapedBegin)\(markup)", with: "\(begin)\(part)").replacing(escapedEnd, with: "\(end)")
    }
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
        inner[parts[1]] = Mould.mark(number)
        page[parts[0]] = inner
      } else {
        page[name] = Mould.mark(number)
      }
    }
    return Mould(try render(page, with: template), names: names)
  }
}
