import Foundation

/// What a command says: results on standard output, everything else on standard error.
enum Console {
  /// A line for a person.
  /// - Throws: `CommandFailure` when standard output can't be written.
  static func say(_ line: String) throws {
    try put(printable(line) + "\n")
  }

  /// A text for programs, as it is.
  /// - Throws: `CommandFailure` when standard output can't be written.
  static func put(_ text: String) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      throw CommandFailure("Standard output cannot be written: \(FileFailure.reason(error)).")
    }
  }

  /// A line on standard error.
  static func warn(_ line: String) {
    draw(printable(line) + "\n")
  }

  /// Bytes for the terminal, on standard error.
  static func draw(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      // There is nowhere left to say that standard error can't be written.
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Whether somebody is looking at standard error.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// A text in which control characters, which may come from another machine, can't move the terminal's cursor.
  static func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? "·" : $0 }))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && scalar != "\n"
  }
}
