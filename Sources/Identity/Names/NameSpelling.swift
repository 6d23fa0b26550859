import Foundation

/// A typed text with its punctuation made plain, in Latin letters, and in its own script where that is another one.
struct NameSpelling {
  /// NFKC, Latin letters without accents, plain quotes and dashes, in the case that was typed; ASCII but for letters
  /// that no transform knows.
  let latin: String
  /// NFKC, case-folded, words separated by one space; nil for a text in Latin letters alone.
  let native: String?
  /// Whether a word mixed Latin letters with Cyrillic or Greek ones that look the same.
  let mixedScripts: Bool

  private static let toLatin = StringTransform("Any-Latin; Latin-ASCII")

  /// - Parameter text: has characters outside ASCII.
  init(_ text: String) {
    if let latin = Self.accentsRemoved(text) {
      (self.latin, native, mixedScripts) = (latin, nil, false)
      return
    }
    let folded = HomoglyphFolding(name: text)
    mixedScripts = folded.changed
    native = Self.native(folded.scalars)
    var latin = Self.latin(folded.scalars)
    // A letter that one round leaves may be known once its neighbours are Latin.
    for _ in 0..<Self.furtherRounds where !latin.utf8.allSatisfy({ $0 < 0x80 }) {
      let next = Self.latin(HomoglyphFolding(name: latin).scalars)
      if next == latin { break }
      latin = next
    }
    self.latin = latin
  }

  private static let furtherRounds = 3

  /// The `native` of a text alone, without what Latin letters cost.
  static func native(of text: String) -> String? { native(HomoglyphFolding(name: text).scalars) }

  /// NFKC with plain quotes, dashes and brackets, and without joiners and vowel signs that are rarely written.
  static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.precomposedStringWithCompatibilityMapping.unicodeScalars {
      if let replacement = replacement(for: scalar) { plain.append(replacement) }
    }
    return String(plain)
  }

  private static func latin(_ scalars: String.UnicodeScalarView) -> String {
    let text = String(scalars)
    var latin = String.UnicodeScalarView()
    var isKnown = true
    for scalar in (text.applyingTransform(toLatin, reverse: false) ?? text).unicodeScalars {
      if scalar.isASCII {
        if !isKnown { latin.append(" ") }
        isKnown = true
        latin.append(scalar)
      } else if scalar.properties.generalCategory == .nonspacingMark {
        continue
      } else if let plain = replacement(for: scalar), plain.isASCII {
        latin.append(plain)
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        // Letters that no transform knows stay, in words of their own: what stands beside them does not change them.
        if isKnown { latin.append(" ") }
        isKnown = false
        latin.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      } else {
        // What is neither letter nor digit must not glue words together.
        latin.append(",")
      }
    }
    return String(latin)
  }

  /// What the transforms make of each letter with a mark, looked up once: most names outside ASCII have no others.
  private static let accented: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    for value in UInt32(0xC0)...0x17F {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
      let letter = String(scalar).precomposedStringWithCompatibilityMapping
      table[scalar] = letter.applyingTransform(toLatin, reverse: false) ?? letter
    }
    return table
  }()

  /// The text without the marks on its letters, where ASCII, those letters and plain punctuation are all there is.
  static func accentsRemoved(_ text: String) -> String? {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var plain: [UInt8] = []
    plain.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        plain.append(UInt8(truncatingIfNeeded: scalar.value))
      } else if let letter = accented[scalar] {
        plain.append(contentsOf: letter.utf8)
      } else if (0x2010...0x201F).contains(scalar.value), let mark = replacement(for: scalar) {
        plain.append(contentsOf: Array(mark.utf8))
      } else {
        return nil
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// The scalar that stands for this one, or nil for one that is left out.
  private static func replacement(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0..<0x80: scalar
    case 0x200C, 0x200D, 0x0640: nil  // joiners and the Arabic stretch mark shape letters, and spell nothing
    case 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x0591...0x05BD: nil  // vowel signs that are rarely written
    case 0x0622, 0x0623, 0x0625: "ا"
    case 0x0649: "ي"
    case 0x0629: "ه"
    case 0x2018, 0x2019, 0x201A, 0x201B, 0x02B9...0x02BF, 0x0060, 0x00B4, 0x2032, 0x2039, 0x203A, 0x05F3: "'"
    case 0x201C...0x201F, 0x00AB, 0x00BB, 0x2033, 0x300C...0x300F, 0x05F4: "\""
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0x00B7, 0x2022: "-"
    case 0x3008, 0x300A, 0x3010, 0x3014, 0x2329, 0x27E8: "("
    case 0x3009, 0x300B, 0x3011, 0x3015, 0x232A, 0x27E9: ")"
    case 0x3001: ","
    default:
      switch scalar.properties.generalCategory {
      case .format: nil
      case .control, .spaceSeparator, .lineSeparator, .paragraphSeparator: " "
      default: scalar
      }
    }
  }

  private static func native(_ scalars: String.UnicodeScalarView) -> String? {
    guard scalars.contains(where: isLetterOfAnotherScript) else { return nil }
    var words = String.UnicodeScalarView()
    var gap = false
    for scalar in String(scalars).lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
      {
        if gap, !words.isEmpty { words.append(" ") }
        gap = false
        words.append(scalar)
      } else {
        gap = true
      }
    }
    var text = String(words)
    // Those forms are Chinese, Japanese and Korean; comparing with them costs more than all the rest.
    guard words.contains(where: { $0.value >= 0x3400 }) else { return text }
    for form in ProfileReader.shipped.names.terms.unspacedLegalForms {
      if text.hasPrefix(form), text.utf8.count > form.utf8.count { text.removeFirst(form.count) }
      if text.hasSuffix(form), text.utf8.count > form.utf8.count { text.removeLast(form.count) }
    }
    return text.trimmingCharacters(in: .whitespaces)
  }

  /// Letters from Greek on; the Latin letters with marks, and the phonetic ones, lie before or in their own blocks.
  static func isLetterOfAnotherScript(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x370 && !(0x1D00...0x1EFF).contains(scalar.value) && !(0x2C60...0x2C7F).contains(scalar.value)
      && !(0xA720...0xA7FF).contains(scalar.value) && scalar.properties.isAlphabetic
  }
}
