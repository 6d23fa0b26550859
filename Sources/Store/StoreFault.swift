import Foundation
import GRDB

/// What can go wrong with the folder of data. None of it is a visitor's mistake; each becomes "try again" with status 503 or 500.
package enum StoreFault: Error, Sendable, Equatable, CustomStringConvertible {
  /// Another process held the database for longer than we wait.
  case locked
  /// No room on the disk, or the disk failed to write.
  case diskFull(String)
  /// The database was written by a newer program.
  case newerDatabase(found: Int, known: Int)
  /// The database is not ours, or is damaged.
  case unreadable(String)
  /// The program is stopping.
  case closed
  /// Anything else that the database reported.
  case other(String)

  package var description: String {
    switch self {
    case .locked:
      "The database is locked by another process. Stop that process, or wait until it is done, and try again."
    case .diskFull(let detail):
      "The database could not be written (\(detail)). Free some space on the disk of the data folder."
    case .newerDatabase(let found, let known):
      "This data folder was written by a newer version of the program (its schema is number \(found), "
        + "this program knows \(known)). Install the newer version, or restore the backup made before the upgrade."
    case .unreadable(let detail): "The database cannot be read: \(detail)."
    case .closed: "The database is closed: the program is stopping."
    case .other(let detail): "The database reported: \(detail)."
    }
  }

  /// Whether the same command may well succeed in a moment.
  package var isPassing: Bool {
    switch self {
    case .locked, .diskFull, .closed: true
    case .newerDatabase, .unreadable, .other: false
    }
  }

  /// No folder, and none can be made.
  static func noFolder(_ path: String, _ error: any Error) -> StoreFault {
    .unreadable("the data folder \(path) could not be made (\(error.localizedDescription))")
  }

  /// Maps what SQLite reports; a fault of ours is passed on as it is.
  init(_ error: any Error) {
    if let fault = error as? StoreFault {
      self = fault
      return
    }
    guard let error = error as? DatabaseError else {
      self = .other(String(describing: error))
      return
    }
    let text = error.message ?? "result code \(error.resultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked
    case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN: self = .diskFull(text)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .unreadable(text)
    // MISUSE is what a connection says that was closed.
    case .SQLITE_ABORT, .SQLITE_INTERRUPT, .SQLITE_MISUSE: self = .closed
    default: self = .other(text)
    }
  }
}
