import CMarkGFM

/// One node of a tree that a `MarkdownDocument` owns.
struct MarkdownNode {
  let pointer: OpaquePointer

  /// The library's name of the kind: `heading`, `paragraph`, `table_row`…
  var kind: String { String(cString: cmark_node_get_type_string(pointer)) }

  var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }

  var url: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }

  var children: [MarkdownNode] {
    var children: [MarkdownNode] = []
    var next = cmark_node_first_child(pointer)
    while let child = next {
      children.append(MarkdownNode(pointer: child))
      next = cmark_node_next(child)
    }
    return children
  }

  /// This node and all below it, parents first. A loop, not a recursion: quotations may nest thousands deep.
  var descendants: [MarkdownNode] {
    var found: [MarkdownNode] = []
    var waiting = [self]
    while let node = waiting.popLast() {
      found.append(node)
      waiting.append(contentsOf: node.children.reversed())
    }
    return found
  }

  /// The words in it, without any markup.
  var words: String {
    descendants.map { node in
      switch node.kind {
      case "text", "code": node.literal
      case "softbreak", "linebreak": " "
      default: ""
      }
    }.joined()
  }

  /// Puts the children in the place of the node itself.
  func unwrap() {
    for child in children { cmark_node_insert_before(pointer, child.pointer) }
    cmark_node_unlink(pointer)
    cmark_node_free(pointer)
  }
}
