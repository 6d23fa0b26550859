/// The character references that our pages use: the named ones below and all numeric ones.
enum HTMLEntities {
  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–", "mdash": "—",
    "hellip": "…", "rarr": "→", "larr": "←", "laquo": "«", "raquo": "»", "copy": "©", "times": "×",
  ]

  /// The text with its references replaced; unknown ones stay as they are.
  static func decoded(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return text.replacing(#/&(#[xX]?[0-9a-fA-F]+|[a-zA-Z]+);/#) { match in
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
