/// What stands between two fields of a sheet: a comma, a semicolon, a tab or a bar.
enum SheetDelimiter {
  private static let known = [",", ";", "\t", "|"].map { (text: String) in text.utf8.first ?? 0 }
  private static let quote = UInt8(ascii: "\"")

  /// The delimiter that the header has most of, outside of quotation marks; a comma where it has none.
  static func of(header bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
    var quoted = [Int](repeating: 0, count: known.count)
    var plain = quoted
    var isQuoted = false
    var isFirstLine = true
    for byte in bytes {
      let isBreak = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      if isBreak { isFirstLine = false }
      if isBreak, !isQuoted { return most(quoted) }
      if byte == quote { isQuoted.toggle() }
      guard let index = known.firstIndex(of: byte) else { continue }
      if !isQuoted { quoted[index] += 1 }
      if isFirstLine { plain[index] += 1 }
    }
    // A quotation mark that is never closed hides nothing.
    return most(isQuoted ? plain : quoted)
  }

  /// Whether a first line is `sep=;` or the like: it tells spreadsheets the delimiter, which has itself split it.
  static func isTold(by line: [String]) -> Bool {
    line.count == 2 && line[0].lowercased() == "sep=" && line[1].isEmpty
  }

  private static func most(_ counts: [Int]) -> UInt8 {
    let top = counts.max() ?? 0
    return known[counts.firstIndex(of: top) ?? 0]
  }
}
