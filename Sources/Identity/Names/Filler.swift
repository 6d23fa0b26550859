/// Whether a name is nothing but what is typed to get past a field: a filler, once or several times over.
///
/// Fillers of other scripts are looked for in their own letters: "нет" is one, and "Net" is not.
enum Filler {
  /// - Parameters:
  ///   - words: of the whole name, in Latin letters, as `NameParts` sorts them.
  ///   - native: the name in its own script, as `NameSpelling` gives it.
  static func isAll(_ words: [NameWord], native: String?) -> Bool {
    if let native, isAll(native) { return true }
    guard let first = words.first, table.starts.contains(first.text) else { return false }
    for length in 1...min(words.count, table.longest) where words.count.isMultiple(of: length) {
      let phrase = words.prefix(length).map(\.text)
      if table.phrases.contains(phrase), words.indices.allSatisfy({ words[$0].text == phrase[$0 % length] }) {
        return true
      }
    }
    return false
  }

  /// Spaces don't count: there are scripts without them.
  private static func isAll(_ native: String) -> Bool {
    guard let first = native.unicodeScalars.first, table.nativeStarts.contains(first) else { return false }
    let letters = Array(native.unicodeScalars.filter { $0 != " " })
    for length in 1...min(letters.count, table.longestNative) where letters.count.isMultiple(of: length) {
      if table.natives.contains(Array(letters.prefix(length))),
        letters.indices.allSatisfy({ letters[$0] == letters[$0 % length] })
      {
        return true
      }
    }
    return false
  }

  /// Whether one word in Latin letters, lower case, is such.
  static func isOne(_ word: String) -> Bool { table.phrases.contains([word]) }

  /// The same in fewer steps for most names of another script: they are longer than any filler, and what they begin with does not come again.
  static func isSurelyNone(_ text: String) -> Bool {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return false }
    var letters = 0
    var first: Unicode.Scalar?
    var comesAgain = false
    var isInside = false
    for scalar in text.unicodeScalars {
      guard scalar.properties.isAlphabetic else {
        isInside = false
        continue
      }
      if NameSpelling.isLetterOfAnotherScript(scalar) { letters += weight(scalar) }
      if !isInside || scalar.value >= firstIdeograph {
        let letter = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
        if first == nil { first = letter } else if first == letter { comesAgain = true }
      }
      isInside = true
    }
    return letters > table.mostLetters && !comesAgain
  }

  private static let firstIdeograph: UInt32 = 0x3400

  /// A syllable or a word of Korean or Chinese is several letters.
  private static func weight(_ scalar: Unicode.Scalar) -> Int { scalar.value >= firstIdeograph ? 4 : 1 }

  private static let table = Table()

  private struct Table {
    /// Latin ones, by their words as `NameParts` sorts them.
    var phrases: Set<[String]> = []
    var starts: Set<String> = []
    var longest = 1
    /// Those of other scripts, as `NameSpelling` gives them and without spaces.
    var natives: Set<[Unicode.Scalar]> = []
    var nativeStarts: Set<Unicode.Scalar> = []
    var longestNative = 1
    /// Of another script, in any of them, or in a Latin word written with such letters.
    var mostLetters = 0

    init() {
      for row in TableRows.read(FillerTable.rows, spelling: String.init) {
        for form in row.forms {
          if form.utf8.allSatisfy({ $0 < 0x80 }) { add(latin: form) } else { add(native: form) }
        }
      }
    }

    private mutating func add(latin form: String) {
      var form = form
      let words = NameParts(form.withUTF8 { NameScanner($0).segments }).words.map(\.text)
      guard let first = words.first else { return }
      phrases.insert(words)
      starts.insert(first)
      longest = max(longest, words.count)
      if words.count == 1 { mostLetters = max(mostLetters, first.utf8.count) }
    }

    private mutating func add(native form: String) {
      guard let spelled = NameSpelling.native(of: form) else { return }
      let letters = Array(spelled.unicodeScalars.filter { $0 != " " })
      guard let first = letters.first else { return }
      natives.insert(letters)
      nativeStarts.insert(first)
      longestNative = max(longestNative, letters.count)
      mostLetters = max(mostLetters, letters.reduce(0) { $0 + weight($1) })
    }
  }
}
