import Foundation

/// Holds a folder for one process at a time, for changes that read before they write.
struct FolderLock {
  private let directory: Int32

  /// Makes the folder (mode 0700) when it is missing, and waits until no other process holds it.
  static func take(_ folder: URL) throws(SystemCallFault) -> FolderLock {
    try make(folder)
    let directory = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { throw SystemCallFault("open", folder.path) }
    while flock(directory, LOCK_EX) != 0 {
      let reason = errno
      if reason == EINTR { continue }
      close(directory)
      throw SystemCallFault("lock", folder.path, code: reason)
    }
    return FolderLock(directory: directory)
  }

  /// Lets the next one in; call it once.
  func release() { close(directory) }

  private static func make(_ folder: URL) throws(SystemCallFault) {
    if FileManager.default.fileExists(atPath: folder.path) { return }
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw SystemCallFault("make the folder", folder.path, code: FileFailure.code(error))
    }
  }
}
