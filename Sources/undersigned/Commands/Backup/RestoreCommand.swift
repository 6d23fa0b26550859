import ArgumentParser
import Foundation
import Store

/// `undersigned restore`: brings a backup back.
struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Brings a backup back into the data folder, which must be empty.",
    discussion: """
      Stop the service first, and move the old data folder away: nothing is ever overwritten. The backup is checked \
      before it is put in place, and is itself left as it is. A backup of an older version of the program is brought \
      up to date; one of a newer version is refused.

      Example: undersigned restore /var/backups/undersigned/2026-05-04 --data-directory /var/lib/undersigned
      """)

  @OptionGroup var options: ConfigurationOptions
  @Argument(help: "The folder of the backup.") var source: String

  func run() async throws {
    let configuration = try options.load()
    let source = WorkingDirectory.ofThisProcess.resolve(source)
    guard FileManager.default.fileExists(atPath: source.appending(path: Store.databaseName).path) else {
      throw CommandFailure("There is no backup in \(source.path): it holds no \(Store.databaseName).")
    }
    let ring = try keys(of: source, for: configuration)
    let folder = try BackupFolder(
      empty: configuration.dataDirectory,
      refusal: "A backup is only restored into an empty folder: stop the service and move the old one away.")
    let check = try await ProgressBar.during("Restoring") { _ in
      try await folder.fill { draft in
        let database = draft.appending(path: Store.databaseName)
        try copyDatabase(from: source, to: draft)
        let check = try await CopyCheck(folder: draft)
        try BackupFolder.secure(database)
        if let ring, isInside(configuration.keysFile, folder.url) {
          try PrivateFile(draft.appending(path: configuration.keysFile.lastPathComponent)).replace(with: ring)
        } else if let ring {
          try PrivateFile(configuration.keysFile).replace(with: ring)
        }
        return check
      }
    }
    check.warnOfTotals()
    try Console.say("\(check.sentence) are restored to \(folder.url.path).")
  }

  /// The backup's key ring as it is, once it is known to be good and to have a place to go.
  private func keys(of source: URL, for configuration: Configuration) throws -> Data? {
    let file = source.appending(path: BackupFolder.keysName)
    guard FileManager.default.fileExists(atPath: file.path) else {
      Console.warn("There is no key ring in the backup: links that are out will stop working.")
      return nil
    }
    _ = try KeyRingFile(file).load()
    let target = configuration.keysFile
    if !isInside(target, configuration.dataDirectory), FileManager.default.fileExists(atPath: target.path) {
      throw CommandFailure("There is a key ring at \(target.path) already. Move it away; it is not overwritten.")
    }
    return try PrivateFile(file).read().contents
  }

  private func isInside(_ file: URL, _ folder: URL) -> Bool {
    file.deletingLastPathComponent().standardizedFileURL.path == folder.standardizedFileURL.path
  }

  /// With its write-ahead log, should the backup be a folder that somebody copied while nothing ran.
  private func copyDatabase(from source: URL, to draft: URL) throws {
    for name in [Store.databaseName, "\(Store.databaseName)-wal"] {
      let file = source.appending(path: name)
      guard FileManager.default.fileExists(atPath: file.path) else { continue }
      try FileManager.default.copyItem(at: file, to: draft.appending(path: name))
    }
  }
}
