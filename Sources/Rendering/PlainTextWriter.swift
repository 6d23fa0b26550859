import CMarkGFM

/// Writes a tree as the plain text of a mail.
enum PlainTextWriter {
  /// Quotations and lists nested deeper than this are left out: no person writes them, and a mail has no room for them.
  private static let deepest = 40

  static func text(of root: MarkdownNode) -> String {
    blocks(root.children, depth: 0)
  }

  private static func blocks(_ nodes: [MarkdownNode], depth: Int) -> String {
    nodes.map { block($0, depth: depth) }.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private static func block(_ node: MarkdownNode, depth: Int) -> String {
    guard depth < deepest else { return "" }
    return switch node.kind {
    case "paragraph": inline(node.children)
    case "heading": heading(node)
    case "block_quote": indent(blocks(node.children, depth: depth + 1), first: "> ", rest: "> ")
    case "list": list(node, depth: depth)
    case "code_block": indent(node.literal.trimmingNewlines, first: "    ", rest: "    ")
    case "thematic_break": "* * *"
    case "table":
      node.children.map { row in
        row.children.map { inline($0.children) }.joined(separator: " | ")
      }.joined(separator: "\n")
    default: blocks(node.children, depth: depth + 1)
    }
  }

  private static func heading(_ node: MarkdownNode) -> String {
    let text = inline(node.children).replacing("\n", with: " ")
    guard !text.isEmpty else { return "" }
    let line = cmark_node_get_heading_level(node.pointer) == 1 ? "=" : "-"
    return "\(text)\n\(String(repeating: line, count: min(text.count, 72)))"
  }

  private static func list(_ node: MarkdownNode, depth: Int) -> String {
    let numbered = cmark_node_get_list_type(node.pointer) == CMARK_ORDERED_LIST
    let start = Int(cmark_node_get_list_start(node.pointer))
    let items = node.children.enumerated().map { index, item in
      let mark = numbered ? "\(start + index). " : "- "
      return indent(
        blocks(item.children, depth: depth + 1), first: mark, rest: String(repeating: " ", count: mark.count))
    }
    return items.joined(separator: cmark_node_get_list_tight(node.pointer) == 1 ? "\n" : "\n\n")
      .replacing("\n\n\n", with: "\n\n")
  }

  private static func inline(_ nodes: [MarkdownNode], depth: Int = 0) -> String {
    nodes.map { node in
      switch node.kind {
      case "text", "code": node.literal
      case "softbreak": " "
      case "linebreak": "\n"
      case "link": link(node)
      default: depth < deepest ? inline(node.children, depth: depth + 1) : node.words
      }
    }.joined()
  }

  private static func link(_ node: MarkdownNode) -> String {
    let words = node.words
    let url = shown(node.url)
    if url.isEmpty { return words }
    return words == url || words == node.url ? Mould.inAddress(words) : "\(words) <\(Mould.inAddress(url))>"
  }

  /// A mail address is shown without its scheme.
  private static func shown(_ url: String) -> String {
    url.hasPrefix("mailto:") ? String(url.dropFirst("mailto:".count)) : url
  }

  private static func indent(_ text: String, first: String, rest: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { index, line in
        let mark = index == 0 ? first : rest
        return line.isEmpty ? String(mark.trimmingTrailingBlanks) : mark + line
      }
      .joined(separator: "\n")
  }
}

extension StringProtocol {
  fileprivate var trimmingNewlines: String {
    String(self.reversed().drop { $0 == "\n" }.reversed())
  }

  fileprivate var trimmingTrailingBlanks: String {
    String(self.reversed().drop { $0 == " " }.reversed())
  }
}
