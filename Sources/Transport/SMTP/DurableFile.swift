import Foundation

/// Files that are on the disk, and not only on their way there, once a call returns.
enum DurableFile {
  /// Makes a new file, mode 0600, and fills it.
  static func create(_ path: String, with bytes: [UInt8]) throws(MailFolderFault) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw MailFolderFault("open \(path)", errno) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw MailFolderFault("write \(path)", errno) }
      rest = rest.dropFirst(written)
    }
    guard fsync(descriptor) == 0 else { throw MailFolderFault("fsync \(path)", errno) }
  }

  /// Makes sure of the names in a folder: a rename is only as durable as the folder's own entry.
  static func flushDirectory(_ path: String) throws(MailFolderFault) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw MailFolderFault("open \(path)", errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw MailFolderFault("fsync \(path)", errno) }
  }
}
