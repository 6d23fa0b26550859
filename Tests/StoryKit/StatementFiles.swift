import Foundation

/// A statement as its secretariat writes it: one Markdown file for each language, the original first.
package struct StatementFiles: Sendable {
  package var slug: String
  package var texts: [Text]
  /// In UTC: `2099-12-31` or `2099-12-31 23:59`.
  package var opens = "2020-01-01"
  package var closes = "2099-12-31"
  /// More lines of the front matter, such as `goal: 100`.
  package var moreKeys: [String] = []

  package struct Text: Sendable {
    package let language: String
    package var title: String
    package var paragraph: String

    package init(_ language: String, title: String, paragraph: String) {
      self.language = language
      self.title = title
      self.paragraph = paragraph
    }
  }

  package init(_ slug: String = "safe-harbours", texts: [Text] = [.english]) {
    self.slug = slug
    self.texts = texts
  }

  /// Writes the folder of the statement below another one, in place of what is there.
  package func write(below folder: URL) throws -> URL {
    let place = folder.appending(path: slug)
    if FileManager.default.fileExists(atPath: place.path) { try FileManager.default.removeItem(at: place) }
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    for text in texts {
      try Data(file(text).utf8).write(to: place.appending(path: "\(text.language).md"))
    }
    return place
  }

  private func file(_ text: Text) -> String {
    var lines = [
      "---", "slug: \(slug)", "language: \(text.language)", "title: \"\(text.title)\"",
      "summary: \"\(text.title).\"", "sections: [harbours]",
    ]
    if text.language == texts.first?.language {
      lines += ["languages: [\(texts.map(\.language).joined(separator: ", "))]", "timeZone: UTC"]
      lines += ["opens: \(opens)", "closes: \(closes)"] + moreKeys
    }
    lines += ["---", "", text.paragraph, "", "## 1. \(text.title) {#harbours}", "", text.paragraph, ""]
    return lines.joined(separator: "\n")
  }
}

extension StatementFiles.Text {
  package static let english = Self(
    "en", title: "Safe harbours now", paragraph: "Every harbour must be a safe harbour for people on the move.")
  package static let french = Self(
    "fr", title: "Des ports sûrs maintenant", paragraph: "Chaque port doit être sûr pour les personnes en déplacement.")
  package static let arabic = Self(
    "ar", title: "موانئ آمنة الآن", paragraph: "يجب أن يكون كل ميناء آمنًا للمتنقلين.")
}
