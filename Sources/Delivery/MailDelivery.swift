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
package struct MailDelivery: Service, CustomStringConvertible {
  /// For the log; without one, everything that it holds would be written out at every start.
  package var description: String { "mail" }

  private let outbox: OutboxAccess
  private let writer: LetterWriter
  private let route: MailRoute

  /// Longer than any transfer may take, so that no mail is under way twice.
  private static let leaseSeconds: Int64 = 900
  private static let pollSeconds = 1.0
  private static let folderBatch = 64

  package init(_ outbox: OutboxAccess, writer: LetterWriter, route: MailRoute) {
    self.outbox = outbox
    self.writer = writer
    self.route = route
  }

  package func run() async throws {
    switch route {
    case .folder(let folder): await keep(in: folder)
    case .server(let client, let connections):
      await withGracefulShutdownHandler {
        await loop(window: connections * 2, claim: { try await claim($0) }) { mail in
          await record([await attempt(mail, through: client)])
        }
      } onGracefulShutdown: {
        // What has not reached the message yet is given up, and tried again after the next start.
        Task { await client.close() }
      }
      await client.close()
    }
  }

  private func loop<Item: Sendable>(
    window: Int, claim: @escaping @Sendable (_ limit: Int) async throws -> [Item],
    attempt: @escaping @Sendable (Item) async -> Void
  ) async {
    await DeliveryLoop(
      name: "mail", wake: outbox.wake, window: window, pollSeconds: Self.pollSeconds, logger: outbox.logger,
      claim: claim,
      attempt: attempt
    ).run()
  }

  private func claim(_ limit: Int) async throws -> [QueuedMail] {
    try await outbox.store.perform(ClaimMail(limit: limit, leaseSeconds: Self.leaseSeconds))
  }

  /// A folder has no answers to wait for: mails are composed, written and recorded by the batch, where nobody else waits
  /// for the disk.
  private func keep(in folder: MailFolder) async {
    await loop(
      window: 1,
      claim: { _ in
        let mails = try await claim(Self.folderBatch)
        return mails.isEmpty ? [] : [mails]
      },
      attempt: { mails in await record(await QuietThread.run { kept(mails, in: folder) }) })
  }

  private func kept(_ mails: [QueuedMail], in folder: MailFolder) -> [MailResult] {
    var results: [MailResult] = []
    var composed: [QueuedMail] = []
    var pieces: [MailFolder.Piece] = []
    for mail in mails {
      do {
        pieces.append(MailFolder.Piece(name: name(of: mail), envelope: try envelope(of: mail)))
        composed.append(mail)
      } catch {
        results.append(uncomposed(mail, error))
      }
    }
    for (mail, written) in zip(composed, folder.write(pieces)) {
      switch written {
      case .success: results.append(MailResult(mail: mail.id, end: .sent, code: nil, text: "Written to the folder."))
      case .failure(let fault): results.append(again(mail, code: nil, text: fault.description))
      }
    }
    return results
  }

  private func attempt(_ mail: QueuedMail, through client: SMTPClient) async -> MailResult {
    let envelope: MailEnvelope
    do {
      envelope = try self.envelope(of: mail)
    } catch {
      return uncomposed(mail, error)
    }
    return result(of: mail, await client.send(envelope))
  }

  private func record(_ results: [MailResult]) async {
    for result in results where result.end != .sent {
      let next = result.end == .failed ? "given up" : "will be tried again"
      outbox.logger.warning("mail \(result.mail): \(next): \(result.text)")
    }
    do {
      try await outbox.store.perform(RecordMailResults(results: results))
    } catch {
      // The lease runs out and they are sent once more, with the same Message-IDs.
      outbox.logger.error("mail \(results.map(\.mail)): the results could not be written: \(error)")
    }
  }

  private func envelope(of mail: QueuedMail) throws -> MailEnvelope {
    let message = try writer.message(for: mail, at: outbox.clock())
    return try MailEnvelope(
      sender: message.sender.description, recipient: message.recipient.description, content: message.bytes)
  }

  /// A broken template is mended and loses nothing.
  private func uncomposed(_ mail: QueuedMail, _ reason: any Error) -> MailResult {
    again(mail, code: nil, text: "It could not be composed: \(reason)")
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
      after: mail.attempts + 1, queuedAt: mail.createdAt, now: outbox.clock(), jitter: Double.random(in: -1...1))
    return MailResult(mail: mail.id, end: next.map { .again(at: $0) } ?? .failed, code: code, text: text)
  }

  /// Sorts by the order of queueing, and is the same at every attempt, so that a second attempt replaces the first.
  private func name(of mail: QueuedMail) -> String {
    let number = String(mail.id)
    let padding = String(repeating: "0", count: max(0, 8 - number.count))
    return "\(padding)\(number)-\(mail.intent.rawValue)-\(mail.messageID.prefix(8))"
  }
}
