import Foundation

/// Where the things that stories need lie.
package enum Places {
  /// The root of the checkout.
  package static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The program as built together with the running tests.
  package static var program: URL {
    let tests = URL(fileURLWithPath: Bundle.main.executablePath ?? CommandLine.arguments[0])
    return tests.deletingLastPathComponent().appending(path: "undersigned")
  }

  /// Debian's Python, whose packages come from apt.
  package static let debianPython = URL(fileURLWithPath: "/usr/bin/python3")

  /// The Python with the public packages that the tests talk to.
  package static let peersPython = repository.appending(path: ".build/peers/bin/python")

  /// A script below Tests/Fixtures/peers.
  package static func peer(_ name: String) -> URL { repository.appending(path: "Tests/Fixtures/peers/\(name)") }

  /// A new folder below the system's temporary folder.
  package static func newFolder(_ name: String = "story") throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "undersigned-\(name)-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    return folder
  }

  /// Removes a folder; what can't be removed stays behind in the temporary folder, and the test's output says so.
  static func discard(_ folder: URL) {
    do { try FileManager.default.removeItem(at: folder) } catch { print("\(folder.path) stays behind: \(error)") }
  }

  /// - Throws: `StoryFault.notSetUp` when the file is missing.
  static func existing(_ file: URL) throws(StoryFault) -> URL {
    guard FileManager.default.fileExists(atPath: file.path) else { throw .notSetUp(file.path) }
    return file
  }
}
