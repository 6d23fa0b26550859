/// Pieces of JSON that are written by hand, where there are too many for an encoder.
enum JSONText {
  /// A string with its quotation marks (RFC 8259 §7).
  static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) else {
      return "\"\(text)\""
    }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\0"..<" ":
        let code = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A number with so many digits after the point; what is not finite becomes the largest number of its sign that fits four digits.
  static func number(_ value: Double, digits: Int) -> String {
    let bounded = value.isNaN ? 0 : min(9_999, max(-9_999, value))
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let scaled = Int((bounded * Double(scale)).rounded())
    let fraction = String(abs(scaled) % scale)
    let zeros = String(repeating: "0", count: digits - fraction.count)
    return "\(scaled < 0 ? "-" : "")\(abs(scaled) / scale).\(zeros)\(fraction)"
  }
}
