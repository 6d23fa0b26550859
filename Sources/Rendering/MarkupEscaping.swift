import Mustache

/// Escaping for HTML and SVG, scalar by scalar.
///
/// The library's own escaping looks at whole characters, so that a `<` that is joined with its neighbour to one grapheme would pass.
package struct MarkupEscaping: MustacheContentType {
  static let pragma = "{{% CONTENT_TYPE:MARKUP}}"

  static func register() {
    MustacheContentTypes.register(MarkupEscaping(), named: "MARKUP")
  }

  package func escapeText(_ text: String) -> String { Self.escaped(text) }

  /// The text with `<`, `>`, `&` and both quotation marks as character references.
  package static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): escaped += "&lt;".utf8
      case UInt8(ascii: ">"): escaped += "&gt;".utf8
      case UInt8(ascii: "&"): escaped += "&amp;".utf8
      case UInt8(ascii: "\""): escaped += "&quot;".utf8
      case UInt8(ascii: "'"): escaped += "&#39;".utf8
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// The special characters are ASCII, and in UTF-8 no byte of another character is.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }
}
