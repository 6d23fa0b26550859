import CMarkGFM
import Foundation

/// A parsed document, owned: its tree is freed with it. Confined to the call that made it.
final class MarkdownDocument {
  let root: MarkdownNode

  private static let options = CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE

  private static let extensions: [String] = {
    cmark_gfm_core_extensions_ensure_registered()
    return ["table", "autolink", "strikethrough"]
  }()

  init(_ source: String) {
    guard let parser = cmark_parser_new(Self.options) else { preconditionFailure("cmark-gfm could not allocate") }
    defer { cmark_parser_free(parser) }
    for name in Self.extensions { cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name)) }
    var source = source
    source.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    guard let document = cmark_parser_finish(parser) else { preconditionFailure("cmark-gfm could not allocate") }
    root = MarkdownNode(pointer: document)
  }

  deinit {
    cmark_node_free(root.pointer)
  }

  /// The tree as HTML; `CMARK_OPT_UNSAFE` stays off, so what the passes missed is left out by the library.
  func html() -> String {
    // The same extensions as for parsing: a table renders through its own.
    let parser = cmark_parser_new(Self.options)
    defer { cmark_parser_free(parser) }
    for name in Self.extensions { cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name)) }
    let extensions = cmark_parser_get_syntax_extensions(parser)
    guard let bytes = cmark_render_html(root.pointer, Self.options, extensions) else { return "" }
    defer { free(bytes) }
    return String(cString: bytes)
  }
}
