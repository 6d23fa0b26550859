import Logging
import Mail
import ServiceLifecycle
import Statements
import Store
import Transport

/// Where mail goes.
package enum MailRoute: Sendable {
  /// One `.eml` file for each mail; nothing leaves the machine.
  case folder(MailFolder)
  case server(SMTPClient, connections: Int)
}

/// The outbox of mail, worked off.
package struct MailDelivery: Service {
  private let store: Store
  private let writer: LetterWriter
  private let route: MailRoute
  private let wake: Wake
  private let clock: @Sendable () -> Instant
  private let logger: Logger

  /// Longer than any transfer may take, so that no mail is under way twice.
  private static let leaseSeconds: Int64 = 900
  private static let pollSeconds = 1.0
  private static let folderWindow = 8

  package init(
    store: Store, writer: LetterWriter, route: MailRoute, wake: Wake, clock: @escaping @Sendable () -> Instant,
    logger: Logger
  ) {
    self.store = store
    self.writer = writer
    self.route = route
    self.wake = wake
    self.clock = clock
    self.logger = logger
  }

  package func run() async throws {
    let window =
      switch route {
      case .folder: Self.folderWindow
      case .server(_, let connections): connections * 2
      }
    let loop = DeliveryLoop<QueuedMail>(
      name: "mail", wake: wake, window: window, pollSeconds: Self.pollSeconds, logger: logger,
      claim: { try await store.perform(ClaimMail(limit: $0, leaseSeconds: Self.leaseSeconds)) },
      attempt: { await deliver($0) })
    await withGracefulShutdownHandler {
      await loop.run()
    } onGracefulShutdown: {
      // What has not reached the message yet is given up, and tried again after the next start.
      Task { await close() }
    }
    await close()
  }

  private func close() async {
    if case .server(let client, _) = route { await client.close() }
  }

  private func deliver(_ mail: QueuedMail) async {
    let result = await attempt(mail)
    if result.end != .sent {
      logger.warning(
        "mail \(mail.id) (\(mail.intent.rawValue)): \(result.end == .failed ? "given up" : "will be tried again"): \(result.text)"
      )
    }
    do {
      try await store.perform(RecordMailResults(results: [result]))
    } catch {
      // The lease runs out and the mail is sent once more, with the same Message-ID.
      logger.error("mail \(mail.id): its result could not be written: \(error)")
    }
  }

  private func attempt(_ mail: QueuedMail) async -> MailResult {
    let envelope: MailEnvelope
    do {
      let message = try writer.message(for: mail, at: clock())
      envelope = try MailEnvelope(
        sender: message.sender.description, recipient: message.recipient.description, content: message.bytes)
    } catch {
      // A broken template is mended and loses nothing.
      return again(mail, code: nil, text: "It could not be composed: \(error)")
    }
    switch route {
    case .folder(let folder):
      do {
        try folder.write(envelope, name: name(of: mail))
        return MailResult(mail: mail.id, end: .sent, code: nil, text: "Written to the folder.")
      } catch {
        return again(mail, code: nil, text: error.description)
      }
    case .server(let client, _):
      return result(of: mail, await client.send(envelope))
    }
  }

  private func result(of mail: QueuedMail, _ outcome: MailTransportOutcome) -> MailResult {
    switch outcome {
    case .accepted(let reply): MailResult(mail: mail.id, end: .sent, code: reply.code, text: reply.text)
    case .rejected(let reply): MailResult(mail: mail.id, end: .failed, code: reply.code, text: reply.text)
    case .deferred(let reply, let trouble):
      again(
        mail, code: reply?.code, text: [reply?.text, trouble.description].compactMap(\.self).joined(separator: " – "))
    // Rather twice than never: the Message-ID is the same.
    case .unknown(let trouble): again(mail, code: nil, text: trouble.description)
    }
  }

  private func again(_ mail: QueuedMail, code: Int?, text: String) -> MailResult {
    let next = RetrySchedule.mail.next(
      after: mail.attempts + 1, queuedAt: mail.createdAt, now: clock(), jitter: Double.random(in: -1...1))
    return MailResult(mail: mail.id, end: next.map { .again(at: $0) } ?? .failed, code: code, text: text)
  }

  /// Sorts by the order of queueing, and is the same at every attempt, so that a second attempt replaces the first.
  private func name(of mail: QueuedMail) -> String {
    let number = String(mail.id)
    let padding = String(repeating: "0", count: max(0, 8 - number.count))
    return "\(padding)\(number)-\(mail.intent.rawValue)-\(mail.messageID.prefix(8))"
  }
}
