/// A sentence of a catalog, taken apart at its `{placeholders}`.
struct Phrase {
  private enum Piece {
    case text(String)
    case value(String)
  }

  private let pieces: [Piece]
  private let isRightToLeft: Bool
  /// The sentence when it has no placeholders.
  private let constant: String?

  /// - Parameter isRightToLeft: whether the sentence itself is written from right to left.
  init(_ text: String, isRightToLeft: Bool) {
    var pieces: [Piece] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      pieces.append(.text(String(rest[..<open])))
      pieces.append(.value(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    constant = pieces.isEmpty ? Self.separated(text) : nil
    self.pieces = pieces + [.text(String(rest))]
    self.isRightToLeft = isRightToLeft
  }

  /// The sentence with its values in place, or nil when one is missing.
  ///
  /// The values are put in all at once: a name with braces in it is never taken for a placeholder.
  func filled(_ values: [String: String]) -> String? {
    if let constant { return constant }
    var filled = ""
    for piece in pieces {
      switch piece {
      case .text(let text): filled += text
      case .value(let name):
        guard let value = values[name] else { return nil }
        filled += IsolatedText(value, isWithinRightToLeft: isRightToLeft).text
      }
    }
    return Self.separated(filled)
  }

  // The template engine escapes by character: a `<` that a combining mark joined to a neighbour would pass as it is.
  private static func separated(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }), text.utf8.contains(where: isSpecial) else { return text }
    var separated = String.UnicodeScalarView()
    for character in text {
      let scalars = character.unicodeScalars
      let isJoined = scalars.count > 1 && scalars.contains { $0.isASCII && isSpecial(UInt8($0.value)) }
      separated.append(contentsOf: isJoined ? Array(scalars.filter(\.isASCII)) : Array(scalars))
    }
    return String(separated)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }
}
