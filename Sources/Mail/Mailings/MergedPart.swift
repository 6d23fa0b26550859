import Rendering

/// A part of a mailing, or its subject, with holes: lines without any are encoded once for all recipients.
struct MergedPart: Sendable {
  private enum Piece {
    case fixed(String)
    /// `isLinked`: whether an address here becomes a link.
    case hole(Int, Mould.Form, isLinked: Bool)
  }

  private enum Stretch {
    /// Whole lines, in quoted-printable.
    case encoded([UInt8])
    /// From the beginning of a line to the end of one.
    case open([Piece])
  }

  private let pieces: [Piece]
  private let stretches: [Stretch]

  /// - Parameter names: of the mould's texts, in the order of the values that it will be filled with.
  init(_ mould: Mould, names: [String]) {
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($0.element, $0.offset) })
    var markup = MarkupPlace()
    var pieces: [Piece] = []
    for piece in mould.pieces {
      switch piece {
      case .fixed(let text):
        markup.pass(text)
        pieces.append(.fixed(text))
      case .text(let name, let form):
        guard let place = places[name] else { continue }
        pieces.append(.hole(place, form, isLinked: form == .markup && markup.mayBecomeLink))
      }
    }
    self.pieces = pieces
    stretches = Self.stretches(pieces)
  }

  /// The text in UTF-8, as a preview shows it.
  func text(_ values: [MergedValue]) -> String {
    pieces.map { piece in
      switch piece {
      case .fixed(let text): text
      case .hole(let place, let form, let isLinked): Self.text(of: values[place], form, isLinked: isLinked)
      }
    }.joined()
  }

  /// The same in quoted-printable.
  func encoded(_ values: [MergedValue]) -> [UInt8] {
    var bytes: [UInt8] = []
    for stretch in stretches {
      switch stretch {
      case .encoded(let lines): bytes += lines
      case .open(let pieces):
        var line: [UInt8] = []
        for piece in pieces {
          switch piece {
          case .fixed(let text): line += text.utf8
          case .hole(let place, let form, let isLinked):
            line += Self.text(of: values[place], form, isLinked: isLinked).utf8
          }
        }
        bytes += QuotedPrintable.encode(line)
      }
    }
    return bytes
  }

  private static func text(of value: MergedValue, _ form: Mould.Form, isLinked: Bool) -> String {
    switch form {
    case .plain: value.inWords
    case .markup where isLinked && value.isAddress:
      "<a href=\"\(MarkupEscaping.escaped(value.bare))\" dir=\"ltr\">\(MarkupEscaping.escaped(value.bare))</a>"
    case .markup: MarkupEscaping.escaped(value.inWords)
    case .address: value.bare
    case .addressInMarkup: MarkupEscaping.escaped(value.bare)
    case .addressPart: PercentOctet.component(value.bare)
    }
  }

  /// Cuts at line breaks, so that as many lines as can be are encoded now.
  private static func stretches(_ pieces: [Piece]) -> [Stretch] {
    var stretches: [Stretch] = []
    var line: [Piece] = []
    for piece in pieces {
      guard case .fixed(let text) = piece else {
        line.append(piece)
        continue
      }
      var rest = Substring(text)
      if !line.isEmpty, let end = rest.firstIndex(of: "\n") {
        stretches.append(.open(line + [.fixed(String(rest[...end]))]))
        line = []
        rest = rest[rest.index(after: end)...]
      }
      if line.isEmpty, let end = rest.lastIndex(of: "\n") {
        stretches.append(.encoded(QuotedPrintable.encode(String(rest[...end]))))
        rest = rest[rest.index(after: end)...]
      }
      if !rest.isEmpty { line.append(.fixed(String(rest))) }
    }
    return line.isEmpty ? stretches : stretches + [.open(line)]
  }
}

/// Where in a run of HTML one has come to; every `<` and `>` in it belongs to a tag.
private struct MarkupPlace {
  private var isInTag = false
  private var isInLink = false

  /// Whether words stand here, and no link around them.
  var mayBecomeLink: Bool { !isInTag && !isInLink }

  mutating func pass(_ text: String) {
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "<") {
        isInTag = true
        if bytes[index...].starts(with: "<a ".utf8) { isInLink = true }
        if bytes[index...].starts(with: "</a>".utf8) { isInLink = false }
      } else if byte == UInt8(ascii: ">") {
        isInTag = false
      }
    }
  }
}
