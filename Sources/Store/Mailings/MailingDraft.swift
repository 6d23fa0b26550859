import Statements

/// Writes what a draft of a mailing holds, for those that make it and those that change it.
struct MailingDraft {
  let transaction: WriteTransaction

  /// What an audience names that there isn't.
  enum Missing {
    case statement
    /// There is no organization with this number.
    case network(Int64)
  }

  func missing(of audience: Audience) throws -> Missing? {
    if let slug = audience.statement, try StatementRow.find(slug: slug, in: transaction) == nil { return .statement }
    for network in audience.networks {
      let found: Int64? = try transaction.value("SELECT id FROM organization WHERE id = ?", [network])
      if found == nil { return .network(network) }
    }
    return nil
  }

  /// Puts these texts in the place of those that it has.
  func write(_ texts: [String: String], of mailing: Int64) throws {
    try transaction.execute("DELETE FROM mailing_text WHERE mailing = ?", [mailing])
    for (language, source) in texts.sorted(by: { $0.key < $1.key }) {
      try transaction.execute(
        "INSERT INTO mailing_text (mailing, language, source) VALUES (?, ?, ?)", [mailing, language, source])
    }
  }

  /// Puts the recipients of a sheet in the place of those that it has; a mailbox that is there twice counts once.
  func write(_ addresses: [NewMailing.Address], of mailing: Int64) throws {
    try transaction.execute("DELETE FROM mailing_address WHERE mailing = ?", [mailing])
    for address in addresses {
      try transaction.execute(
        """
        INSERT INTO mailing_address (mailing, address, address_key, name, organization, language)
        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (mailing, address_key) DO NOTHING
        """,
        [
          mailing, address.address.description, address.address.canonical, address.name, address.organization,
          address.language,
        ])
    }
  }
}
