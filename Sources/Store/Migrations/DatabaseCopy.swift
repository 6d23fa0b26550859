import Foundation
import GRDB

/// A consistent copy of a database in one file.
enum DatabaseCopy {
  /// Copies what the connection sees to a file that does not exist yet. SQLite leaves the copy in the system's memory, and a
  /// backup has to outlive a power cut, so it is pushed to the disk.
  static func write(_ database: Database, to file: URL) throws {
    try database.execute(sql: "VACUUM INTO ?", arguments: [file.path])
    let copy = try FileHandle(forUpdating: file)
    defer { copy.closeFile() }
    try copy.synchronize()
  }
}
