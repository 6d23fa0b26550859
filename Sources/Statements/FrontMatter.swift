/// A Markdown file cut into the YAML between its `---` lines and the body below.
package struct FrontMatter {
  package let yaml: String
  /// The file's line on which the YAML begins.
  package let yamlLine: Int
  /// The text below, its lines ended by LF.
  package let body: String
  /// The file's line on which the body begins.
  package let bodyLine: Int

  /// - Throws: the flaw, when the file has no front matter or one that is not closed.
  package init(file: String, text: String) throws(StatementFileFlaws) {
    var normalised = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    if normalised.hasPrefix("\u{FEFF}") { normalised.removeFirst() }
    let lines = normalised.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first, Self.isFence(first) else {
      throw StatementFileFlaws(flaws: [
        FileFlaw(
          file: file, line: 1,
          sentence: "The file does not begin with front matter. Put a line of --- first, then the keys, then --- again."
        )
      ])
    }
    guard let close = lines.dropFirst().firstIndex(where: Self.isFence) else {
      throw StatementFileFlaws(flaws: [
        FileFlaw(
          file: file, line: 1,
          sentence: "The front matter is not closed. Put a line of --- between the keys and the text.")
      ])
    }
    yaml = lines[1..<close].joined(separator: "\n")
    yamlLine = 2
    body = lines[(close + 1)...].joined(separator: "\n")
    bodyLine = close + 2
  }

  private static func isFence(_ line: Substring) -> Bool {
    line.hasPrefix("---") && line.dropFirst(3).allSatisfy(\.isWhitespace)
  }
}
