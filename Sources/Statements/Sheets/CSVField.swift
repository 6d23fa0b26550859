/// One field of a CSV file that is written (RFC 4180), safe to open in a spreadsheet.
package enum CSVField {
  /// What a spreadsheet would take for the start of a formula.
  private static let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r"]
  private static let delicate: Set<Unicode.Scalar> = [",", "\"", "\r", "\n", ";", "\t"]

  /// Quoted where it must be. What a spreadsheet would run as a formula gets an apostrophe in front.
  package static func text(_ value: String) -> String {
    let first = value.unicodeScalars.first
    return exact(first.map(formulaStarts.contains) == true ? "'" + value : value)
  }

  /// Quoted where it must be, and otherwise as it is: for what another program will look up again.
  package static func exact(_ field: String) -> String {
    let isDelicate = field.unicodeScalars.contains(where: delicate.contains)
    guard isDelicate || field.hasPrefix(" ") || field.hasSuffix(" ") else { return field }
    return "\"\(field.replacing("\"", with: "\"\""))\""
  }
}
