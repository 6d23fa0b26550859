/// The character references that our pages use: the named ones below and all numeric ones.
enum HTMLEntities {
  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–", "mdash": "—",
    "hellip": "…", "rarr": "→", "larr": "←", "laquo": "«", "raquo": "»", "copy": "©", "times": "×",
  ]

  /// The text with its references replaced; unknown ones stay as they are.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    // What follows the semicolon may be a combining mark, which belongs to it only for those who compare characters.
    let reference = #/&(#[xX]?[0-9a-fA-F]+|[a-zA-Z]+);/#.matchingSemantics(.unicodeScalar)
    return text.replacing(reference) { match in
      character(String(match.output.1)) ?? String(match.output.0)
    }
  }

  private static func character(_ name: String) -> String? {
    guard name.hasPrefix("#") else { return named[name] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let code = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return code.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }
}
