import ArgumentParser
import Identity
import Rendering

/// Reasons in words: those of the desk.
struct ReasonWords {
  /// Nil when the templates are not there to look.
  private let catalog: Catalog?

  init(_ language: ReasonLanguage) throws {
    let installed = InstalledFolder(
      programDirectory: InstalledFolder.ofThisProgram, workingDirectory: WorkingDirectory.ofThisProcess.url)
    catalog = try installed.find("Templates/locales/web").map { try Catalogs(directory: $0)[language.rawValue] }
    if catalog == nil { Self.warn() }
  }

  /// Says on standard error that the reasons come without their words.
  static func warn() {
    Console.warn(
      "The folder Templates was found neither beside the program nor in this folder, so reasons are told by codes such "
        + "as sameName and not in words. Run the command in the folder that holds Templates.")
  }

  func sentence(_ reason: Reason) -> String {
    if let text = catalog?.reason(reason.kind.rawValue, about: reason.subject) { return text }
    return reason.subject.isEmpty ? reason.kind.rawValue : "\(reason.kind.rawValue): \(reason.subject)"
  }
}

/// A language that reasons are told in.
enum ReasonLanguage: String, ExpressibleByArgument, CaseIterable {
  case en, fr, es, ar
}
