import GRDB
import Statements

/// A sign-on that waits for its mailbox: a new row, or the same one again when the same contact signs once more before confirming.
struct PendingEndorsement {
  let statement: StatementRow
  let organization: Int64
  /// Whether this sign-on has just added the organization, so that nothing can wait for it yet.
  let isOfNewcomer: Bool
  let contact: Int64
  let invitation: Int64?
  let signOn: SignOn
  /// SHA-256 of the text that was shown.
  let textSHA256: String

  func write(in transaction: WriteTransaction) throws {
    let (id, linkVersion) = try isOfNewcomer ? (insert(in: transaction), 1) : upsert(in: transaction)
    let isFirst = linkVersion == 1
    try transaction.record(
      EventDraft(
        kind: isFirst ? .endorsementRequested : .linkRenewed, actor: .visitor, statement: statement.id,
        organization: organization, endorsement: id,
        data: ["version": .integer(statement.version), "link": .text("confirmation")]))
    try transaction.queue(
      MailIntent(
        intent: .confirmation, contact: contact, statement: statement.id, endorsement: id,
        language: signOn.language))
  }

  private static let insertion = """
    INSERT INTO endorsement (
      reference, statement, organization, contact, contact_name, contact_role, invitation, state, name_as_signed, acronym, country,
      region, kind, website, listed, updates, version, version_sha256, language, consent, consented_at, origin, requested_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, 'awaiting', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  private func insert(in transaction: WriteTransaction) throws -> Int64 {
    try transaction.insert(Self.insertion, values(in: transaction))
  }

  /// Costs twice what an insert does, because SQLite keeps what it would have to take back.
  private func upsert(in transaction: WriteTransaction) throws -> (id: Int64, linkVersion: Int64) {
    try transaction.execute(
      """
      \(Self.insertion)
      ON CONFLICT (statement, organization, contact) WHERE state = 'awaiting' DO UPDATE SET
        contact_name = excluded.contact_name, contact_role = excluded.contact_role,
        name_as_signed = excluded.name_as_signed, acronym = excluded.acronym, country = excluded.country, region = excluded.region,
        kind = excluded.kind, website = excluded.website, listed = excluded.listed, updates = excluded.updates,
        version = excluded.version, version_sha256 = excluded.version_sha256, language = excluded.language,
        consent = excluded.consent, consented_at = excluded.consented_at,
        invitation = COALESCE(excluded.invitation, invitation), confirmation_version = confirmation_version + 1
      """, values(in: transaction))
    let written: (id: Int64, linkVersion: Int64)? = try transaction.first(
      """
      SELECT id, confirmation_version FROM endorsement
      WHERE statement = ? AND organization = ? AND contact = ? AND state = 'awaiting'
      """, [statement.id, organization, contact]
    ) { ($0[0], $0[1]) }
    guard let written else { throw StoreFault.other("an insert left no row") }
    return written
  }

  private func values(in transaction: WriteTransaction) throws -> [(any DatabaseValueConvertible)?] {
    let consent = try ConsentRow.id(of: signOn.consent, in: transaction)
    return [
      EndorsementReference.make(at: transaction.now, from: transaction.randomness(7)), statement.id, organization,
      contact,
      signOn.contact, signOn.role, invitation,
      signOn.organization, signOn.acronym, signOn.country.code, signOn.country.region.rawValue, signOn.kind.rawValue,
      signOn.website, signOn.listed,
      signOn.updates, statement.version, textSHA256, signOn.language, consent, transaction.now.milliseconds,
      (invitation == nil ? EndorsementOrigin.openForm : .invitation).rawValue, transaction.now.milliseconds,
    ]
  }
}

/// The name of an endorsement in receipts and for other systems: ten letters and digits that are not confused when read aloud.
enum EndorsementReference {
  private static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// For many at once.
  /// - Parameter random: ten bytes.
  static func make(from random: [UInt8]) -> String {
    String(decoding: random.map { alphabet[Int($0) % alphabet.count] }, as: UTF8.self)
  }

  /// For one: its first three letters tell the millisecond within half a minute. Neighbours in time are neighbours in the index, which then
  /// touches few pages.
  /// - Parameter random: seven bytes, which keep hundreds of one millisecond apart.
  static func make(at moment: Instant, from random: [UInt8]) -> String {
    let time = UInt64(bitPattern: moment.milliseconds)
    return make(from: [time / 900 % 30, time / 30 % 30, time % 30].map { UInt8($0) } + random)
  }
}

/// Wordings of the consent are kept once and pointed at.
enum ConsentRow {
  static func id(of consent: Consent, in transaction: WriteTransaction) throws -> Int64 {
    if let known = transaction.memory?.consents.first(where: { $0.wording == consent }) { return known.id }
    let id = try findOrInsert(consent, in: transaction)
    transaction.memory?.consents.append((consent, id))
    return id
  }

  private static func findOrInsert(_ consent: Consent, in transaction: WriteTransaction) throws -> Int64 {
    let texts = [consent.version, consent.language, consent.authorised, consent.listed, consent.updates]
    let found: Int64? = try transaction.value(
      """
      SELECT id FROM consent_wording
      WHERE version = ? AND language = ? AND authorised = ? AND listed = ? AND updates = ?
      """, texts)
    if let found { return found }
    return try transaction.insert(
      """
      INSERT INTO consent_wording (version, language, authorised, listed, updates) VALUES (?, ?, ?, ?, ?)
      """, texts)
  }
}
