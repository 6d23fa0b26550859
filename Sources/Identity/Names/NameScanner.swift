/// One word as it was typed: its letters and digits in lower case, and what its spelling told.
struct ScannedWord {
  var text: String
  /// Upper-case letters in it.
  var capitals: Int
  /// Whether dots stood between its letters, as in "e.V.".
  var dotted: Bool
  /// Whether nothing but a dash or a slash stood between it and the word before, as in "ITUC-CSI".
  var isJoined = false

  /// Mostly capitals, as an acronym is written.
  var isShouted: Bool { capitals >= 2 && capitals * 2 >= text.utf8.count }
}

/// A stretch of a name between brackets, spaced dashes, bars or spaced slashes.
struct ScannedSegment {
  var words: [ScannedWord] = []
  var inBrackets: Bool
}

/// Cuts a name into segments and words, byte by byte; anything from 0x80 on counts as a letter.
struct NameScanner {
  private(set) var segments: [ScannedSegment] = [ScannedSegment(inBrackets: false)]
  private var current = 0
  private var outer = 0
  private var word: [UInt8] = []
  private var capitals = 0
  private var dotted = false
  private var lengthSinceDot = 0
  private var joinsNext = false
  private var wordIsJoined = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    word.reserveCapacity(24)
    for index in bytes.indices {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : Ascii.space
      let last = index > 0 ? bytes[index - 1] : Ascii.space
      switch byte {
      case Ascii.lower, Ascii.digits, 0x80...: take(byte)
      case Ascii.upper:
        capitals += 1
        take(byte | 0x20)
      case UInt8(ascii: "'"), UInt8(ascii: "`"): takeApostrophe(before: next)
      case UInt8(ascii: "."):
        if lengthSinceDot == 1, Ascii.isWordByte(next) {
          dotted = true
          lengthSinceDot = 0
        } else {
          endWord()
        }
      case UInt8(ascii: "&"): takeAnd()
      case UInt8(ascii: "+") where last == Ascii.space && next == Ascii.space: takeAnd()
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"): startSegment(inBrackets: true)
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ">"):
        endWord()
        current = outer
      case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":"):
        endWord()
        let spaced = last == Ascii.space || last == byte
        joinsNext = Ascii.isWordByte(last) && Ascii.isWordByte(next)
        if next == Ascii.space, spaced || byte == UInt8(ascii: ":") { startSegment(inBrackets: false) }
      case UInt8(ascii: "|"), UInt8(ascii: ";"): startSegment(inBrackets: false)
      default: endWord()
      }
    }
    endWord()
  }

  private mutating func take(_ byte: UInt8) {
    if word.isEmpty {
      wordIsJoined = joinsNext
      joinsNext = false
    }
    word.append(byte)
    lengthSinceDot += 1
  }

  /// "Int'l" is one word; the elided articles of "l'asile" and "d'asile" stand by themselves.
  private mutating func takeApostrophe(before next: UInt8) {
    let elided = word.count == 1 && (word[0] == UInt8(ascii: "l") || word[0] == UInt8(ascii: "d"))
    if elided || !Ascii.isWordByte(next) { endWord() }
  }

  private mutating func takeAnd() {
    endWord()
    segments[current].words.append(ScannedWord(text: "and", capitals: 0, dotted: false))
  }

  private mutating func endWord() {
    if !word.isEmpty {
      segments[current].words.append(
        ScannedWord(
          text: String(decoding: word, as: UTF8.self), capitals: capitals, dotted: dotted, isJoined: wordIsJoined))
      word.removeAll(keepingCapacity: true)
    }
    capitals = 0
    dotted = false
    lengthSinceDot = 0
  }

  private mutating func startSegment(inBrackets: Bool) {
    endWord()
    segments.append(ScannedSegment(inBrackets: inBrackets))
    current = segments.count - 1
    if !inBrackets { outer = current }
  }
}

/// The bytes that names and addresses are made of.
enum Ascii {
  static let space = UInt8(ascii: " ")
  static let lower = UInt8(ascii: "a")...UInt8(ascii: "z")
  static let upper = UInt8(ascii: "A")...UInt8(ascii: "Z")
  static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  static func isWordByte(_ byte: UInt8) -> Bool {
    lower.contains(byte) || upper.contains(byte) || digits.contains(byte) || byte >= 0x80
  }
}
