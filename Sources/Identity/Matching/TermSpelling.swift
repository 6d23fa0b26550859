import Foundation

/// The one spelling of a word that tables and names are compared in: accents off Latin letters, others in lower case. (`NameSpelling` writes
/// other scripts in Latin letters as well, as keys have them.)
enum TermSpelling {
  /// Lower case; words separated by one space; punctuation left out.
  static func folded(_ text: some StringProtocol) -> String {
    let text = String(text)
    if let latin = NameSpelling.accentsRemoved(text) { return spaced(latin) }
    return spaced(NameSpelling.plain(text))
  }

  /// What `spaced` gives, several times as fast: most words of the tables are such.
  private static func spacedInASCII(_ text: some Sequence<UInt8>) -> String {
    var words: [UInt8] = []
    var gap = false
    for byte in text {
      if Ascii.isWordByte(byte) {
        if gap, !words.isEmpty { words.append(Ascii.space) }
        gap = false
        words.append(Ascii.upper.contains(byte) ? byte | 0x20 : byte)
      } else if byte != UInt8(ascii: "."), byte != UInt8(ascii: "'") {
        gap = true
      }
    }
    return String(decoding: words, as: UTF8.self)
  }

  private static func spaced(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return spacedInASCII(text.utf8) }
    var words = String.UnicodeScalarView()
    var gap = false
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .spacingMark
      {
        if gap, !words.isEmpty { words.append(" ") }
        gap = false
        words.append(scalar)
      } else if scalar != "." && scalar != "'" {
        gap = true
      }
    }
    return String(words)
  }

  /// The text, when it is of a script that is written without spaces.
  static func unspaced(_ text: String) -> String? {
    text.unicodeScalars.contains(where: isUnspaced) ? text : nil
  }

  /// Han, kana, Thai, Lao, Khmer, Burmese; Hangul has spaces, but not between the parts of a body's name.
  static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: true
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
