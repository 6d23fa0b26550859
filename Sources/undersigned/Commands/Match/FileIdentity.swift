import Foundation

/// Which file a path leads to, however it is spelled.
struct FileIdentity: Hashable {
  private let device: UInt64
  private let node: UInt64
  /// Whether it is neither a pipe nor a device.
  let isRegular: Bool

  /// Nil when there is no such file, and for `-`.
  init?(_ path: String) {
    var status = stat()
    guard path != "-", stat(path, &status) == 0 else { return nil }
    device = UInt64(status.st_dev)
    node = UInt64(status.st_ino)
    isRegular = status.st_mode & S_IFMT == S_IFREG
  }
}
