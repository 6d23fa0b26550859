import GRDB
import Statements

/// Sorts out the mails that a program which is gone had under way: for a service that starts and is the only one on its folder.
///
/// Nobody knows whether they went out. A letter that a person waits for is sent again, with the same Message-ID; a mailing's mail is
/// `unknown` until somebody decides, because nobody should get an update twice.
package struct RecoverMail: Command {
  package static let changesCampaign = false

  /// Whether a mailing's mails are sent again, too: where mail goes into a folder, the same mail again replaces the file.
  package let resendsMailings: Bool

  package init(resendsMailings: Bool) {
    self.resendsMailings = resendsMailings
  }

  /// How many were found.
  package struct Outcome: Sendable, Equatable {
    package let sentAgain: Int
    package let unknown: Int
  }

  package func run(in transaction: WriteTransaction) throws -> Outcome {
    let record = MailRecord(transaction: transaction)
    var sentAgain = 0
    var unknown = 0
    let interrupted: [(id: Int64, isMailing: Bool)] = try transaction.all(
      "SELECT id, mailing IS NOT NULL FROM outbox_mail WHERE state = 'attempting' ORDER BY id", []
    ) { ($0[0], $0[1]) }
    for mail in interrupted {
      let isAgain = !mail.isMailing || resendsMailings
      try record.note(
        MailResult(
          mail: mail.id, end: isAgain ? .deferred(until: transaction.now) : .unknown,
          reply: MailReply(text: "The program ended before the mail server had answered.")))
      if isAgain { sentAgain += 1 } else { unknown += 1 }
    }
    if sentAgain > 0 { transaction.notice { $0.mail = true } }
    return Outcome(sentAgain: sentAgain, unknown: unknown)
  }
}
