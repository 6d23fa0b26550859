import GRDB
import Statements

/// One turn of the delivery, in one commit: what became of the attempts that ended, and which mails are attempted next.
///
/// A mail is `attempting` on the disk before its first byte goes out, so whatever happens, it is known which ones may have arrived.
package struct MailTurn: Command {
  package static let changesCampaign = false

  package let results: [MailResult]
  /// Attempts that ended before they began, because the mail could not be composed.
  package let uncomposed: [MailResult]
  /// Mails that turned out to have nobody to go to.
  package let unsendable: [UnsendableMail]
  /// The mails to attempt.
  package let begin: [Int64]
  /// Mails of domains that take no more at the moment, and when to look at them again.
  package let postponed: [PostponedMail]

  package init(
    results: [MailResult] = [], uncomposed: [MailResult] = [], unsendable: [UnsendableMail] = [], begin: [Int64] = [],
    postponed: [PostponedMail] = []
  ) {
    self.results = results
    self.uncomposed = uncomposed
    self.unsendable = unsendable
    self.begin = begin
    self.postponed = postponed
  }

  /// Returns which of the mails may be attempted: another program was not faster, and no mailing was stopped meanwhile.
  package func run(in transaction: WriteTransaction) throws -> Set<Int64> {
    let record = MailRecord(transaction: transaction)
    for result in results { try record.note(result) }
    let ownTries = try start(uncomposed.map(\.mail), in: transaction)
    for result in uncomposed where ownTries.contains(result.mail) { try record.note(result) }
    for mail in unsendable {
      try transaction.execute(
        """
        UPDATE outbox_mail SET state = ?, reply_text = COALESCE(?, reply_text), ended_at = ?
        WHERE id = ? AND state IN ('queued', 'deferred')
        """, [mail.state.rawValue, mail.reason, transaction.now.milliseconds, mail.id])
    }
    for mail in postponed {
      try transaction.execute(
        "UPDATE outbox_mail SET due_at = ? WHERE id = ? AND state IN ('queued', 'deferred')",
        [mail.until.milliseconds, mail.id])
    }
    return try start(begin, in: transaction)
  }

  /// As many as one statement makes `attempting`.
  private static let group = 64

  private func start(_ mails: [Int64], in transaction: WriteTransaction) throws -> Set<Int64> {
    var started: Set<Int64> = []
    for first in stride(from: 0, to: mails.count, by: Self.group) {
      started.formUnion(try start(mails[first..<min(first + Self.group, mails.count)], in: transaction))
    }
    return started
  }

  /// A place that is left over names a mail again, so that a few statements serve groups of any size.
  private func start(_ group: ArraySlice<Int64>, in transaction: WriteTransaction) throws -> [Int64] {
    var places = 1
    while places < group.count { places *= 2 }
    let mails = group + Array(repeating: group.last, count: places - group.count).compactMap(\.self)
    return try transaction.all(
      """
      UPDATE outbox_mail SET state = 'attempting', attempts = attempts + 1, began_at = ?
      WHERE id IN (\(mails.map { _ in "?" }.joined(separator: ", "))) AND state IN ('queued', 'deferred')
        AND (mailing IS NULL OR (SELECT state FROM mailing WHERE id = outbox_mail.mailing) IN ('planning', 'sending'))
      RETURNING id
      """, [transaction.now.milliseconds] + mails
    ) { $0[0] }
  }
}

/// A mail that is not sent at all, and why.
package struct UnsendableMail: Sendable, Equatable {
  package let id: Int64
  /// `dropped`, `failed`, `held` or `unsubscribed`.
  package let state: MailState
  package let reason: String?
}

/// A mail that waits for its domain.
package struct PostponedMail: Sendable, Equatable {
  package let id: Int64
  package let until: Instant

  package init(id: Int64, until: Instant) {
    self.id = id
    self.until = until
  }
}
