/// One field of a CSV file that is written (RFC 4180).
package enum CSVField {
  /// Quoted where it must be. What a spreadsheet would run as a formula gets an apostrophe in front.
  package static func text(_ value: String) -> String {
    var field = value
    if let first = value.first, "=+-@\t\r".contains(first) { field = "'" + value }
    let needsQuotes = field.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    return needsQuotes ? "\"\(field.replacing("\"", with: "\"\""))\"" : field
  }
}
