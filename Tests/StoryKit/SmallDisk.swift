import Foundation

/// A disk of a few megabytes in memory; it is gone when nobody holds it any more.
package final class SmallDisk: Sendable {
  /// Where it is; empty at first.
  package let folder: URL
  private var filler: URL { folder.appending(path: "filler") }

  /// Whether this process may mount: root may, unless the system takes that away.
  package static let canBeMade: Bool = {
    do {
      let folder = FileManager.default.temporaryDirectory.appending(path: "small-disk-\(UUID().uuidString)")
      _ = try SmallDisk(at: folder, megabytes: 1)
      return true
    } catch {
      return false
    }
  }()

  /// - Parameter folder: made here, and removed with the disk.
  package init(at folder: URL, megabytes: Int) throws {
    self.folder = folder
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    guard mount("tmpfs", folder.path, "tmpfs", 0, "size=\(megabytes)m") == 0 else {
      let reason = String(cString: strerror(errno))
      rmdir(folder.path)
      throw StoryFault.unexpected("no small disk can be made: \(reason)")
    }
  }

  deinit {
    umount2(folder.path, Int32(MNT_DETACH))
    rmdir(folder.path)
  }

  /// Takes every byte that is left.
  package func fill() throws {
    let file = open(filler.path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw StoryFault.unexpected("the filler can't be made") }
    defer { close(file) }
    let block = [UInt8](repeating: 0x55, count: 4096)
    while write(file, block, block.count) > 0 {}
  }

  package func makeRoom() throws { try FileManager.default.removeItem(at: filler) }
}
