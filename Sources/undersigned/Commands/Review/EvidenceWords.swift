import Foundation
import Rendering

/// Evidence in words: those of the desk, in English.
struct EvidenceWords {
  /// Nil when the templates are not there to look.
  private let catalog: Catalog?

  init(_ configuration: Configuration) throws {
    guard let folder = configuration.templatesDirectory?.appending(path: "locales/web"),
      FileManager.default.fileExists(atPath: folder.path)
    else {
      catalog = nil
      return
    }
    catalog = try Catalogs(directory: folder)[Catalogs.fallbackLanguage]
  }

  /// - Parameter reason: as stored, such as `sameDomain:icmc.net`.
  func sentence(_ reason: String) -> String {
    let parts = reason.split(separator: ":", maxSplits: 1)
    let value = parts.count > 1 ? String(parts[1]) : ""
    return catalog?.text("desk.reason.\(parts.first ?? "")", ["value": value]) ?? reason
  }
}
