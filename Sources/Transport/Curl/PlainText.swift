/// Makes what another machine said fit to be stored and shown: one line, no control characters, bounded.
enum PlainText {
  static func line(_ text: String, limit: Int) -> String {
    if isPlain(text, limit: limit) { return text }
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .format: kept.append(" ")
      default: kept.append(scalar)
      }
    }
    // Counted in scalars: one character may carry any number of combining marks.
    let words = String(kept).split(separator: " ").joined(separator: " ")
    return String(String.UnicodeScalarView(words.unicodeScalars.prefix(limit)))
  }

  /// Whether there is nothing to do, as with nearly everything that servers say.
  private static func isPlain(_ text: String, limit: Int) -> Bool {
    var count = 0
    var last = UInt8(ascii: " ")
    for byte in text.utf8 {
      guard (0x20..<0x7f).contains(byte), byte != UInt8(ascii: " ") || last != byte else { return false }
      last = byte
      count += 1
    }
    return count == 0 || count <= limit && last != UInt8(ascii: " ")
  }
}
