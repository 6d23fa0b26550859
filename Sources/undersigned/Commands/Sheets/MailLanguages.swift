import Foundation

/// The languages that mails can be written in: those that there are texts for, in the templates folder.
enum MailLanguages {
  /// What the program comes with, for when the templates are not there to look.
  private static let supplied = ["en", "fr", "es", "ar"]
  private static let standard = "en"

  /// English first: it stands in where a sheet names no language.
  static func of(_ configuration: Configuration) throws -> [String] {
    guard let folder = configuration.templatesDirectory?.appending(path: "locales/mail"),
      FileManager.default.fileExists(atPath: folder.path)
    else { return supplied }
    do {
      let found = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
      return found.isEmpty ? supplied : [standard] + found.filter { $0 != standard }
    } catch {
      throw CommandFailure("\(folder.path) cannot be read: \(FileFailure.reason(error)).")
    }
  }
}
