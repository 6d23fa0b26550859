import Statements
import Store
import Transport

/// What the delivery of mail has in hand: mails that are ready, mails under way, results that are not written yet.
///
/// A plain value of the one loop that works it; nothing here waits or writes.
struct MailDesk {
  /// The most mails under way.
  let slots: Int
  private(set) var underWay: [Int64: ReadyMail] = [:]
  private(set) var results: [MailResult] = []
  private(set) var uncomposed: [MailResult] = []
  private(set) var unsendable: [UnsendableMail] = []
  private var letters: [ReadyMail] = []
  private var updates: [ReadyMail] = []
  private var updatesUnderWay = 0
  private var pace: DomainPace
  private var relay = RelayPause()

  /// Mails of slow domains that are not to be read again for a while.
  private var putOff: [Int64] = []

  private static let postponedSeconds: Int64 = 20

  /// - Parameter perDomain: the most mails under way to one domain.
  init(slots: Int, perDomain: Int) {
    self.slots = slots
    pace = DomainPace(limit: perDomain)
  }

  /// A confirmation finds a place even while a mailing waits for a slow server.
  private var slotsForUpdates: Int { max(1, slots - max(1, slots / 8)) }

  var isIdle: Bool { underWay.isEmpty && !hasNews }
  /// Whether there is something to write down.
  var hasNews: Bool { !(results.isEmpty && uncomposed.isEmpty && unsendable.isEmpty) }
  private var roomForLetters: Int { max(16, slots) }
  private var roomForUpdates: Int { max(32, slots * 4) }
  var wantedLetters: Int { max(0, roomForLetters - letters.count) }
  /// Read by the half: a look for every mail that ends would be a look for nothing.
  var wantedUpdates: Int { updates.count <= roomForUpdates / 2 ? roomForUpdates - updates.count : 0 }
  /// How the waiting mails spread over the domains: none is to take all the room.
  var crowd: MailCrowd {
    MailCrowd(
      letters: letters.reduce(into: [:]) { $0[$1.domain, default: 0] += 1 },
      updates: updates.reduce(into: [:]) { $0[$1.domain, default: 0] += 1 }, share: max(8, slots / 2), slow: pace.slow)
  }
  /// What need not be read again.
  var known: Set<Int64> {
    Set(underWay.keys).union(letters.map(\.mail.id)).union(updates.map(\.mail.id)).union(results.map(\.mail))
      .union(uncomposed.map(\.mail)).union(unsendable.map(\.id))
  }

  mutating func take(_ batch: MailBatch) {
    for mail in batch.ready {
      if mail.isUpdate { updates.append(mail) } else { letters.append(mail) }
    }
    unsendable += batch.unsendable
    uncomposed += batch.uncomposed
    putOff += batch.putOff
  }

  /// The mails to attempt next: letters first, then updates, as the places and the domains allow.
  mutating func choose(at now: Instant) -> [ReadyMail] {
    var places = relay.places(of: slots, underWay: underWay.count, at: now) - underWay.count
    guard places > 0 else { return [] }
    let first = Self.take(&letters, places, pace: &pace, at: now)
    places -= first.count
    let second = Self.take(&updates, min(places, slotsForUpdates - updatesUnderWay), pace: &pace, at: now)
    return first + second
  }

  private static func take(
    _ waiting: inout [ReadyMail], _ places: Int, pace: inout DomainPace, at now: Instant
  ) -> [ReadyMail] {
    guard places > 0, !waiting.isEmpty else { return [] }
    var chosen: [ReadyMail] = []
    var left: [ReadyMail] = []
    left.reserveCapacity(waiting.count)
    for mail in waiting {
      if chosen.count < places, pace.admits(mail.domain, at: now) {
        pace.began(mail.domain, at: now)
        chosen.append(mail)
      } else {
        left.append(mail)
      }
    }
    waiting = left
    return chosen
  }

  /// Mails of slow domains that stand before others, and those in hand when all of it waits for domains that take no more at the moment.
  mutating func postpone(at now: Instant) -> [PostponedMail] {
    var postponed = putOff
    putOff = []
    for (keyPath, room) in [(\MailDesk.letters, roomForLetters), (\MailDesk.updates, roomForUpdates)] {
      let waiting = self[keyPath: keyPath]
      guard waiting.count >= room, underWay.count < slots, !waiting.contains(where: { pace.admits($0.domain, at: now) })
      else { continue }
      self[keyPath: keyPath] = []
      postponed += waiting.map(\.mail.id)
    }
    return postponed.map { PostponedMail(id: $0, until: now + Self.postponedSeconds) }
  }

  /// They are committed as `attempting`; the others that were chosen may not be sent any more.
  mutating func begin(_ chosen: [ReadyMail], allowed: Set<Int64>, at now: Instant) -> [ReadyMail] {
    var begun: [ReadyMail] = []
    for mail in chosen {
      guard allowed.contains(mail.mail.id) else {
        pace.ended(mail.domain, .other, at: now)
        continue
      }
      underWay[mail.mail.id] = mail
      if mail.isUpdate { updatesUnderWay += 1 }
      begun.append(mail)
    }
    return begun
  }

  /// Nothing was written: they wait again.
  mutating func putBack(_ chosen: [ReadyMail], at now: Instant) {
    for mail in chosen { pace.ended(mail.domain, .other, at: now) }
    letters = chosen.filter { !$0.isUpdate } + letters
    updates = chosen.filter(\.isUpdate) + updates
  }

  mutating func end(_ id: Int64, _ outcome: MailTransportOutcome, at now: Instant) {
    guard let ready = underWay.removeValue(forKey: id) else { return }
    if ready.isUpdate { updatesUnderWay -= 1 }
    pace.ended(ready.domain, outcome.pace, at: now)
    relay.note(outcome, at: now)
    results.append(MailVerdict(mail: ready.mail, now: now, relayBack: relay.until).result(outcome))
  }

  /// All that was to be told is on the disk.
  mutating func noteWritten() {
    results = []
    uncomposed = []
    unsendable = []
  }
}

extension MailTransportOutcome {
  fileprivate var pace: DomainPace.Answer {
    switch self {
    case .accepted: .taken
    case .deferred(let reply?, _) where reply.asksToSlowDown: .slower
    case .deferred, .rejected, .unknown: .other
    }
  }
}
