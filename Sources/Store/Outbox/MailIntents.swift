import Statements

/// What a mail is about; which columns are filled follows from the intent.
struct MailIntent {
  let intent: LetterIntent
  var contact: Int64?
  var staff: Int64?
  var statement: Int64?
  var endorsement: Int64?
  var invitation: Int64?
  var endpoint: Int64?
  var mailing: Int64?
  var listedAddress: Int64?
  /// What the letter tells besides, in plain words.
  var detail: String?
  let language: String
  /// Whether somebody asked for it just now: it comes first, and goes to who wants no updates, too.
  var isAskedFor = false
}

extension WriteTransaction {
  /// 32 hexadecimal digits: 12 of the time, 20 of chance. Neighbours in time are neighbours in an index, which then touches few pages.
  func orderedID() -> String {
    let time = withUnsafeBytes(of: now.milliseconds.bigEndian) { Array($0.suffix(6)) }
    return Hexadecimal.text(time + randomness(10))
  }

  /// Puts a mail into the outbox. It holds ids and a stable Message-ID, never a link: links are minted when it is composed.
  func queue(_ mail: MailIntent) throws {
    let messageID = orderedID()
    // People wait for these in front of a page; invitations can follow.
    let priority = mail.intent.isBulk && !mail.isAskedFor ? 1 : 0
    try execute(
      """
      INSERT INTO outbox_mail
        (intent, message_id, contact, staff, statement, endorsement, invitation, endpoint, mailing, listed_address,
         detail, language, priority, state, due_at, created_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued', ?, ?)
      """,
      [
        mail.intent.rawValue, messageID, mail.contact, mail.staff, mail.statement, mail.endorsement, mail.invitation,
        mail.endpoint, mail.mailing, mail.listedAddress, mail.detail, mail.language, priority, now.milliseconds,
        now.milliseconds,
      ])
    notice { $0.mail = true }
  }
}
