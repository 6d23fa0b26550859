import Foundation

/// Debian's postfix as a relay, and dovecot as the mailboxes behind it: see post_office.py for who lives there.
package struct PostOffice: Sendable {
  /// A message in the reader's mailbox, as dovecot gives it.
  package struct Delivered: Decodable, Sendable {
    package let deliveredTo: String?
    package let returnPath: String?
    package let data: String
  }

  private enum Line: Decodable, Sendable {
    case imap(Int)
    case delivered(Delivered)

    private enum Keys: CodingKey { case imap }

    init(from decoder: any Decoder) throws {
      let port = try decoder.container(keyedBy: Keys.self).decodeIfPresent(Int.self, forKey: .imap)
      self = if let port { .imap(port) } else { .delivered(try Delivered(from: decoder)) }
    }
  }

  private let peer: PeerProcess
  /// `smtp://127.0.0.1:port`
  package let relay: String
  /// `imap://127.0.0.1:port`
  package let mailboxes: String
  /// Of every mailbox.
  package static let password = "correct horse"

  package init(folder: URL) async throws {
    peer = try await PeerProcess("post_office.py", python: Places.debianPython, arguments: [], folder: folder)
    relay = "smtp://127.0.0.1:\(peer.port)"
    let lines = try await peer.waitForLines(of: Line.self, count: 1)
    guard case .imap(let port) = lines.first else { throw StoryFault.unexpected("the post office says no port") }
    mailboxes = "imap://127.0.0.1:\(port)"
  }

  /// Everything in the reader's mailbox.
  package func delivered() throws -> [Delivered] {
    try peer.lines(of: Line.self).compactMap { line in
      if case .delivered(let mail) = line { mail } else { nil }
    }
  }

  /// Waits for the letter with that number, from 1, in the reader's mailbox.
  package func letter(number: Int) async throws -> MailMessage {
    let mail = try await Waiting.until("letter \(number) in the mailbox", atMost: .seconds(120)) {
      let mails = try delivered()
      return mails.count >= number ? mails[number - 1] : nil
    }
    guard let message = try await MailReader.read([Data(mail.data.utf8)]).first else {
      throw StoryFault.unexpected("letter \(number) can't be read")
    }
    return message
  }

  package func stop() async throws { try await peer.stop() }
}
