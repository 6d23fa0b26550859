import Synchronization

/// What the visitors of a load were told, kept by the test and compared with the program's word afterwards.
final class Ledger: Sendable {
  struct Record {
    /// Mailboxes whose sign-on was answered with “look into your mailbox”.
    var acknowledged: Set<String> = []
    /// Mailboxes whose confirmation was answered.
    var confirmed: Set<String> = []
    /// Requests that nobody answered: the program was killed meanwhile.
    var unanswered = 0
    /// Answers that a visitor must never see.
    var wrong: [String] = []
    /// Mailed links that nobody has followed yet.
    var links: [MailedLink] = []
    var next = 0
    var isOver = false
  }

  private let record = Mutex(Record())

  var all: Record { record.withLock { $0 } }

  func note(_ change: (inout Record) -> Void) { record.withLock { change(&$0) } }

  func nextNumber() -> Int {
    record.withLock {
      $0.next += 1
      return $0.next
    }
  }

  func takeLink() -> MailedLink? { record.withLock { $0.links.popLast() } }
}

/// A confirmation link as it came by mail.
struct MailedLink: Sendable {
  let address: String
  let path: String
}
