/// The text below the front matter, cut at its level-2 headings.
struct StatementBody {
  struct Part {
    let id: String?
    let title: String
    let line: Int
    var markdown: String
  }

  private(set) var preamble = ""
  private(set) var parts: [Part] = []
  /// The whole body with the `{#id}` marks taken off its headings.
  private(set) var markdown = ""
  /// The lines of headings of level 1, which belong to the title alone.
  private(set) var topHeadingLines: [Int] = []

  init(_ body: String, firstLine: Int) {
    var fence: Substring?
    var current: [Substring] = []
    var whole: [String] = []
    for (index, line) in body.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let bare = line.drop { $0 == " " }
      let indent = line.count - bare.count
      if let open = fence {
        if indent < 4, bare.hasPrefix(open), bare.allSatisfy({ $0 == open.first || $0.isWhitespace }) { fence = nil }
      } else if indent < 4, bare.hasPrefix("```") || bare.hasPrefix("~~~") {
        fence = bare.prefix { $0 == bare.first }
      } else if indent < 4, let heading = Heading(bare) {
        whole.append(heading.markdown)
        if heading.level == 1 { topHeadingLines.append(firstLine + index) }
        if heading.level == 2 {
          close(current)
          current = []
          parts.append(Part(id: heading.id, title: heading.title, line: firstLine + index, markdown: ""))
        } else {
          current.append(Substring(heading.markdown))
        }
        continue
      }
      current.append(line)
      whole.append(String(line))
    }
    close(current)
    markdown = Self.trimmedLines(whole.map { $0[...] })
  }

  private mutating func close(_ lines: [Substring]) {
    let text = Self.trimmedLines(lines)
    if parts.isEmpty {
      preamble = text
    } else {
      parts[parts.count - 1].markdown = text
    }
  }

  /// Without blank lines at either end; indentation stays, because it means something in Markdown.
  private static func trimmedLines(_ lines: [Substring]) -> String {
    let isBlank: (Substring) -> Bool = { $0.allSatisfy(\.isWhitespace) }
    guard let first = lines.firstIndex(where: { !isBlank($0) }), let last = lines.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return lines[first...last].joined(separator: "\n")
  }

  /// An ATX heading (CommonMark 0.31 §4.2) with an optional `{#id}` at its end.
  private struct Heading {
    let level: Int
    let title: String
    let id: String?

    var markdown: String { String(repeating: "#", count: level) + " " + title }

    init?(_ line: Substring) {
      guard let match = line.wholeMatch(of: /(#{1,6})[ \t]+(.*?)[ \t]*(?:\{#([^}]*)\})?[ \t]*/)?.output else {
        return nil
      }
      level = match.1.count
      title = String(match.2)
      id = match.3.map(String.init)
    }
  }
}
