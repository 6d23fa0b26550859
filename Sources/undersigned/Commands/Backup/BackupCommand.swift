import ArgumentParser
import Foundation
import Store

/// `undersigned backup`: copies the data to another folder while the service goes on.
struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copies the data to a new folder, while the service goes on.",
    discussion: """
      The folder gets a consistent copy of the database, and the key ring, without which links that are out stop \
      working. Only its owner can read it. The copy is opened and checked before it is called done. The configuration \
      file, and mails that were written to a folder, are not in it.

      Example: undersigned backup /var/backups/undersigned/2026-05-04
      """)

  @OptionGroup var options: ConfigurationOptions
  @Argument(help: "The folder to make; it must not exist yet, or be empty.") var destination: String

  func run() async throws {
    let configuration = try options.load()
    let url = WorkingDirectory.ofThisProcess.resolve(destination)
    let check = try await DataFolder(configuration).use { store in
      let folder = try BackupFolder(empty: url, refusal: "Name a folder that does not exist yet.")
      return try await ProgressBar.during("Copying") { _ in
        try await folder.fill { draft in
          let database = draft.appending(path: Store.databaseName)
          try await store.copy(to: database)
          let check = try await CopyCheck(folder: draft)
          try BackupFolder.secure(database)
          try copyKeys(from: configuration.keysFile, to: draft)
          return check
        }
      }
    }
    check.warnOfTotals()
    try Console.say("\(check.sentence) are backed up to \(url.path).")
  }

  private func copyKeys(from file: URL, to draft: URL) throws {
    guard FileManager.default.fileExists(atPath: file.path) else {
      return Console.warn("There is no key ring at \(file.path), so none is backed up.")
    }
    _ = try KeyRingFile(file).load()
    try PrivateFile(draft.appending(path: BackupFolder.keysName)).replace(with: try PrivateFile(file).read().contents)
  }
}
