import Statements

/// A sheet that somebody names on the command line.
struct SheetFile {
  let input: InputPieces
  let scanner: SheetScanner

  /// What a file begins with that is no text, and what to do with it.
  private static let otherFiles: [(beginning: [UInt8], advice: String)] = [
    (Array("PK\u{3}\u{4}".utf8), "is a workbook or an archive, not a text: save the sheet as “CSV UTF-8”"),
    ([0xD0, 0xCF, 0x11, 0xE0], "is an old workbook, not a text: save the sheet as “CSV UTF-8”"),
    ([0x1F, 0x8B], "is compressed: unpack it first, with gunzip"),
    (Array("%PDF".utf8), "is a PDF, not a sheet"),
  ]

  /// - Parameter limit: the most bytes it may have.
  /// - Throws: `TextFileFault` when it can't be read, `CommandFailure` when it is no text.
  init(_ path: String, limit: Int = .max) throws {
    let input = try InputPieces(path, limit: limit)
    var first: [UInt8]? = try input.next()
    for other in Self.otherFiles where first?.starts(with: other.beginning) == true {
      throw CommandFailure("\(input.name) \(other.advice).")
    }
    self.input = input
    scanner = SheetScanner {
      defer { first = nil }
      return try first ?? input.next()
    }
  }

  /// What is said about lines that are not UTF-8; nil when all are.
  static func notice(windows1252Lines lines: [Int], in name: String) -> String? {
    guard let first = lines.first else { return nil }
    let which = lines.count == 1 ? "Line \(first) is" : "\(lines.count) lines, the first of them line \(first), are"
    return "\(name): \(which) not UTF-8 and \(lines.count == 1 ? "was" : "were") read as Windows-1252. "
      + "If names look wrong, save the sheet as “CSV UTF-8”."
  }
}
