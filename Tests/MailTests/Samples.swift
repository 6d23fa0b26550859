import Foundation
import Mail
import Rendering
import Statements
import StoryKit

/// Letters to test with, and the composer over the real templates.
enum Samples {
  static let languages = ["ar", "en", "es", "fr"]
  static let link = "https://undersigned.example.org/l/AQEAAAF7mC0yQXh3c2VjcmV0dG9rZW4tZm9yLXRlc3RzLW9ubHktMDEyMzQ1Njc4"
  static let messageID = "01JQ8Z.receipt.1@undersigned.example.org"
  /// 13 March 2018, 10:00 UTC.
  static let date: Int64 = 1_520_935_200_000

  static func composer() async throws -> MessageComposer {
    MessageComposer(
      templates: try Templates(directory: Places.repository.appending(path: "Templates")),
      catalogs: try catalogs(),
      from: Mailbox(name: "Action Committee, secretariat", address: try MailAddress(parsing: "sign@example.org")),
      replyTo: Mailbox(address: try MailAddress(parsing: "office@example.org")),
      siteName: "Civil Society Action Committee")
  }

  static func catalogs() throws -> Catalogs {
    try Catalogs(directory: Places.repository.appending(path: "Templates/locales/mail"))
  }

  /// A letter with everything that any kind can say.
  static func letter(_ kind: LetterKind, _ language: String = "en") throws -> Letter {
    var letter = try bareLetter(kind, language)
    letter.statementSummary = "Seven actions & one scorecard that answer the New York Declaration."
    letter.statementURL = "https://undersigned.example.org/s/act-now/\(language)?from=mail&v=1"
    letter.contactName = "Amal Haddad"
    letter.actionURL = link
    letter.deadlineText = "20 March 2018, 18:00 (Geneva)"
    letter.expiresText = "27 March 2018, 18:00 (Geneva)"
    letter.versionText = "2 (corrected 1 March 2018)"
    letter.listedName = "Migrant Forum in Asia (MFA)"
    letter.secretariatAddress = try MailAddress(parsing: "secretariat@example.org")
    letter.unsubscribeURL = "https://undersigned.example.org/l/unsubscribe-token"
    return letter
  }

  /// A letter with no more than its kind needs.
  static func bareLetter(_ kind: LetterKind, _ language: String = "en") throws -> Letter {
    let to = Mailbox(name: "Amal Haddad", address: try MailAddress(parsing: "amal@example.org"))
    var letter = Letter(kind: kind, to: to, language: language, messageID: messageID, date: date)
    letter.statementTitle = "Act Now"
    letter.organizationName = "Migrant Forum in Asia"
    letter.endorsedOnText = "13 March 2018"
    letter.withdrawnOnText = "14 March 2018"
    letter.reference = "AN-0042"
    letter.endpointURL = "https://crm.example.org/hooks/undersigned?tenant=1"
    letter.endpointNumber = 3
    letter.failure = "503 Service Unavailable"
    if [.invitation, .confirmation, .receipt, .manage, .staffSignIn].contains(kind) { letter.actionURL = link }
    return letter
  }
}
