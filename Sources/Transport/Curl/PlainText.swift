/// Makes what another machine said fit to be stored and shown: one line, no control characters, bounded.
enum PlainText {
  static func line(_ text: String, limit: Int) -> String {
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
}
