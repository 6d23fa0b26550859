/// The rows of a table: a code, a tab, and forms between commas; a line that begins with "#" is a remark.
enum TableRows {
  struct Row {
    let code: String
    let forms: [String]
  }

  /// Fewer lines than this are not worth another core.
  private static let worthSharing = 64

  /// All rows in their order, read on all cores: a start waits for them.
  /// - Parameter spelling: what is made of each form; called on several threads at once.
  static func read(_ text: String, spelling: @escaping (Substring) -> String) -> [Row] {
    let lines = text.split(separator: "\n")
    let ranges = Cores.ranges(of: lines.count, pieces: max(1, min(16, lines.count / worthSharing)))
    return Cores.map(ranges.count) { piece in lines[ranges[piece]].compactMap { row($0, spelling) } }.flatMap { $0 }
  }

  private static func row(_ line: Substring, _ spelling: (Substring) -> String) -> Row? {
    guard line.utf8.first != UInt8(ascii: "#"), let tab = line.utf8.firstIndex(of: UInt8(ascii: "\t")) else {
      return nil
    }
    let forms = line.utf8[line.utf8.index(after: tab)...].split(separator: UInt8(ascii: ",")).compactMap { form in
      let typed = form.drop { $0 == Ascii.space }
      return typed.isEmpty ? nil : spelling(Substring(typed))
    }
    return Row(code: String(line[..<tab]), forms: forms)
  }
}
