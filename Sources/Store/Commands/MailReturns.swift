import GRDB
import Statements

/// Notes what came back about mails that were sent: that they bounced, or that a reader called them spam.
package struct NoteReturnedMail: Command {
  package static let changesCampaign = false

  /// Which mail it is about.
  package enum Subject: Sendable, Equatable {
    /// The number in the return path.
    case mail(Int64)
    /// The left side of the Message-ID that was returned.
    case messageID(String)
  }

  package enum News: Sendable, Equatable {
    /// It came back, and the mailbox takes no mail: nothing else of a mailing goes there.
    case bounced
    /// It came back, which says nothing about the mailbox: a full one, a size, a policy.
    case returned
    /// It is late, or will be tried again: kept, and nothing follows.
    case delayed
    case complained
  }

  package let subject: Subject
  package let news: News
  package let reply: MailReply

  package init(subject: Subject, news: News, reply: MailReply) {
    self.subject = subject
    self.news = news
    self.reply = reply
  }

  /// Returns the mail, or nil when none of ours is meant.
  package func run(in transaction: WriteTransaction) throws -> Int64? {
    let found: Int64? =
      switch subject {
      case .mail(let id): try transaction.value("SELECT id FROM outbox_mail WHERE id = ?", [id])
      case .messageID(let id): try transaction.value("SELECT id FROM outbox_mail WHERE message_id = ?", [id])
      }
    guard let mail = found else { return nil }
    let record = MailRecord(transaction: transaction)
    switch news {
    case .bounced: try record.noteReturn(of: mail, as: .bounced, suppressing: .bounced, reply)
    case .returned: try record.noteReturn(of: mail, as: .bounced, suppressing: nil, reply)
    case .complained: try record.noteReturn(of: mail, as: .complained, suppressing: .complained, reply)
    case .delayed: try record.noteDelay(of: mail, reply)
    }
    return mail
  }
}

/// Ends updates to the mailbox that a mail went to. Told twice is told once; letters that a person asks for still go there.
package struct Unsubscribe: Command {
  package static let changesCampaign = false

  package let mail: Int64

  /// - Parameter mail: the mail whose link was used.
  package init(mail: Int64) {
    self.mail = mail
  }

  /// Returns whether there is such a mail.
  package func run(in transaction: WriteTransaction) throws -> Bool {
    let found: Int64? = try transaction.value("SELECT id FROM outbox_mail WHERE id = ?", [mail])
    guard found != nil else { return false }
    guard let mailbox = try MailMailbox.of(mail, in: transaction.database) else { return true }
    try MailRecord(transaction: transaction).suppress(recipientOf: mail, because: .unsubscribed, status: nil)
    try transaction.execute(
      """
      UPDATE endorsement SET updates = 0 WHERE updates = 1
        AND contact IN (SELECT id FROM contact WHERE address_key = ?)
      """, [mailbox.key])
    return true
  }
}

/// Takes back an unsubscription, from the page that confirmed it.
package struct Resubscribe: Command {
  package static let changesCampaign = false

  package let mail: Int64

  package init(mail: Int64) {
    self.mail = mail
  }

  /// Returns whether there is such a mail.
  package func run(in transaction: WriteTransaction) throws -> Bool {
    guard let mailbox = try MailMailbox.of(mail, in: transaction.database) else { return false }
    try MailRecord(transaction: transaction).lift(.unsubscribed, from: mailbox.key)
    if let endorsement = mailbox.endorsement {
      try transaction.execute("UPDATE endorsement SET updates = 1 WHERE id = ?", [endorsement])
    }
    return true
  }
}
