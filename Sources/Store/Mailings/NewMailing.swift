import Statements

/// Writes a mailing down as a draft; nothing is sent.
package struct NewMailing: Command {
  package static let changesCampaign = false

  /// A recipient from a sheet.
  package struct Address: Sendable {
    package let address: MailAddress
    package let name: String?
    package let organization: String?
    package let language: String

    package init(address: MailAddress, name: String?, organization: String?, language: String) {
      self.address = address
      self.name = name
      self.organization = organization
      self.language = language
    }
  }

  package let name: String
  package let audience: Audience
  /// The text of each language as its file has it; checked by the caller, at least one.
  package let texts: [String: String]
  /// For an audience that is a list; a mailbox that is there twice counts once.
  package let addresses: [Address]
  /// The zone in which times are quoted.
  package let timeZone: String

  package init(
    name: String, audience: Audience, texts: [String: String], addresses: [Address] = [], timeZone: String
  ) {
    self.name = name
    self.audience = audience
    self.texts = texts
    self.addresses = addresses
    self.timeZone = timeZone
  }

  package enum Outcome: Sendable, Equatable {
    case made(Int64)
    case unknownStatement
    /// There is no organization with this number.
    case unknownNetwork(Int64)
  }

  package func run(in transaction: WriteTransaction) throws -> Outcome {
    if let slug = audience.statement, try StatementRow.find(slug: slug, in: transaction) == nil {
      return .unknownStatement
    }
    for network in audience.networks {
      let found: Int64? = try transaction.value("SELECT id FROM organization WHERE id = ?", [network])
      if found == nil { return .unknownNetwork(network) }
    }
    let id = try transaction.insert(
      "INSERT INTO mailing (name, audience, state, time_zone, created_at) VALUES (?, ?, 'draft', ?, ?)",
      [name, try audience.stored(), timeZone, transaction.now.milliseconds])
    for (language, source) in texts.sorted(by: { $0.key < $1.key }) {
      try transaction.execute(
        "INSERT INTO mailing_text (mailing, language, source) VALUES (?, ?, ?)", [id, language, source])
    }
    for address in addresses {
      try transaction.execute(
        """
        INSERT INTO mailing_address (mailing, address, address_key, name, organization, language)
        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (mailing, address_key) DO NOTHING
        """,
        [
          id, address.address.description, address.address.canonical, address.name, address.organization,
          address.language,
        ])
    }
    try transaction.record(EventDraft(kind: .mailingMade, actor: .commandLine, data: ["mailing": .integer(id)]))
    return .made(id)
  }
}
