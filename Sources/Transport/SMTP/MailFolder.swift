import Foundation

/// Mail that is kept instead of sent: one `.eml` file for each envelope in one folder.
package struct MailFolder: Sendable {
  /// Where the files land.
  package let directory: URL

  private static let longestName = 120

  /// A folder that exists, or that the first `write` makes with mode 0700.
  package init(directory: URL) {
    self.directory = directory
  }

  /// One mail to be kept.
  package struct Piece: Sendable {
    package let name: String
    package let envelope: MailEnvelope

    package init(name: String, envelope: MailEnvelope) {
      self.name = name
      self.envelope = envelope
    }
  }

  /// Writes `NAME.eml`, mode 0600, whole or not at all, and on the disk before it returns; the same name again replaces the file.
  ///
  /// `Return-Path:` and `Delivered-To:` come first, then the message. In a name, everything but ASCII letters, digits, `-`, `_` and inner
  /// dots becomes `_`, and it is cut at 120 characters. Blocks its thread.
  /// - Throws: `MailFolderFault` with the step that failed and the system's reason.
  package func write(_ envelope: MailEnvelope, name: String) throws(MailFolderFault) {
    for result in write([Piece(name: name, envelope: envelope)]) { try result.get() }
  }

  /// Writes several as `write(_:name:)` writes one, but waits for their names together.
  /// - Returns: what became of each, in the same order.
  package func write(_ pieces: [Piece]) -> [Result<Void, MailFolderFault>] {
    do throws(MailFolderFault) {
      try makeDirectory()
      let placed = pieces.map { piece in Result { () throws(MailFolderFault) in try place(piece) } }
      try DurableFile.flushDirectory(directory.path)
      return placed
    } catch {
      return pieces.map { _ in .failure(error) }
    }
  }

  private func place(_ piece: Piece) throws(MailFolderFault) {
    let file = Self.safeName(piece.name)
    let target = "\(directory.path)/\(file).eml"
    let temporary = "\(directory.path)/.\(file).\(UUID().uuidString).tmp"
    do throws(MailFolderFault) {
      try DurableFile.create(temporary, with: Self.bytes(of: piece.envelope))
      guard rename(temporary, target) == 0 else { throw MailFolderFault("rename to \(target)", errno) }
    } catch {
      // Nothing to do about a failure here: the first one is what is told.
      _ = unlink(temporary)
      throw error
    }
  }

  private static func bytes(of envelope: MailEnvelope) -> [UInt8] {
    let trace = "Return-Path: <\(envelope.sender)>\r\nDelivered-To: \(envelope.recipient)\r\n"
    return Array(trace.utf8) + envelope.content
  }

  static func safeName(_ name: String) -> String {
    let safe = name.unicodeScalars.prefix(longestName).map { scalar -> Character in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": Character(scalar)
      default: "_"
      }
    }
    // A leading dot would hide the file, and ".." would leave the folder.
    let visible = String(safe).drop { $0 == "." }
    return visible.isEmpty ? "_" : String(visible)
  }

  private func makeDirectory() throws(MailFolderFault) {
    do {
      try FileManager.default.createDirectory(
        at: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw MailFolderFault(text: "cannot make \(directory.path): \(error.localizedDescription)")
    }
  }
}

/// A message could not be kept: a full disk, a folder that is not ours, and the like.
package struct MailFolderFault: Error, Equatable, CustomStringConvertible {
  /// The step that failed and the system's reason, for the log.
  package let text: String

  package var description: String { text }

  init(text: String) {
    self.text = text
  }

  init(_ step: String, _ code: Int32) {
    text = "\(step): \(String(cString: strerror(code)))"
  }
}
