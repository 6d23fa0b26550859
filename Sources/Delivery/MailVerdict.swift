import Statements
import Store
import Transport

/// What an attempt's outcome means for the mail's record.
struct MailVerdict {
  let mail: QueuedMail
  let now: Instant
  /// When our own mail server is tried again, if it is the trouble.
  let relayBack: Instant?

  func result(_ outcome: MailTransportOutcome) -> MailResult {
    switch outcome {
    case .accepted(let reply): MailResult(mail: mail.id, end: .accepted, reply: MailReply(reply))
    case .rejected(let reply):
      MailResult(
        mail: mail.id, end: .failed, reply: MailReply(reply), mailboxIsGone: reply.meansMailboxIsGone)
    case .deferred(let reply, let trouble): deferred(reply, trouble, outcome)
    case .unknown(let trouble):
      MailResult(mail: mail.id, end: .unknown, reply: MailReply(text: trouble.description))
    }
  }

  /// It could not even be composed: a broken template is mended and loses nothing.
  func uncomposed(_ reason: any Error) -> MailResult {
    MailResult(mail: mail.id, end: again, reply: MailReply(text: "It could not be composed: \(reason)"))
  }

  private func deferred(
    _ reply: SMTPReply?, _ trouble: MailTransportTrouble, _ outcome: MailTransportOutcome
  ) -> MailResult {
    let text = [reply?.text, trouble.description].compactMap(\.self).joined(separator: " – ")
    // Its turn comes again when the server is back; only the days that it may take in all are counted.
    let next = outcome.isOfTheServerItself ? relayBack.map { MailResult.End.deferred(until: $0) } : nil
    return MailResult(
      mail: mail.id, end: again == .failed ? .failed : next ?? again,
      reply: MailReply(
        code: reply?.code, status: reply?.enhancedStatus, text: text, host: reply?.host, queueID: reply?.queueID))
  }

  private var again: MailResult.End {
    let next = RetrySchedule.mail.next(
      after: mail.attempts + 1, queuedAt: mail.createdAt, now: now, jitter: Double.random(in: -1...1))
    return next.map { .deferred(until: $0) } ?? .failed
  }
}

extension MailReply {
  fileprivate init(_ reply: SMTPReply) {
    self.init(
      code: reply.code, status: reply.enhancedStatus, text: reply.text, host: reply.host, queueID: reply.queueID)
  }
}
