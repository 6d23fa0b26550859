import Statements

/// One line of CSV (RFC 4180), safe to open in a spreadsheet.
enum CSVLine {
  /// What a spreadsheet would take for the start of a formula.
  private static let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r"]
  private static let delicate: Set<Unicode.Scalar> = [",", "\"", "\r", "\n", ";", "\t"]

  static func text(_ values: [JSONValue]) -> String {
    values.map { quoted(plain($0)) }.joined(separator: ",") + "\r\n"
  }

  private static func plain(_ value: JSONValue) -> String {
    switch value {
    case .null, .array, .object: ""
    case .bool(let flag): flag ? "yes" : "no"
    case .integer(let number): String(number)
    case .text(let text):
      text.unicodeScalars.first.map(formulaStarts.contains) == true ? "'" + text : text
    }
  }

  private static func quoted(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: delicate.contains) || text.hasPrefix(" ") || text.hasSuffix(" ") else {
      return text
    }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
