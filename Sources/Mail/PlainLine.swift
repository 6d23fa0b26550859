/// One line of visible text out of whatever somebody typed: no line breaks, no control characters, no direction overrides.
struct PlainLine {
  let text: String

  /// - Parameter limit: the longest result in code points; a longer text is cut between characters and ends in `…`.
  init(_ raw: String, limit: Int) {
    if Self.isPlain(raw), raw.utf8.count <= limit {
      text = raw
      return
    }
    var words: [String.UnicodeScalarView] = [.init()]
    for scalar in raw.unicodeScalars {
      if Self.isBreak(scalar) {
        words.append(.init())
      } else if Self.isVisible(scalar) {
        words[words.count - 1].append(scalar)
      }
    }
    let line = words.filter { !$0.isEmpty }.map { String($0) }.joined(separator: " ")
    text = line.unicodeScalars.count <= limit ? line : Self.cut(line, to: limit)
  }

  /// Printable ASCII with single spaces between its words: most lines, and already what they should be.
  private static func isPlain(_ raw: String) -> Bool {
    var isAfterSpace = true
    for byte in raw.utf8 {
      guard (0x20...0x7E).contains(byte), !(isAfterSpace && byte == 0x20) else { return false }
      isAfterSpace = byte == 0x20
    }
    return !isAfterSpace
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x7F
      ? scalar.value <= 0x20 : scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
  }

  /// Format characters steer direction and hide text; only the two joiners, which scripts and emoji need, may stay.
  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x7F || scalar.properties.generalCategory != .format || scalar == "\u{200C}" || scalar == "\u{200D}"
  }

  private static func cut(_ line: String, to limit: Int) -> String {
    var kept = ""
    var count = 1
    for character in line {
      count += character.unicodeScalars.count
      if count > limit { break }
      kept.append(character)
    }
    return kept + "…"
  }
}
