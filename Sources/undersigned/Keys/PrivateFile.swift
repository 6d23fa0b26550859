import Foundation

/// A small file with secrets: mode 0600, replaced whole or not at all.
struct PrivateFile {
  private let path: String
  private let folder: String

  init(_ url: URL) {
    path = url.path
    folder = url.deletingLastPathComponent().path
  }

  /// The contents, and the permission bits of the very file they were read from.
  func read() throws(SystemCallFault) -> (contents: Data, mode: mode_t) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw SystemCallFault("read", path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw SystemCallFault("read", path) }
    var contents = Data()
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count < 0 { throw SystemCallFault("read", path) }
      if count == 0 { return (contents, status.st_mode & 0o777) }
      contents.append(contentsOf: buffer[..<count])
    }
  }

  /// Writes beside the file, syncs, and renames: a crash leaves the old file or the new one.
  func replace(with contents: Data) throws(SystemCallFault) {
    let draft = "\(path).\(getpid()).new"
    unlink(draft)
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SystemCallFault("write", draft) }
    do throws(SystemCallFault) {
      defer { close(file) }
      try write(contents, to: file, at: draft)
      guard fsync(file) == 0 else { throw SystemCallFault("write", draft) }
      guard rename(draft, path) == 0 else { throw SystemCallFault("write", path) }
    } catch {
      unlink(draft)
      throw error
    }
    try syncFolder()
  }

  private func write(_ contents: Data, to file: Int32, at draft: String) throws(SystemCallFault) {
    var rest = Array(contents)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw SystemCallFault("write", draft) }
      rest = rest.dropFirst(count)
    }
  }

  private func syncFolder() throws(SystemCallFault) {
    let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { throw SystemCallFault("open", folder) }
    defer { close(directory) }
    guard fsync(directory) == 0 else { throw SystemCallFault("sync", folder) }
  }
}
