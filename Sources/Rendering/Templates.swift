import Foundation
import Mustache

/// Every mustache template below one folder, parsed once when the program starts.
///
/// A template's name is its path below the folder without the extension: `public/home`, `partials/head`, `mail/receipt.text`.
/// Values are HTML-escaped unless a template asks for the raw value with three braces. Safe to share between threads.
package struct Templates: Sendable {
  private let library: MustacheLibrary

  /// Parses every `.mustache` file below `directory`.
  /// - Throws: the parser's error, which names the file and line, when a template is malformed.
  package init(directory: URL) async throws {
    library = try await MustacheLibrary(directory: directory.path)
  }

  /// Renders one template over a page value, whose stored properties are the template's tags.
  /// - Throws: `RenderingFault.unknownTemplate` when no such template was loaded.
  package func render(_ page: Any, with template: String) throws(RenderingFault) -> String {
    guard let text = library.render(page, withTemplate: template) else {
      throw RenderingFault.unknownTemplate(template)
    }
    return text
  }
}

/// What can go wrong in this room; each is a mistake in the installation, never in a visitor's input.
package enum RenderingFault: Error, Equatable {
  /// No template of that name was loaded.
  case unknownTemplate(String)
  /// A message catalog is missing, malformed, or lacks a key; the text says which file and what.
  case catalog(String)
}
