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
    let draft = MailingDraft(transaction: transaction)
    switch try draft.missing(of: audience) {
    case .statement: return .unknownStatement
    case .network(let id): return .unknownNetwork(id)
    case nil: break
    }
    let id = try transaction.insert(
      "INSERT INTO mailing (name, audience, state, time_zone, created_at) VALUES (?, ?, 'draft', ?, ?)",
      [name, try audience.stored(), timeZone, transaction.now.milliseconds])
    try draft.write(texts, of: id)
    try draft.write(addresses, of: id)
    try transaction.record(EventDraft(kind: .mailingMade, actor: .commandLine, data: ["mailing": .integer(id)]))
    return .made(id)
  }
}
