import Foundation

/// The key that tags the addresses which undeliverable mail comes back to. Made at the first use; it must stay, or what comes back to
/// older mails is no longer known.
enum ReturnPathKey {
  private static let name = "return-path.key"
  private static let count = 32

  /// - Throws: `CommandFailure` when the file can't be read or written, or is no key.
  static func read(_ folder: URL) throws -> [UInt8] {
    let url = folder.appending(path: name)
    let file = PrivateFile(url)
    do {
      if !FileManager.default.fileExists(atPath: url.path) {
        try file.replace(with: Data(SystemEdges.randomBytes(count)))
      }
      let found = try file.read()
      guard found.contents.count == count else {
        throw CommandFailure("\(url.path) is no key of \(count) bytes. Restore it from a backup.")
      }
      return Array(found.contents)
    } catch let fault as SystemCallFault {
      throw CommandFailure("\(fault)")
    }
  }
}
