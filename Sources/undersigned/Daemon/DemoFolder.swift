import Foundation

/// The demo's own data folder: marked as such, so that `--fresh` never throws away anything else.
struct DemoFolder {
  let url: URL

  private var mark: URL { url.appending(path: "this-is-a-demo") }

  /// Removes the folder.
  /// - Throws: `CommandFailure` when it is not a demo's, or a running one's.
  func clear() async throws {
    guard FileManager.default.fileExists(atPath: url.path) else { return }
    guard FileManager.default.fileExists(atPath: mark.path) else {
      throw CommandFailure(
        "\(url.path) was not made by the demo, so --fresh leaves it alone. Name another folder with --data-directory.")
    }
    try await ServiceLock.holding(url) {
      do {
        try FileManager.default.removeItem(at: url)
      } catch {
        throw CommandFailure("\(url.path) can't be removed: \(FileFailure.reason(error)).")
      }
    }
  }

  /// Makes and marks the folder, or checks that it is marked.
  /// - Throws: `CommandFailure` when it holds data that is not a demo's.
  func claim() throws {
    if FileManager.default.fileExists(atPath: mark.path) { return }
    do {
      try FileManager.default.createDirectory(
        at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      guard try FileManager.default.contentsOfDirectory(atPath: url.path).isEmpty else {
        throw CommandFailure(
          "\(url.path) holds data that is not the demo's. Name another folder with --data-directory.")
      }
      try Data("Made by undersigned demo. --fresh removes this folder.\n".utf8).write(to: mark)
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure("\(url.path) can't be made: \(FileFailure.reason(error)).")
    }
  }
}
