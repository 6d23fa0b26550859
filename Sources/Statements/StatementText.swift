import Foundation

/// A statement's words in one language.
package struct StatementText: Sendable, Hashable {
  /// One headed part of the text; the same ids stand in the same order in every language.
  package struct Section: Sendable, Hashable {
    /// The part's name in links and across languages: a–z, 0–9 and hyphens.
    package let id: String
    /// The heading, as inline Markdown.
    package let title: String
    /// What stands below the heading, as Markdown, without the heading itself.
    package let markdown: String

    package init(id: String, title: String, markdown: String) {
      self.id = id
      self.title = title
      self.markdown = markdown
    }
  }

  /// BCP 47, lower case: `en`, `fr`, `es`, `ar`.
  package let language: String
  package let title: String
  /// One or two plain sentences, no Markdown.
  package let summary: String
  /// What stands before the first section, as Markdown; may be empty.
  package let preamble: String
  package let sections: [Section]
  /// The whole body as Markdown, headings included, with their `{#id}` marks taken off.
  package let markdown: String

  package init(
    language: String, title: String, summary: String, preamble: String, sections: [Section], markdown: String
  ) {
    self.language = language
    self.title = title
    self.summary = summary
    self.preamble = preamble
    self.sections = sections
    self.markdown = markdown
  }

  /// The words alone in a form that never changes by itself: each part with its length in UTF-8 bytes before it, in Unicode's NFC.
  package var canonicalText: String {
    var parts = [("language", language), ("title", title), ("summary", summary), ("preamble", preamble)]
    for section in sections {
      parts += [("section", section.id), ("heading", section.title), ("text", section.markdown)]
    }
    return parts.map { name, value in
      let composed = value.precomposedStringWithCanonicalMapping
      return "\(name) \(composed.utf8.count)\n\(composed)\n"
    }.joined()
  }
}
