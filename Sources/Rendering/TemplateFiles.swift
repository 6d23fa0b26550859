import Foundation

/// The template files below a folder.
enum TemplateFiles {
  private static let suffix = ".mustache"

  /// Each file's text by its path below the folder, without the suffix.
  static func read(_ directory: URL) throws(RenderingFault) -> [(name: String, text: String)] {
    guard let paths = FileManager.default.enumerator(atPath: directory.path) else {
      throw RenderingFault.template("\(directory.path): the folder can't be read")
    }
    var files: [(name: String, text: String)] = []
    for case let path as String in paths where path.hasSuffix(suffix) {
      do {
        let text = try String(contentsOf: directory.appendingPathComponent(path), encoding: .utf8)
        files.append((String(path.dropLast(suffix.count)), text))
      } catch {
        throw RenderingFault.template("\(path): \(error.localizedDescription)")
      }
    }
    return files
  }
}
