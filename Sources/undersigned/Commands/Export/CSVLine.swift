import Statements

/// One line of an export in CSV.
enum CSVLine {
  static func text(_ values: [JSONValue]) -> String {
    values.map(field).joined(separator: ",") + "\r\n"
  }

  private static func field(_ value: JSONValue) -> String {
    switch value {
    case .null, .array, .object: ""
    case .bool(let flag): flag ? "yes" : "no"
    case .integer(let number): String(number)
    case .number(let number): String(number)
    case .text(let text): CSVField.text(text)
    }
  }
}
