import GRDB
import Statements

/// The mails that some recipients of a mailing would get, to be looked at: only ever rehearsed, so nothing of it stays.
package struct PreviewMailing: Command {
  package static let changesCampaign = false

  package let mailing: Int64
  /// One recipient's only.
  package let recipient: MailAddress?
  package let limit: Int

  package init(mailing: Int64, recipient: MailAddress?, limit: Int) {
    self.mailing = mailing
    self.recipient = recipient
    self.limit = limit
  }

  package enum Outcome: Sendable {
    /// Those that get nothing are left out.
    case mails([QueuedMail])
    case unknownMailing
    /// The address is not in the audience.
    case notAmongRecipients
  }

  package func run(in transaction: WriteTransaction) throws -> Outcome {
    guard let row = try MailingRow.find(mailing, in: transaction) else { return .unknownMailing }
    let languages: [String] = try transaction.all(
      "SELECT language FROM mailing_text WHERE mailing = ? ORDER BY language", [mailing]
    ) { $0[0] }
    let recipients = try chosen(AudienceSelection(audience: row.audience, mailing: mailing), in: transaction.database)
    if recipients.isEmpty, recipient != nil { return .notAmongRecipients }
    // A mailing has each recipient once: what was written down already makes room for the rehearsal.
    try transaction.execute(
      "DELETE FROM mail_attempt WHERE mail IN (SELECT id FROM outbox_mail WHERE mailing = ?)", [mailing])
    try transaction.execute("DELETE FROM outbox_mail WHERE mailing = ?", [mailing])
    var loader = MailLoader(snapshot: ReadSnapshot(database: transaction.database), now: transaction.now)
    var mails: [QueuedMail] = []
    for found in recipients where mails.count < limit {
      try transaction.queue(
        MailIntent(found, mailing: mailing, language: MailingLanguage.of(found.language, among: languages)))
      if case .mail(let mail) = try loader.load(transaction.database.lastInsertedRowID) { mails.append(mail) }
    }
    return .mails(mails)
  }

  private func chosen(_ selection: AudienceSelection, in database: Database) throws -> [AudienceSelection.Recipient] {
    if let recipient { return try selection.recipients(within: recipient.canonical, in: database) }
    var recipients: [AudienceSelection.Recipient] = []
    var key = ""
    // Some may get nothing, so a few more are looked at.
    while recipients.count < limit + 100, let page = try selection.page(after: key, limit: 500, in: database) {
      recipients += page.recipients
      key = page.through
    }
    return recipients
  }
}

extension MailIntent {
  /// A recipient's mail of a mailing.
  init(_ recipient: AudienceSelection.Recipient, mailing: Int64, language: String) {
    self.init(
      intent: .mailing, contact: recipient.contact, statement: recipient.statement, endorsement: recipient.endorsement,
      invitation: recipient.invitation, mailing: mailing, listedAddress: recipient.listedAddress, language: language)
  }
}

/// Which of a mailing's languages a reader gets: the own one, or English, or the first there is.
enum MailingLanguage {
  static func of(_ reader: String, among languages: [String]) -> String {
    let primary = reader.split(separator: "-").first.map(String.init) ?? reader
    for language in [reader, primary, "en"] where languages.contains(language) { return language }
    return languages.first ?? "en"
  }
}
