import Rendering

/// A page: plain values in, HTML out. Its stored properties are its template's tags, beside `text`, the catalog.
package protocol Page: Sendable {
  /// The template's name below `Templates/`.
  static var template: String { get }
  var layout: Layout { get }
}

extension Page {
  /// The page as HTML. Pure: the same page gives the same bytes.
  /// - Throws: `RenderingFault.unknownTemplate` when the installation lacks the template.
  package func render(_ templates: Templates) throws -> String {
    try templates.render(self, with: Self.template, texts: layout.catalog.texts)
  }
}
