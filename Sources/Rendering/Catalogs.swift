import Foundation

/// The message catalogs: one JSON file per language, `locales/en.json` and its siblings, nested by page.
package struct Catalogs: Sendable {
  private let byLanguage: [String: Catalog]

  /// The language that every text exists in, and that stands in for a language we do not have.
  package static let fallbackLanguage = "en"

  /// Reads `*.json` in `directory`; the file's name is the language (BCP 47, lower case: `en`, `fr`, `es`, `ar`).
  package init(directory: URL) throws {
    var byLanguage: [String: Catalog] = [:]
    let files = try FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil)
    for file in files where file.pathExtension == "json" {
      let language = file.deletingPathExtension().lastPathComponent
      byLanguage[language] = try Catalog(language: language, json: Data(contentsOf: file), file: file.lastPathComponent)
    }
    guard byLanguage[Self.fallbackLanguage] != nil else {
      throw RenderingFault.catalog("\(directory.path): \(Self.fallbackLanguage).json is missing")
    }
    self.byLanguage = byLanguage
  }

  /// The languages there are catalogs for, sorted by code.
  package var languages: [String] { byLanguage.keys.sorted() }

  /// The catalog of a language, or English where there is none.
  package subscript(language: String) -> Catalog {
    guard let catalog = byLanguage[language] ?? byLanguage[Self.fallbackLanguage] else {
      preconditionFailure("init refuses a folder without the fallback language")
    }
    return catalog
  }
}
