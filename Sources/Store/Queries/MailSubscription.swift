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
    try snapshot.row(
      """
      SELECT COALESCE(c.address, l.address) AS address, m.language, EXISTS (
        SELECT 1 FROM mail_suppression s
        WHERE s.address_key = COALESCE(c.address_key, l.address_key) AND s.reason = 'unsubscribed') AS unsubscribed
      FROM outbox_mail m LEFT JOIN contact c ON c.id = m.contact LEFT JOIN mailing_address l ON l.id = m.listed_address
      WHERE m.id = ?
      """, [mail]
    ).flatMap { row in
      (row["address"] as String?).map {
        Subscription(address: $0, language: row["language"], isUnsubscribed: row["unsubscribed"])
      }
    }
  }
}
