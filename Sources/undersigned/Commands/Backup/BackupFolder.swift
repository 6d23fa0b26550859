import Foundation
import Store

/// A folder that a backup is written to or restored into: it is filled in a hidden folder within, and moved into place at the end.
struct BackupFolder {
  static let keysName = "keys.json"

  let url: URL
  private let wasThere: Bool

  var database: URL { url.appending(path: Store.databaseName) }
  var keys: URL { url.appending(path: Self.keysName) }
  private var draft: URL { url.appending(path: ".unfinished-\(getpid())") }

  /// - Parameter refusal: what to say when there is something in the folder.
  /// - Throws: `CommandFailure` when the folder holds anything, or can't be made.
  init(empty url: URL, refusal: String) throws(CommandFailure) {
    self.url = url
    wasThere = FileManager.default.fileExists(atPath: url.path)
    do {
      if wasThere {
        guard try FileManager.default.contentsOfDirectory(atPath: url.path).isEmpty else {
          throw CommandFailure("\(url.path) is not empty. \(refusal)")
        }
      } else {
        try FileManager.default.createDirectory(
          at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      }
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure("\(url.path) cannot be used: \(FileFailure.reason(error)).")
    }
  }

  /// Lets `fill` work in the hidden folder, then moves what is in it into place, the database last: a folder with a database in it is whole.
  func fill<Result: Sendable>(_ fill: (URL) async throws -> Result) async throws -> Result {
    do {
      try FileManager.default.createDirectory(
        at: draft, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      let result = try await fill(draft)
      try moveIntoPlace()
      return result
    } catch {
      let reason = error
      do { try clear() } catch { Console.warn("\(draft.path) is left over: \(FileFailure.reason(error)).") }
      throw reason is CocoaError
        ? CommandFailure("\(url.path) cannot be written: \(FileFailure.reason(reason)).") : reason
    }
  }

  /// Makes a file readable by its owner alone, and waits until it is on the disk.
  static func secure(_ file: URL) throws(SystemCallFault) {
    guard chmod(file.path, 0o600) == 0 else { throw SystemCallFault("protect", file.path) }
    try sync(file)
  }

  private func moveIntoPlace() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: draft.path)
    for name in names.filter({ $0 != Store.databaseName }) + names.filter({ $0 == Store.databaseName }) {
      let target = url.appending(path: name).path
      guard rename(draft.appending(path: name).path, target) == 0 else { throw SystemCallFault("write", target) }
      try Self.sync(url)
    }
    guard rmdir(draft.path) == 0 else { throw SystemCallFault("remove", draft.path) }
  }

  private func clear() throws {
    let left = wasThere ? draft : url
    if FileManager.default.fileExists(atPath: left.path) { try FileManager.default.removeItem(at: left) }
  }

  private static func sync(_ file: URL) throws(SystemCallFault) {
    let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemCallFault("open", file.path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw SystemCallFault("sync", file.path) }
  }
}
