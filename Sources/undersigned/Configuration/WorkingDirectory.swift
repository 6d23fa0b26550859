import Foundation

/// The folder that relative paths start from.
struct WorkingDirectory: Sendable {
  let url: URL

  /// A path made absolute.
  func resolve(_ path: String) -> URL {
    let resolved = path.hasPrefix("/") ? URL(fileURLWithPath: path) : url.appending(path: path)
    return resolved.standardizedFileURL
  }

  /// The one that the program was started in.
  static var ofThisProcess: WorkingDirectory {
    WorkingDirectory(url: URL(fileURLWithPath: FileManager.default.currentDirectoryPath, isDirectory: true))
  }
}
