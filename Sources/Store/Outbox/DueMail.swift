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
  package let crowd: MailCrowd
  package let now: Instant

  package init(letters: Int, updates: Int, known: Set<Int64> = [], crowd: MailCrowd = .none, at now: Instant) {
    self.crowd = crowd
    self.letters = letters
    self.updates = updates
    self.known = known
    self.now = now
  }

  package struct Answer: Sendable {
    package var mails: [QueuedMail] = []
    /// One that can't be sent holds up no other.
    package var unsendable: [UnsendableMail] = []
    /// Mails of slow domains that stand before everything else: to be put off.
    package var putOff: [Int64] = []
  }

  package func answer(from snapshot: ReadSnapshot) throws -> Answer {
    var answer = Answer()
    var loader = MailLoader(snapshot: snapshot, now: now)
    for id in try dueLetters(snapshot, &answer) { try take(id, with: &loader, into: &answer) }
    guard updates > 0 else { return answer }
    let mailings: [Int64] = try snapshot.rows(
      "SELECT id, state FROM mailing WHERE state IN ('scheduled', 'planning', 'sending')"
    ).filter { $0["state"] != "scheduled" }.map { $0["id"] }.sorted()
    for (number, mailing) in mailings.enumerated() {
      let share = max(1, (updates - answer.mails.count) / (mailings.count - number))
      for id in try due(of: mailing, share, snapshot, &answer) { try take(id, with: &loader, into: &answer) }
    }
    return answer
  }

  private func dueLetters(_ snapshot: ReadSnapshot, _ answer: inout Answer) throws -> [Int64] {
    guard letters > 0 else { return [] }
    var queue = CrowdedQueue(limit: letters, known: known, crowd: crowd, waiting: crowd.letters)
    try snapshot.database.each(
      """
      SELECT m.id, COALESCE(c.address_key, f.address) FROM outbox_mail m
      LEFT JOIN contact c ON c.id = m.contact LEFT JOIN staff f ON f.id = m.staff
      WHERE m.state IN ('queued', 'deferred') AND m.mailing IS NULL AND m.due_at <= ?
      ORDER BY m.priority, m.due_at, m.id
      """, [now.milliseconds]
    ) { queue.look(at: $0[0], mailbox: $0[1]) }
    answer.putOff += queue.putOff
    return queue.taken
  }

  private func due(
    of mailing: Int64, _ limit: Int, _ snapshot: ReadSnapshot, _ answer: inout Answer
  ) throws -> [Int64] {
    var queue = CrowdedQueue(limit: limit, known: known, crowd: crowd, waiting: crowd.updates)
    try snapshot.database.each(
      """
      SELECT m.id, COALESCE(c.address_key, l.address_key) FROM outbox_mail m
      LEFT JOIN contact c ON c.id = m.contact LEFT JOIN mailing_address l ON l.id = m.listed_address
      WHERE m.state IN ('queued', 'deferred') AND m.mailing = ? AND m.mailing IS NOT NULL AND m.due_at <= ?
      ORDER BY m.due_at, m.id
      """, [mailing, now.milliseconds]
    ) { queue.look(at: $0[0], mailbox: $0[1]) }
    answer.putOff += queue.putOff
    return queue.taken
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
