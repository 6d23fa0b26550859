/// A Markdown file cut into the YAML between its `---` lines and the body below.
struct FrontMatter {
  let yaml: String
  /// The file's line on which the YAML begins.
  let yamlLine: Int
  let body: String
  /// The file's line on which the body begins.
  let bodyLine: Int

  init(file: String, text: String) throws(StatementFileFlaws) {
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
