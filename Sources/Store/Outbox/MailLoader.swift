import GRDB
import Statements

/// Reads one mail of the outbox with everything that composing it takes; what many mails share is read once.
struct MailLoader {
  let snapshot: ReadSnapshot
  let now: Instant
  private var texts: [TextKey: StatementWords] = [:]

  init(snapshot: ReadSnapshot, now: Instant) {
    self.snapshot = snapshot
    self.now = now
  }

  enum Found {
    case mail(QueuedMail)
    case unsendable(MailState, reason: String?)
  }

  private struct TextKey: Hashable {
    let statement: Int64
    let language: String
  }

  private struct StatementWords {
    let title: String
    let summary: String
    let language: String
  }

  /// Nil when there is no such mail.
  mutating func load(_ id: Int64) throws -> Found? {
    guard let row = try snapshot.row(Self.selection, [id]) else { return nil }
    return try read(row)
  }

  private mutating func read(_ row: Row) throws -> Found {
    guard let address = row["address"] as String?, !isOutdated(row) else {
      // Its recipient was erased, or it invites to what is over: there is nobody to write to, or nothing to write.
      return .unsendable(.dropped, reason: nil)
    }
    let intent = try LetterIntent(stored: row["intent"])
    let isUnasked = row["priority"] as Int > 0
    if isUnasked, let suppressed = row["suppressed"] as String?, let reason = MailSuppression(rawValue: suppressed) {
      return reason == .unsubscribed
        ? .unsendable(.unsubscribed, reason: "Its reader asked for no more updates.")
        : .unsendable(.held, reason: "Mail to this mailbox came back before, or was called spam.")
    }
    let language: String = row["language"]
    return .mail(
      QueuedMail(
        id: row["id"], intent: intent, messageID: row["message_id"],
        recipient: Mailbox(name: row["person"], address: try MailAddress(parsing: address)), language: language,
        attempts: row["attempts"], createdAt: Instant(milliseconds: row["created_at"]), mailing: row["mailing"],
        organization: row["organization"], statement: try statement(row, language: language),
        endorsement: endorsement(row), invitation: invitation(row),
        staff: (row["staff"] as Int64?).map { LinkUse(subject: $0, version: row["staff_version"]) },
        endpoint: endpoint(row)))
  }

  /// An invitation to a statement that has closed, or that was answered before it could go out.
  private func isOutdated(_ row: Row) -> Bool {
    guard row["intent"] == LetterIntent.invitation.rawValue else { return false }
    if case .closed = StatementSchedule(row).phase(at: now) { return true }
    return ["signed", "declined"].contains(row["invitation_state"] as String? ?? "")
  }

  private mutating func statement(_ row: Row, language: String) throws -> QueuedMail.Statement? {
    guard let id = row["statement"] as Int64? else { return nil }
    let words = try words(of: id, in: language, row)
    return QueuedMail.Statement(
      slug: row["slug"], title: words.title, summary: words.summary, language: words.language,
      closes: StatementSchedule(row).deadline(at: now), timeZone: row["time_zone"], endorsements: row["endorsed"],
      version: row["current_version"])
  }

  private mutating func words(of statement: Int64, in language: String, _ row: Row) throws -> StatementWords {
    let key = TextKey(statement: statement, language: language)
    if let known = texts[key] { return known }
    for candidate in [language, row["original"] as String] {
      let found = try snapshot.row(
        "SELECT title, summary FROM statement_text WHERE statement = ? AND version = ? AND language = ?",
        [statement, row["current_version"] as Int64, candidate])
      guard let found else { continue }
      let words = StatementWords(title: found["title"], summary: found["summary"], language: candidate)
      texts[key] = words
      return words
    }
    throw StoreFault.unreadable("statement \(statement) has no text")
  }

  private func endorsement(_ row: Row) -> QueuedMail.Endorsement? {
    guard let id = row["endorsement"] as Int64? else { return nil }
    let isOwn = row["own_contact"] as Int64? == row["contact"] as Int64?
    return QueuedMail.Endorsement(
      reference: row["reference"], organization: row["endorsing"], listed: row["listed"], version: row["version"],
      confirmedAt: (row["confirmed_at"] as Int64?).map(Instant.init(milliseconds:)),
      withdrawnAt: (row["withdrawn_at"] as Int64?).map(Instant.init(milliseconds:)),
      confirmation: LinkUse(subject: id, version: row["confirmation_version"]),
      management: isOwn ? LinkUse(subject: id, version: row["management_version"]) : nil,
      isAwaiting: row["endorsement_state"] == "awaiting")
  }

  private func invitation(_ row: Row) -> QueuedMail.Invitation? {
    guard let id = row["invitation"] as Int64? else { return nil }
    return QueuedMail.Invitation(
      organization: row["invited"], link: LinkUse(subject: id, version: row["invitation_version"]))
  }

  private func endpoint(_ row: Row) -> QueuedMail.Endpoint? {
    guard let id = row["endpoint"] as Int64? else { return nil }
    return QueuedMail.Endpoint(id: id, url: row["endpoint_url"], failure: row["detail"] ?? "")
  }

  private static let selection = """
    SELECT m.id, m.intent, m.priority, m.message_id, m.language, m.attempts, m.created_at, m.mailing,
      COALESCE(c.same_as, c.id) AS contact, COALESCE(c.address, f.address, l.address) AS address,
      COALESCE(c.name, f.name, l.name) AS person, COALESCE(home.name, l.organization) AS organization,
      (SELECT reason FROM mail_suppression WHERE address_key = COALESCE(c.address_key, l.address_key)
        ORDER BY reason DESC LIMIT 1) AS suppressed,
      m.statement, s.slug, s.original, s.time_zone, s.current_version, s.opens, s.closes, s.delivered_until,
      s.embargo_until, s.opened_at, s.closed_at, s.endorsed,
      e.id AS endorsement, e.reference, COALESCE(e.corrected_name, e.name_as_signed) AS endorsing, e.listed,
      e.version, e.confirmed_at, e.withdrawn_at, e.confirmation_version, e.management_version,
      e.state AS endorsement_state, (SELECT COALESCE(same_as, id) FROM contact WHERE id = e.contact) AS own_contact,
      i.id AS invitation, i.link_version AS invitation_version, i.state AS invitation_state, o.name AS invited,
      f.id AS staff, f.link_version AS staff_version, w.id AS endpoint, w.url AS endpoint_url,
      m.detail
    FROM outbox_mail m
    LEFT JOIN contact c ON c.id = m.contact
    LEFT JOIN organization home ON home.id = c.organization
    LEFT JOIN staff f ON f.id = m.staff
    LEFT JOIN mailing_address l ON l.id = m.listed_address
    LEFT JOIN statement s ON s.id = m.statement
    LEFT JOIN endorsement e ON e.id = m.endorsement
    LEFT JOIN invitation i ON i.id = m.invitation
    LEFT JOIN organization o ON o.id = i.organization
    LEFT JOIN webhook_endpoint w ON w.id = m.endpoint
    WHERE m.id = ?
    """
}
