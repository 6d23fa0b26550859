import Statements
import Store
import Transport

/// Where mail goes.
package enum MailRoute: Sendable {
  /// One `.eml` file for each mail; nothing leaves the machine.
  case folder(MailFolder)
  case server(SMTPClient)

  /// A folder has no answers to wait for: mails are written by the batch.
  private static let folderBatch = 64

  /// The most mails under way at once.
  var slots: Int {
    switch self {
    case .folder: Self.folderBatch
    case .server(let client): client.slots
    }
  }

  /// Whether a mail that was sent twice is there once only.
  package var replacesRepeated: Bool {
    switch self {
    case .folder: true
    case .server: false
    }
  }

  /// Carries the mails, and tells what becomes of each as soon as it is known. Returns at once.
  func carry(_ mails: [ReadyMail], finish: @escaping @Sendable (_ mail: Int64, _ outcome: MailTransportOutcome) -> Void)
  {
    switch self {
    case .server(let client):
      for mail in mails {
        let id = mail.mail.id
        client.submit(mail.envelope) { finish(id, $0) }
      }
    case .folder(let folder):
      guard !mails.isEmpty else { return }
      QuietThread.start {
        let pieces = mails.map { MailFolder.Piece(name: Self.name(of: $0.mail), envelope: $0.envelope) }
        for (mail, written) in zip(mails, folder.write(pieces)) { finish(mail.mail.id, Self.outcome(written)) }
      }
    }
  }

  func close() async {
    switch self {
    case .folder: break
    case .server(let client): await client.close()
    }
  }

  private static func outcome(_ written: Result<Void, MailFolderFault>) -> MailTransportOutcome {
    switch written {
    case .success: .accepted(SMTPReply(code: 250, text: "Written to the folder.", stage: .content))
    case .failure(let fault): .deferred(nil, .fault(fault.description))
    }
  }

  /// Sorts by the order of queueing, and is the same at every attempt, so that a second attempt replaces the first.
  private static func name(of mail: QueuedMail) -> String {
    let number = String(mail.id)
    let padding = String(repeating: "0", count: max(0, 8 - number.count))
    return "\(padding)\(number)-\(mail.intent.rawValue)-\(mail.messageID.prefix(8))"
  }
}
