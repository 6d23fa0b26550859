import Foundation

/// A message as Python's email package understands it.
package struct MailMessage: Decodable, Sendable {
  /// Name and decoded value, in order.
  package let headers: [[String]]
  /// Addresses only.
  package let from: [String]
  package let to: [String]
  package let subject: String
  package let text: String
  package let html: String?
  /// Of the message and its parts, in order: `multipart/alternative`, `text/plain`, `text/html`.
  package let contentTypes: [String]
  /// What is wrong with the message; empty for a good one.
  package let defects: [String]

  /// The decoded value of a header, whatever its case; nil when it is missing.
  package func header(_ name: String) -> String? {
    headers.first { $0.first?.lowercased() == name.lowercased() }?.last
  }

  /// The addresses in the text part, in order.
  package var links: [String] { text.matches(of: #/https?://[^\s<>"]+/#).map { String($0.output) } }

  /// The first signed link: `…/l/token`.
  package var signedLink: String? { links.first { $0.contains("/l/") } }

  /// The signed link that must be there.
  package func link() throws -> String {
    if let signedLink { return signedLink }
    throw StoryFault.unexpected("“\(subject)” has no signed link")
  }
}

/// Reads messages with a decoder that is not ours.
package enum MailReader {
  /// Reads messages in one go.
  package static func read(_ messages: [Data]) async throws -> [MailMessage] {
    if messages.isEmpty { return [] }
    let folder = try Places.newFolder("mail")
    defer { Places.discard(folder) }
    let input = try JSONEncoder().encode(messages.map { $0.base64EncodedString() })
    let script = try Places.existing(Places.peer("read_mail.py"))
    let child = try ChildProcess(
      Places.existing(Places.debianPython), ["-B", script.path], folder: folder, input: input)
    let status = try await child.waitForEnd()
    if status != 0 { throw StoryFault.endedEarly("read_mail.py", status, try child.errors) }
    return try JSONDecoder().decode([MailMessage].self, from: Data(try child.output.utf8))
  }

  /// Reads the `.eml` files of a folder and those below it, in the order of their paths; a missing folder has none.
  package static func read(folder: URL) async throws -> [MailMessage] {
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".eml") }
      .sorted()
    return try await read(files.map { try Data(contentsOf: folder.appending(path: $0)) })
  }

  /// Waits for a message to an address in a folder, and reads the newest; `count` waits for so many to that address.
  package static func waitForMail(
    to address: String, in folder: URL, count: Int = 1, atMost limit: Duration = .seconds(120)
  ) async throws -> MailMessage {
    try await Waiting.until("\(count) messages to \(address)", atMost: limit, every: .milliseconds(100)) {
      let mails = try await read(folder: folder).filter { $0.to.contains(address) }
      return mails.count >= count ? mails.last : nil
    }
  }
}
