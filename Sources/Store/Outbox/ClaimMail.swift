import GRDB
import Statements

/// Takes mails that are due out of the queue for a while. If the program dies, the lease runs out and they are due again.
package struct ClaimMail: Command {
  package static let changesCampaign = false

  package let limit: Int
  package let leaseSeconds: Int64

  package init(limit: Int, leaseSeconds: Int64) {
    self.limit = limit
    self.leaseSeconds = leaseSeconds
  }

  package func run(in transaction: WriteTransaction) throws -> [QueuedMail] {
    let now = transaction.now
    let claimed = try transaction.rows(
      """
      UPDATE outbox_mail SET leased_until = ? WHERE id IN (
        SELECT id FROM outbox_mail WHERE state = 'queued' AND due_at <= ? AND leased_until <= ?
        ORDER BY priority, due_at, id LIMIT ?)
      RETURNING id, priority, due_at
      """, [(now + leaseSeconds).milliseconds, now.milliseconds, now.milliseconds, limit])
    // RETURNING gives no order; who waits in front of a page comes first.
    let order = claimed.map { (priority: $0["priority"] as Int64, due: $0["due_at"] as Int64, id: $0["id"] as Int64) }
      .sorted { $0 < $1 }
    return try order.compactMap { try take($0.id, in: transaction) }
  }

  /// The mail, or nil when it can't be sent; one that can't holds up no other.
  private func take(_ id: Int64, in transaction: WriteTransaction) throws -> QueuedMail? {
    do {
      if let mail = try load(id, in: transaction) { return mail }
      // Its recipient was erased, or it invites to what is over: there is nobody to write to, or nothing to write.
      try end(id, as: "dropped", because: nil, in: transaction)
    } catch let fault as StoreFault {
      try end(id, as: "failed", because: fault.description, in: transaction)
    } catch let flaw as MailAddressFlaw {
      try end(id, as: "failed", because: "the address is \(flaw.rawValue)", in: transaction)
    }
    return nil
  }

  private func end(_ id: Int64, as state: String, because reason: String?, in transaction: WriteTransaction) throws {
    try transaction.execute(
      "UPDATE outbox_mail SET state = ?, reply_text = COALESCE(?, reply_text), leased_until = 0, ended_at = ? WHERE id = ?",
      [state, reason, transaction.now.milliseconds, id])
  }

  private func load(_ id: Int64, in transaction: WriteTransaction) throws -> QueuedMail? {
    try transaction.first(
      """
      SELECT m.id, m.intent, m.message_id, m.language, m.attempts, m.created_at, COALESCE(c.same_as, c.id) AS contact,
        COALESCE(c.address, f.address) AS address, COALESCE(c.name, f.name) AS person,
        m.statement, s.slug, s.original, s.time_zone, s.current_version, s.opens, s.closes, s.delivered_until,
        s.embargo_until, s.opened_at, s.closed_at,
        e.id AS endorsement, e.reference, COALESCE(e.corrected_name, e.name_as_signed) AS endorsing, e.listed,
        e.version, e.confirmed_at, e.withdrawn_at, e.confirmation_version, e.management_version,
        (SELECT COALESCE(same_as, id) FROM contact WHERE id = e.contact) AS own_contact,
        i.id AS invitation, i.link_version AS invitation_version, i.state AS invitation_state, o.name AS invited,
        f.id AS staff, f.link_version AS staff_version
      FROM outbox_mail m
      LEFT JOIN contact c ON c.id = m.contact
      LEFT JOIN staff f ON f.id = m.staff
      LEFT JOIN statement s ON s.id = m.statement
      LEFT JOIN endorsement e ON e.id = m.endorsement
      LEFT JOIN invitation i ON i.id = m.invitation
      LEFT JOIN organization o ON o.id = i.organization
      WHERE m.id = ?
      """, [id]
    ) { try mail($0, in: transaction) } ?? nil
  }

  private func mail(_ row: Row, in transaction: WriteTransaction) throws -> QueuedMail? {
    guard let address = row["address"] as String?, !isOutdated(row, at: transaction.now) else { return nil }
    let language: String = row["language"]
    return QueuedMail(
      id: row["id"], intent: try LetterIntent(stored: row["intent"]), messageID: row["message_id"],
      recipient: Mailbox(name: row["person"], address: try MailAddress(parsing: address)), language: language,
      attempts: row["attempts"], createdAt: Instant(milliseconds: row["created_at"]),
      statement: try statement(row, language: language, in: transaction), endorsement: endorsement(row),
      invitation: invitation(row),
      staff: (row["staff"] as Int64?).map { LinkUse(subject: $0, version: row["staff_version"]) })
  }

  /// An invitation to a statement that has closed, or that was answered before it could go out.
  private func isOutdated(_ row: Row, at now: Instant) -> Bool {
    guard row["intent"] == LetterIntent.invitation.rawValue else { return false }
    if case .closed = StatementSchedule(row).phase(at: now) { return true }
    return ["signed", "declined"].contains(row["invitation_state"] as String? ?? "")
  }

  private func statement(
    _ row: Row, language: String, in transaction: WriteTransaction
  ) throws -> QueuedMail.Statement? {
    guard let id = row["statement"] as Int64? else { return nil }
    for candidate in [language, row["original"] as String] {
      let text: (title: String, summary: String)? = try transaction.first(
        "SELECT title, summary FROM statement_text WHERE statement = ? AND version = ? AND language = ?",
        [id, row["current_version"] as Int64, candidate]
      ) { ($0[0], $0[1]) }
      guard let (title, summary) = text else { continue }
      return QueuedMail.Statement(
        slug: row["slug"], title: title, summary: summary, language: candidate,
        closes: StatementSchedule(row).deadline(at: transaction.now), timeZone: row["time_zone"])
    }
    throw StoreFault.unreadable("statement \(id) has no text")
  }

  private func endorsement(_ row: Row) -> QueuedMail.Endorsement? {
    guard let id = row["endorsement"] as Int64? else { return nil }
    let isOwn = row["own_contact"] as Int64? == row["contact"] as Int64?
    return QueuedMail.Endorsement(
      reference: row["reference"], organization: row["endorsing"], listed: row["listed"], version: row["version"],
      confirmedAt: (row["confirmed_at"] as Int64?).map(Instant.init(milliseconds:)),
      withdrawnAt: (row["withdrawn_at"] as Int64?).map(Instant.init(milliseconds:)),
      confirmation: LinkUse(subject: id, version: row["confirmation_version"]),
      management: isOwn ? LinkUse(subject: id, version: row["management_version"]) : nil)
  }

  private func invitation(_ row: Row) -> QueuedMail.Invitation? {
    guard let id = row["invitation"] as Int64? else { return nil }
    return QueuedMail.Invitation(
      organization: row["invited"], link: LinkUse(subject: id, version: row["invitation_version"]))
  }
}
