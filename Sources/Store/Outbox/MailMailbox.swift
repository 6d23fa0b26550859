import GRDB

/// The mailbox that a mail went to: its contact's, or one of a sheet; and what the mail was about.
struct MailMailbox {
  let key: String
  /// Nil when it was erased.
  let address: String?
  let language: String
  let statement: Int64?
  let organization: Int64?
  let endorsement: Int64?

  /// Nil when there is no such mail, or it went to nobody of the public.
  static func of(_ mail: Int64, in database: Database) throws -> MailMailbox? {
    let row = try database.row(
      """
      SELECT COALESCE(c.address_key, l.address_key) AS mailbox, COALESCE(c.address, l.address) AS address, m.language,
        m.statement, c.organization, m.endorsement
      FROM outbox_mail m LEFT JOIN contact c ON c.id = m.contact LEFT JOIN mailing_address l ON l.id = m.listed_address
      WHERE m.id = ?
      """, [mail])
    guard let row, let key = row["mailbox"] as String? else { return nil }
    return MailMailbox(
      key: key, address: row["address"], language: row["language"], statement: row["statement"],
      organization: row["organization"], endorsement: row["endorsement"])
  }
}
