import Statements

/// Of which recipient domains the asker has mails already, so that what one domain does not take yet keeps no place from the others.
package struct MailCrowd: Sendable {
  /// Waiting letters, by their domain.
  package let letters: [String: Int]
  /// Waiting mails of mailings, by their domain.
  package let updates: [String: Int]
  /// The most of one domain that are to wait.
  package let share: Int
  /// Domains that have asked to be left in peace.
  package let slow: Set<String>

  /// For an asker that has nothing and takes everything.
  package static let none = MailCrowd(letters: [:], updates: [:], share: .max, slow: [])

  package init(letters: [String: Int], updates: [String: Int], share: Int, slow: Set<String>) {
    self.letters = letters
    self.updates = updates
    self.share = share
    self.slow = slow
  }

  /// Those of which no more is wanted, until half of them are gone.
  package var full: Set<String> {
    Set((Array(letters) + Array(updates)).filter { isFull($0.value) }.map(\.key))
  }

  func isFull(_ waiting: Int) -> Bool { waiting >= max(1, share / 2) }
}

/// What is due, looked through in its order: takes what there is room for, and passes over what would wait for a crowded domain.
struct CrowdedQueue {
  /// Rows that are looked at.
  static let look = 5000
  /// So many that were passed over are put off at once.
  private static let mostPutOff = 1000

  let limit: Int
  let known: Set<Int64>
  let share: Int
  let slow: Set<String>
  private let full: Set<String>
  private var waiting: [String: Int]
  private var seen = 0
  private(set) var taken: [Int64] = []
  private var passed: [Int64] = []

  init(limit: Int, known: Set<Int64>, crowd: MailCrowd, waiting: [String: Int]) {
    self.limit = limit
    self.known = known
    self.waiting = waiting
    share = crowd.share
    slow = crowd.slow
    full = Set(waiting.filter { crowd.isFull($0.value) }.map(\.key))
  }

  /// What is to be put off, so that the next look comes further: mails of slow domains, when there was nothing else as far as was looked.
  var putOff: [Int64] { seen >= Self.look && taken.count < limit ? passed : [] }

  /// Returns whether the next one is to be looked at.
  mutating func look(at mail: Int64, mailbox: String?) -> Bool {
    seen += 1
    guard !known.contains(mail) else { return seen < Self.look }
    let domain = mailbox.map { String($0[($0.lastIndex(of: "@").map($0.index(after:)) ?? $0.startIndex)...]) } ?? ""
    if full.contains(domain) || waiting[domain, default: 0] >= share {
      if slow.contains(domain), passed.count < Self.mostPutOff { passed.append(mail) }
    } else {
      waiting[domain, default: 0] += 1
      taken.append(mail)
    }
    return taken.count < limit && seen < Self.look
  }
}
