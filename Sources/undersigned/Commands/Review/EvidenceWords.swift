import Foundation
import Rendering
import Store

/// Evidence in words: those of the desk, in English.
struct EvidenceWords {
  /// Nil when the templates are not there to look.
  private let catalog: Catalog?

  init(_ configuration: Configuration) throws {
    guard let folder = configuration.templatesDirectory?.appending(path: "locales/web"),
      FileManager.default.fileExists(atPath: folder.path)
    else {
      catalog = nil
      ReasonWords.warn()
      return
    }
    catalog = try Catalogs(directory: folder)[Catalogs.fallbackLanguage]
  }

  /// - Parameter reason: as stored, such as `sameDomain+7.4:icmc.net`.
  func sentence(_ reason: String) -> String {
    let stored = StoredReason(reason)
    guard let text = catalog?.reason(stored.code, about: stored.subject) else { return reason }
    return stored.weight.isEmpty ? text : "\(text) (\(stored.weight))"
  }
}
