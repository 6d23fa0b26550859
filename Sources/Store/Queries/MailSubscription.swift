import GRDB
import Statements

/// What the page behind an unsubscribe link shows: the mailbox that a mail went to, and whether it still gets updates.
package struct MailSubscription: Query {
  package let mail: Int64

  package init(mail: Int64) {
    self.mail = mail
  }

  package struct Subscription: Sendable, Equatable {
    package let address: String
    package let language: String
    package let isUnsubscribed: Bool
  }

  /// Nil when there is no such mail, or its recipient was erased.
  package func answer(from snapshot: ReadSnapshot) throws -> Subscription? {
    guard let mailbox = try MailMailbox.of(mail, in: snapshot.database), let address = mailbox.address else {
      return nil
    }
    let found: Int64? = try snapshot.value(
      "SELECT at FROM mail_suppression WHERE address_key = ? AND reason = 'unsubscribed'", [mailbox.key])
    return Subscription(address: address, language: mailbox.language, isUnsubscribed: found != nil)
  }
}
