import CMarkGFM

/// What is changed in a tree before it is written.
extension MarkdownDocument {
  /// Raw HTML becomes the text that it is; a comment is dropped.
  func replaceRawHTML() {
    for node in root.descendants where ["html_block", "html_inline"].contains(node.kind) {
      let literal = node.literal
      if !literal.hasPrefix("<!--"), let text = cmark_node_new(CMARK_NODE_TEXT) {
        cmark_node_set_literal(text, literal)
        if node.kind == "html_inline" {
          cmark_node_insert_before(node.pointer, text)
        } else if let paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH) {
          cmark_node_append_child(paragraph, text)
          cmark_node_insert_before(node.pointer, paragraph)
        }
      }
      cmark_node_unlink(node.pointer)
      cmark_node_free(node.pointer)
    }
  }

  func replaceImages() {
    // The deepest first: an image may stand in another's description.
    for node in root.descendants.reversed() where node.kind == "image" { node.unwrap() }
  }

  func removeRefusedLinks() {
    for node in root.descendants.reversed() where node.kind == "link" && !LinkPolicy.allows(node.url) { node.unwrap() }
  }

  /// - Parameter prefix: of the headings' ids; nil for none.
  func writeHeadings(shift: Int, prefix: String?) {
    var ids = prefix.map { HeadingIDs(prefix: $0) }
    for node in root.descendants where node.kind == "heading" {
      guard let wrapper = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK) else { continue }
      let level = min(max(Int(cmark_node_get_heading_level(node.pointer)) + shift, 1), 6)
      let id = (ids?.next(for: node.words)).map { " id=\"\($0)\"" } ?? ""
      cmark_node_set_on_enter(wrapper, "<h\(level)\(id)>")
      cmark_node_set_on_exit(wrapper, "</h\(level)>")
      cmark_node_insert_before(node.pointer, wrapper)
      for child in node.children { cmark_node_append_child(wrapper, child.pointer) }
      cmark_node_unlink(node.pointer)
      cmark_node_free(node.pointer)
    }
  }
}
