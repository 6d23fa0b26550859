import GRDB
import Statements

/// Mails that are due, with everything that composing them takes: those that somebody waits for first, then invitations, then the
/// mailings, each by its own turn.
package struct DueMail: Query {
  /// The most letters.
  package let letters: Int
  /// The most mails of mailings.
  package let updates: Int
  /// What the asker has already.
  package let known: Set<Int64>
  package let now: Instant

  package init(letters: Int, updates: Int, known: Set<Int64> = [], at now: Instant) {
    self.letters = letters
    self.updates = updates
    self.known = known
    self.now = now
  }

  package struct Answer: Sendable {
    package var mails: [QueuedMail] = []
    /// One that can't be sent holds up no other.
    package var unsendable: [UnsendableMail] = []
  }

  package func answer(from snapshot: ReadSnapshot) throws -> Answer {
    var answer = Answer()
    var loader = MailLoader(snapshot: snapshot, now: now)
    for id in try dueLetters(snapshot) { try take(id, with: &loader, into: &answer) }
    guard updates > 0 else { return answer }
    let mailings: [Int64] = try snapshot.rows(
      "SELECT id, state FROM mailing WHERE state IN ('scheduled', 'planning', 'sending')"
    ).filter { $0["state"] != "scheduled" }.map { $0["id"] }.sorted()
    for (number, mailing) in mailings.enumerated() {
      let share = max(1, (updates - answer.mails.count) / (mailings.count - number))
      for id in try due(of: mailing, share, snapshot) { try take(id, with: &loader, into: &answer) }
    }
    return answer
  }

  private func dueLetters(_ snapshot: ReadSnapshot) throws -> [Int64] {
    guard letters > 0 else { return [] }
    return try snapshot.ids(
      """
      SELECT id FROM outbox_mail WHERE state IN ('queued', 'deferred') AND mailing IS NULL AND due_at <= ?
      ORDER BY priority, due_at, id LIMIT ?
      """, [now.milliseconds, letters + known.count]
    ).lazy.filter { !known.contains($0) }.prefix(letters).map(\.self)
  }

  private func due(of mailing: Int64, _ limit: Int, _ snapshot: ReadSnapshot) throws -> [Int64] {
    try snapshot.ids(
      """
      SELECT id FROM outbox_mail WHERE state IN ('queued', 'deferred') AND mailing = ? AND mailing IS NOT NULL
        AND due_at <= ? ORDER BY due_at, id LIMIT ?
      """, [mailing, now.milliseconds, limit + known.count]
    ).lazy.filter { !known.contains($0) }.prefix(limit).map(\.self)
  }

  private func take(_ id: Int64, with loader: inout MailLoader, into answer: inout Answer) throws {
    do {
      switch try loader.load(id) {
      case .mail(let mail): answer.mails.append(mail)
      case .unsendable(let state, let reason):
        answer.unsendable.append(UnsendableMail(id: id, state: state, reason: reason))
      case nil: break
      }
    } catch let fault as StoreFault {
      answer.unsendable.append(UnsendableMail(id: id, state: .failed, reason: fault.description))
    } catch let flaw as MailAddressFlaw {
      answer.unsendable.append(UnsendableMail(id: id, state: .failed, reason: "the address is \(flaw.rawValue)"))
    }
  }
}

extension ReadSnapshot {
  fileprivate func ids(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?]) throws -> [Int64] {
    try database.all(sql, arguments) { $0[0] }
  }
}
