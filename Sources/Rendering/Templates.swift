import Foundation
import Mustache

/// Every mustache template below one folder, parsed once when the program starts.
///
/// A template's name is its path below the folder without the extension: `public/home`, `partials/head`, `mail/receipt.text`.
/// Values are HTML-escaped unless a template asks for the raw value with three braces. Safe to share between threads.
package struct Templates: Sendable {
  private let library: MustacheLibrary

  /// Parses every `.mustache` file below `directory`. Those that are named `….text` are plain text, all others are markup.
  /// - Throws: `RenderingFault.template`, which names the file, when one can't be read or is malformed.
  package init(directory: URL) throws(RenderingFault) {
    MarkupEscaping.register()
    var templates: [String: MustacheTemplate] = [:]
    for (name, text) in try TemplateFiles.read(directory) {
      let pragma = name.hasSuffix(".text") ? "{{% CONTENT_TYPE:TEXT}}" : MarkupEscaping.pragma
      do {
        templates[name] = try MustacheTemplate(string: "\(pragma)\n\(text)")
      } catch {
        throw RenderingFault.template("\(name).mustache: \(error)")
      }
    }
    library = MustacheLibrary(templates: templates)
  }

  /// Renders one template over a page value, whose stored properties are the template's tags.
  ///
  /// The page is reflected once, not once per tag. An optional that is nil is as if it were not there.
  /// - Parameter texts: what `{{text.…}}` finds: a catalog's `texts`. Without it there is no such tag.
  /// - Throws: `RenderingFault.unknownTemplate` when no such template was loaded.
  package func render(_ page: Any, with template: String, texts: CatalogBranch? = nil) throws(RenderingFault) -> String
  {
    var values = page as? [String: Any] ?? Self.properties(of: page)
    if let texts { values["text"] = texts }
    guard let rendered = library.render(values, withTemplate: template) else {
      throw RenderingFault.unknownTemplate(template)
    }
    return rendered
  }

  private static func properties(of page: Any) -> [String: Any] {
    var values: [String: Any] = [:]
    for (label, value) in Mirror(reflecting: page).children {
      guard let label else { continue }
      let reflection = Mirror(reflecting: value)
      if reflection.displayStyle == .optional {
        values[label] = reflection.children.first?.value
      } else {
        values[label] = value
      }
    }
    return values
  }
}

/// What can go wrong in this room; each is a mistake in the installation, never in a visitor's input.
package enum RenderingFault: Error, Equatable {
  /// No template of that name was loaded.
  case unknownTemplate(String)
  /// A template can't be read or is malformed; the text says which and why.
  case template(String)
  /// A message catalog is missing, malformed, or lacks a key; the text says which file and what.
  case catalog(String)
}
