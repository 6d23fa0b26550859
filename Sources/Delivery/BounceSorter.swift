import Mail
import Statements
import Store

/// Notes what a message that came back says, and tells in a sentence what was done.
package struct BounceSorter: Sendable {
  private let reader: BounceReader

  /// - Parameter returnPaths: the addresses that mail went out with.
  package init(returnPaths: ReturnPaths) {
    reader = BounceReader(paths: returnPaths)
  }

  /// What was done with a message.
  package struct Taken: Sendable {
    package let sentence: String
    /// Whether a person should look at it: it is no report, and perhaps somebody wrote.
    package let isForPeople: Bool
  }

  /// Reads one message and writes down what follows from it; a message that is taken twice changes nothing the second time.
  /// - Throws: `StoreFault` when nothing was written.
  package func take(_ message: [UInt8], in store: Store) async throws -> Taken {
    let incoming = reader.read(message)
    return Taken(sentence: try await note(incoming, in: store), isForPeople: incoming == .other)
  }

  private func note(_ incoming: Incoming, in store: Store) async throws -> String {
    switch incoming {
    case .bounce(let bounce): return try await note(bounce, in: store)
    case .complaint(let complaint): return try await note(complaint, in: store)
    case .unsubscribe(let mail):
      let isKnown = try await store.perform(Unsubscribe(mail: mail))
      return isKnown ? "The reader of mail \(mail) gets no more updates." : "It is about no mail of ours."
    case .automaticReply: return "An automatic answer: nothing follows from it."
    case .other: return "It says nothing about a mail of ours."
    }
  }

  private func note(_ bounce: Bounce, in store: Store) async throws -> String {
    // Each of our mails has one recipient; the gravest word decides.
    let worst = bounce.recipients.min { $0.gravity.rank < $1.gravity.rank }
    guard let worst, let subject = bounce.clue.subject(trustsMessageID: false) else {
      return "It is about no mail of ours."
    }
    let reply = MailReply(
      status: worst.status, text: worst.diagnostic ?? "It came back.", host: worst.remoteHost)
    let noted = try await store.perform(NoteReturnedMail(subject: subject, news: worst.gravity.news, reply: reply))
    guard let mail = noted else { return "It is about no mail of ours." }
    return "Mail \(mail): \(worst.gravity.words) (\(worst.status ?? "no status")): \(reply.text)"
  }

  private func note(_ complaint: Complaint, in store: Store) async throws -> String {
    guard let subject = complaint.clue.subject(trustsMessageID: true) else { return "It is about no mail of ours." }
    let noted = try await store.perform(
      NoteReturnedMail(
        subject: subject, news: .complained, reply: MailReply(text: "Its reader reported it: \(complaint.kind).")))
    return noted.map { "Mail \($0) was called spam; its reader gets no more mailings." }
      ?? "It is about no mail of ours."
  }
}

extension MailClue {
  /// - Parameter trustsMessageID: whether a Message-ID will do where there is no tag. Whoever has seen the mail can write one, which is
  ///   no more than pressing its unsubscribe link.
  fileprivate func subject(trustsMessageID: Bool) -> NoteReturnedMail.Subject? {
    if let mail { return .mail(mail) }
    guard trustsMessageID, let messageID else { return nil }
    return .messageID(String(messageID.drop { $0 == "<" }.prefix { $0 != "@" }))
  }
}

extension Bounce.Gravity {
  fileprivate var rank: Int {
    switch self {
    case .hard: 0
    case .refused: 1
    case .soft: 2
    case .delayed: 3
    }
  }

  fileprivate var news: NoteReturnedMail.News {
    switch self {
    case .hard: .bounced
    case .refused, .soft: .returned
    case .delayed: .delayed
    }
  }

  fileprivate var words: String {
    switch self {
    case .hard: "the mailbox does not take mail"
    case .refused: "this mail was refused"
    case .soft: "given up after days"
    case .delayed: "late, and still being tried"
    }
  }
}
