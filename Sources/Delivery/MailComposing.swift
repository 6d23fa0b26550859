import Logging
import Mail
import Statements
import Store
import Transport

/// Takes mails that are due out of the outbox and composes them.
struct MailComposing: Sendable {
  let outbox: OutboxAccess
  let writer: LetterWriter

  /// Composing is work for the processor: it is shared among so many tasks.
  private static let tasks = 2
  private static let smallest = 8

  func batch(letters: Int, updates: Int, known: Set<Int64>, crowd: MailCrowd) async -> MailBatch {
    let due: DueMail.Answer
    do {
      due = try await outbox.store.ask(
        DueMail(letters: letters, updates: updates, known: known, crowd: crowd, at: outbox.clock()))
    } catch {
      outbox.logger.error("mail: nothing could be taken from the outbox; trying again: \(error)")
      return MailBatch()
    }
    do {
      try await writer.prepare(due.mails, from: outbox.store)
    } catch {
      // Each mail of that mailing says so in its own record.
      outbox.logger.error("mail: a mailing's text can't be used: \(error)")
    }
    var batch = await composed(due.mails)
    batch.unsendable = due.unsendable
    batch.putOff = due.putOff
    return batch
  }

  private func composed(_ mails: [QueuedMail]) async -> MailBatch {
    guard mails.count > Self.smallest else { return compose(mails[...]) }
    let share = (mails.count + Self.tasks - 1) / Self.tasks
    return await withTaskGroup(of: (Int, MailBatch).self) { group in
      for start in stride(from: 0, to: mails.count, by: share) {
        group.addTask { (start, compose(mails[start..<min(start + share, mails.count)])) }
      }
      var parts: [(start: Int, batch: MailBatch)] = []
      for await part in group { parts.append(part) }
      var whole = MailBatch()
      for part in parts.sorted(by: { $0.start < $1.start }) {
        whole.ready += part.batch.ready
        whole.uncomposed += part.batch.uncomposed
      }
      return whole
    }
  }

  private func compose(_ mails: ArraySlice<QueuedMail>) -> MailBatch {
    var batch = MailBatch()
    let now = outbox.clock()
    for mail in mails {
      do {
        let message = try writer.message(for: mail, at: now)
        let envelope = try MailEnvelope(
          sender: message.sender.description, recipient: message.recipient.description, content: message.bytes)
        batch.ready.append(ReadyMail(mail: mail, envelope: envelope))
      } catch {
        batch.uncomposed.append(MailVerdict(mail: mail, now: now, relayBack: nil).uncomposed(error))
      }
    }
    return batch
  }
}
