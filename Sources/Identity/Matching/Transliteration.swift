import Foundation

/// Words of other alphabets in Latin letters.
enum Transliteration {
  private static let transform = StringTransform("Any-Latin; Latin-ASCII")

  /// ASCII letters and digits in lower case, or nil where the transform knows none of the letters.
  static func latin(_ text: String) -> String? {
    guard let latin = text.applyingTransform(transform, reverse: false) else { return nil }
    let letters = latin.lowercased().utf8.filter { Ascii.isWordByte($0) && $0 < 0x80 }
    return letters.isEmpty ? nil : String(decoding: letters, as: UTF8.self)
  }
}
