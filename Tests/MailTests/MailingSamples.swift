import Foundation
import Mail
import Rendering
import Statements
import StoryKit

extension Samples {
  static let standard = Places.repository.appending(path: "Templates/mail/standard")

  static func sender() throws -> MailingSender {
    MailingSender(
      from: Mailbox(name: "Action Committee, secretariat", address: try MailAddress(parsing: "sign@example.org")),
      replyTo: Mailbox(address: try MailAddress(parsing: "office@example.org")),
      siteName: "Civil Society Action Committee", listID: "updates.undersigned.example.org")
  }

  static func mailing(subject: String = "News", _ body: String, language: String = "en") throws -> MailingText {
    try MailingText(parsing: "---\nsubject: \"\(subject)\"\n---\n\(body)", file: "news.\(language).md")
  }

  static func mould(_ mailing: MailingText) throws -> MailingMould {
    try MailingMould(
      mailing, templates: try Templates(directory: Places.repository.appending(path: "Templates")),
      catalogs: try catalogs(),
      sender: try sender())
  }

  static func mould(subject: String = "News", _ body: String, language: String = "en") throws -> MailingMould {
    try mould(try mailing(subject: subject, body, language: language))
  }

  /// Values with everything that a recipient may have.
  static func values() -> MailingValues {
    var values = bareValues()
    values.contactName = "Amal Haddad"
    values.deadlineText = "20 March 2018, 18:00 (Geneva)"
    values.versionText = "2 (corrected 1 March 2018)"
    values.reference = "AN-0042"
    values.link = link
    return values
  }

  /// Values of a recipient from somebody's list.
  static func bareValues() -> MailingValues {
    MailingValues(
      reason: .listed, organization: "Migrant Forum in Asia", statementTitle: "Act Now",
      statementURL: "https://undersigned.example.org/s/act-now/en?from=mail&v=1", count: 1234)
  }

  static func unsubscription() throws -> Unsubscription {
    Unsubscription(
      url: "https://undersigned.example.org/l/unsubscribe-token",
      address: try MailAddress(parsing: "unsubscribe+7-abcdefgh@example.org"))
  }

  static func compose(_ mould: MailingMould, _ values: MailingValues) throws -> ComposedMessage {
    try mould.compose(
      values, to: Mailbox(name: values.contactName, address: try MailAddress(parsing: "amal@example.org")),
      messageID: messageID, date: date, returnPath: try MailAddress(parsing: "bounces+1-abcdefgh@example.org"),
      unsubscription: try unsubscription())
  }
}
