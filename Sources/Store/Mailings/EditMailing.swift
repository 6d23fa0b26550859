import Statements

/// Changes a mailing while it is a draft: what is given takes the place of what it has.
package struct EditMailing: Command {
  package static let changesCampaign = false

  package let mailing: Int64
  package let name: String?
  package let audience: Audience?
  /// For an audience that is a list.
  package let addresses: [NewMailing.Address]
  /// The text of each language as its file has it; checked by the caller. Nil keeps them, and so all languages are given together.
  package let texts: [String: String]?
  /// The zone in which times are quoted.
  package let timeZone: String?

  package init(
    mailing: Int64, name: String? = nil, audience: Audience? = nil, addresses: [NewMailing.Address] = [],
    texts: [String: String]? = nil, timeZone: String? = nil
  ) {
    self.mailing = mailing
    self.name = name
    self.audience = audience
    self.addresses = addresses
    self.texts = texts
    self.timeZone = timeZone
  }

  package enum Outcome: Sendable, Equatable {
    case done
    case unknownMailing
    /// It is no draft any more.
    case refused(MailingState)
    case unknownStatement
    /// There is no organization with this number.
    case unknownNetwork(Int64)
  }

  package func run(in transaction: WriteTransaction) throws -> Outcome {
    guard let row = try MailingRow.find(mailing, in: transaction) else { return .unknownMailing }
    guard row.state == .draft else { return .refused(row.state) }
    let draft = MailingDraft(transaction: transaction)
    if let audience {
      switch try draft.missing(of: audience) {
      case .statement: return .unknownStatement
      case .network(let id): return .unknownNetwork(id)
      case nil: try draft.write(addresses, of: mailing)
      }
    }
    if let texts { try draft.write(texts, of: mailing) }
    try transaction.execute(
      """
      UPDATE mailing SET name = COALESCE(?, name), audience = COALESCE(?, audience), time_zone = COALESCE(?, time_zone)
      WHERE id = ?
      """, [name, try audience?.stored(), timeZone, mailing])
    try transaction.record(EventDraft(kind: .mailingEdited, actor: .commandLine, data: ["mailing": .integer(mailing)]))
    return .done
  }
}
