import Foundation

/// Finds the folders that come with the program: `Templates`, `Config/demo`.
struct InstalledFolder {
  let programDirectory: URL
  let workingDirectory: URL

  /// Where a folder is looked for, in this order.
  func places(of name: String) -> [URL] {
    [programDirectory, programDirectory.appending(path: "../share/undersigned"), workingDirectory]
      .map { $0.appending(path: name).standardizedFileURL }
  }

  /// The first of the places that is a folder; nil when none is.
  func find(_ name: String) -> URL? {
    places(of: name).first {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: $0.path, isDirectory: &isFolder) && isFolder.boolValue
    }
  }

  /// The folder of the running program, with symbolic links resolved.
  static var ofThisProgram: URL {
    let program = Bundle.main.executablePath ?? CommandLine.arguments.first ?? ""
    return URL(fileURLWithPath: program).resolvingSymlinksInPath().deletingLastPathComponent()
  }
}
