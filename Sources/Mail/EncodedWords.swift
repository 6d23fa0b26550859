import Foundation

/// Text of any script as RFC 2047 encoded words in UTF-8: `=?UTF-8?B?…?=`, or `Q` where that comes out shorter.
enum EncodedWords {
  private static let longestWord = 75
  private static let frame = "=?UTF-8?B??=".utf8.count
  /// A character of more octets than this, stacked up from combining marks, is split between its code points.
  private static let longestWhole = 42

  /// The words to be written one after the other with white space between them, which readers drop (RFC 2047 §6.2).
  /// - Parameter firstRoom: the columns left for the first word; the others have a line of their own.
  static func encode(_ text: String, firstRoom: Int) -> [String] {
    let usesQ = qLength(text.utf8) <= bLength(text.utf8.count)
    let smallestWord = frame + longestWhole / 2
    var room = firstRoom < smallestWord ? longestWord : min(firstRoom, longestWord)
    var words: [String] = []
    var pending: [UInt8] = []
    for piece in pieces(of: text) {
      let longer = pending + piece
      if !pending.isEmpty, frame + (usesQ ? qLength(longer) : bLength(longer.count)) > room {
        words.append(word(pending, usesQ: usesQ))
        pending = piece
        room = longestWord
      } else {
        pending = longer
      }
    }
    if !pending.isEmpty { words.append(word(pending, usesQ: usesQ)) }
    return words
  }

  private static func pieces(of text: String) -> [[UInt8]] {
    text.flatMap { character in
      let bytes = Array(character.utf8)
      return bytes.count <= longestWhole
        ? [bytes] : character.unicodeScalars.map { Array(String(Character($0)).utf8) }
    }
  }

  private static func word(_ bytes: [UInt8], usesQ: Bool) -> String {
    usesQ
      ? "=?UTF-8?Q?\(bytes.map(qEncoded).joined())?="
      : "=?UTF-8?B?\(Data(bytes).base64EncodedString())?="
  }

  private static func bLength(_ count: Int) -> Int { (count + 2) / 3 * 4 }

  private static func qLength(_ bytes: some Sequence<UInt8>) -> Int {
    bytes.reduce(0) { $0 + (isPlain($1) ? 1 : 3) }
  }

  private static func qEncoded(_ byte: UInt8) -> String {
    if byte == UInt8(ascii: " ") { return "_" }
    return isPlain(byte) ? String(UnicodeScalar(byte)) : EscapedOctet.escaped(byte)
  }

  /// What may stand as itself in a display name too, the narrowest of the places (RFC 2047 §5.3); a space is one `_`.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "!*+-/ ".utf8.contains(byte)
    }
  }
}
