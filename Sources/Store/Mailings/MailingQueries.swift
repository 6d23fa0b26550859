import GRDB
import Statements

/// A mailing with its numbers.
package struct MailingOverview: Sendable {
  package let id: Int64
  package let name: String
  package let state: MailingState
  package let audience: Audience
  /// The languages of its texts.
  package let languages: [String]
  package let timeZone: String
  package let sendAt: Instant?
  package let createdAt: Instant
  package let startedAt: Instant?
  /// When the last recipient was written down.
  package let plannedAt: Instant?
  package let endedAt: Instant?
  /// How many recipients' records are in which state; states without any are left out.
  package let totals: [MailState: Int]

  /// Recipients in all.
  package var recipients: Int { totals.values.reduce(0, +) }
  /// Those whose record waits for an attempt or is at the server.
  package var open: Int { (totals[.queued] ?? 0) + (totals[.deferred] ?? 0) + (totals[.attempting] ?? 0) }

  fileprivate init(_ row: Row, _ snapshot: ReadSnapshot) throws {
    id = row["id"]
    name = row["name"]
    state = try MailingState(stored: row["state"])
    audience = try Audience(stored: row["audience"])
    languages = try snapshot.rows(
      "SELECT language FROM mailing_text WHERE mailing = ? ORDER BY language", [row["id"] as Int64]
    ).map { $0["language"] }
    timeZone = row["time_zone"]
    sendAt = (row["send_at"] as Int64?).map(Instant.init(milliseconds:))
    createdAt = Instant(milliseconds: row["created_at"])
    startedAt = (row["started_at"] as Int64?).map(Instant.init(milliseconds:))
    plannedAt = (row["planned_at"] as Int64?).map(Instant.init(milliseconds:))
    endedAt = (row["ended_at"] as Int64?).map(Instant.init(milliseconds:))
    totals = try MailTotals.of(mailing: row["id"], snapshot)
  }
}

/// The sum of the recipients' records: there is no second count.
private enum MailTotals {
  static func of(mailing: Int64, _ snapshot: ReadSnapshot) throws -> [MailState: Int] {
    let rows = try snapshot.rows(
      "SELECT state, COUNT(*) AS n FROM outbox_mail WHERE mailing = ? AND mailing IS NOT NULL GROUP BY state", [mailing]
    )
    return try rows.reduce(into: [:]) { totals, row in
      totals[try MailState(stored: row["state"])] = row["n"]
    }
  }
}

extension MailState {
  init(stored text: String) throws {
    guard let state = MailState(rawValue: text) else { throw StoreFault.unreadable("a mail's state is \(text)") }
    self = state
  }
}

/// All mailings, the newest first.
package struct AllMailings: Query {
  package init() {}

  package func answer(from snapshot: ReadSnapshot) throws -> [MailingOverview] {
    try snapshot.rows("SELECT * FROM mailing ORDER BY id DESC").map { try MailingOverview($0, snapshot) }
  }
}

/// One mailing, or nil when there is none with this number.
package struct MailingByID: Query {
  package let id: Int64

  package init(id: Int64) {
    self.id = id
  }

  package func answer(from snapshot: ReadSnapshot) throws -> MailingOverview? {
    try snapshot.row("SELECT * FROM mailing WHERE id = ?", [id]).map { try MailingOverview($0, snapshot) }
  }
}

/// The text of a mailing in each language, as its files had it; empty when there is no such mailing.
package struct MailingTexts: Query {
  package let mailing: Int64

  package init(mailing: Int64) {
    self.mailing = mailing
  }

  package func answer(from snapshot: ReadSnapshot) throws -> [String: String] {
    try snapshot.rows("SELECT language, source FROM mailing_text WHERE mailing = ?", [mailing]).reduce(into: [:]) {
      $0[$1["language"]] = $1["source"]
    }
  }
}

/// Whom a mailing would go to, or went to.
package struct MailingRecipients: Query {
  package let mailing: Int64
  /// Those of one state only.
  package let state: MailState?
  package let limit: Int

  package init(mailing: Int64, state: MailState? = nil, limit: Int) {
    self.mailing = mailing
    self.state = state
    self.limit = limit
  }

  package struct Recipient: Sendable {
    package let address: String
    package let name: String?
    package let organization: String?
    package let language: String
    /// Nil before it goes out.
    package let state: MailState?
    package let attempts: Int
    package let lastReply: String?
    /// Why it will get nothing, as it stands now.
    package let suppressed: MailSuppression?
  }

  package struct Recipients: Sendable {
    package let recipients: [Recipient]
    /// How many there are in all.
    package let total: Int
    /// How many of them would get nothing, because of an earlier bounce, complaint or unsubscription; nil once it goes out.
    package let suppressed: Int?
  }

  /// Nil when there is no such mailing.
  package func answer(from snapshot: ReadSnapshot) throws -> Recipients? {
    guard let row = try snapshot.row("SELECT * FROM mailing WHERE id = ?", [mailing]) else { return nil }
    let overview = try MailingOverview(row, snapshot)
    switch overview.state {
    case .draft, .scheduled: return try planned(overview, snapshot)
    case .planning, .sending, .paused, .cancelled, .done: return try recorded(overview, snapshot)
    }
  }

  private func planned(_ overview: MailingOverview, _ snapshot: ReadSnapshot) throws -> Recipients {
    let selection = AudienceSelection(audience: overview.audience, mailing: mailing)
    var recipients: [Recipient] = []
    var key = ""
    while recipients.count < limit, let page = try selection.page(after: key, limit: 500, in: snapshot.database) {
      key = page.through
      for recipient in page.recipients.prefix(limit - recipients.count) {
        recipients.append(try look(up: recipient, snapshot))
      }
    }
    return Recipients(
      recipients: recipients, total: try selection.count(in: snapshot.database),
      suppressed: try selection.suppressed(in: snapshot.database))
  }

  private func look(up recipient: AudienceSelection.Recipient, _ snapshot: ReadSnapshot) throws -> Recipient {
    let row = try snapshot.row(
      recipient.listedAddress == nil
        ? """
        SELECT c.address, c.name, o.name AS organization FROM contact c JOIN organization o ON o.id = c.organization
        WHERE c.id = ?
        """ : "SELECT address, name, organization FROM mailing_address WHERE id = ?",
      [recipient.listedAddress ?? recipient.contact])
    let reason: String? = try snapshot.value(
      "SELECT reason FROM mail_suppression WHERE address_key = ? ORDER BY reason DESC LIMIT 1", [recipient.key])
    return Recipient(
      address: row?["address"] ?? recipient.key, name: row?["name"], organization: row?["organization"],
      language: recipient.language, state: nil, attempts: 0, lastReply: nil,
      suppressed: reason.flatMap(MailSuppression.init(rawValue:)))
  }

  private func recorded(_ overview: MailingOverview, _ snapshot: ReadSnapshot) throws -> Recipients {
    let rows = try snapshot.rows(
      """
      SELECT COALESCE(c.address, l.address) AS address, COALESCE(c.name, l.name) AS name,
        COALESCE(o.name, l.organization) AS organization, m.language, m.state, m.attempts, m.reply_text
      FROM outbox_mail m LEFT JOIN contact c ON c.id = m.contact LEFT JOIN organization o ON o.id = c.organization
      LEFT JOIN mailing_address l ON l.id = m.listed_address
      WHERE m.mailing = ? AND m.mailing IS NOT NULL AND (? IS NULL OR m.state = ?) ORDER BY m.id LIMIT ?
      """, [mailing, state?.rawValue, state?.rawValue, limit])
    let recipients = try rows.map { row in
      Recipient(
        address: row["address"] ?? "(erased)", name: row["name"], organization: row["organization"],
        language: row["language"], state: try MailState(stored: row["state"]), attempts: row["attempts"],
        lastReply: row["reply_text"], suppressed: nil)
    }
    return Recipients(
      recipients: recipients, total: state.map { overview.totals[$0] ?? 0 } ?? overview.recipients, suppressed: nil)
  }
}

/// What happened to the mails to one mailbox, the newest mail first.
package struct MailTimeline: Query {
  package let address: MailAddress
  /// One mailing's only.
  package let mailing: Int64?
  package let limit: Int

  package init(address: MailAddress, mailing: Int64? = nil, limit: Int = 100) {
    self.address = address
    self.mailing = mailing
    self.limit = limit
  }

  package struct Step: Sendable {
    package let began: Instant
    package let ended: Instant
    /// `accepted`, `deferred`, `failed`, `unknown`, `bounced` or `complained`.
    package let outcome: String
    package let reply: MailReply
  }

  package struct Mail: Sendable {
    package let id: Int64
    package let intent: String
    package let mailing: Int64?
    package let messageID: String
    package let state: MailState
    package let queued: Instant
    /// When it is tried next, while it waits.
    package let due: Instant?
    package let note: String?
    package let steps: [Step]
  }

  package struct Answer: Sendable {
    package let mails: [Mail]
    package let suppressions: [(reason: MailSuppression, at: Instant)]
  }

  package func answer(from snapshot: ReadSnapshot) throws -> Answer {
    let rows = try snapshot.rows(
      """
      SELECT m.* FROM outbox_mail m WHERE (? IS NULL OR m.mailing = ?) AND (
        m.contact IN (SELECT id FROM contact WHERE address_key = ?)
        OR m.listed_address IN (SELECT id FROM mailing_address WHERE address_key = ?))
      ORDER BY m.id DESC LIMIT ?
      """, [mailing, mailing, address.canonical, address.canonical, limit])
    let suppressions = try snapshot.rows(
      "SELECT reason, at FROM mail_suppression WHERE address_key = ? ORDER BY at", [address.canonical]
    ).compactMap { row in
      MailSuppression(rawValue: row["reason"]).map { ($0, Instant(milliseconds: row["at"])) }
    }
    return Answer(mails: try rows.map { try mail($0, snapshot) }, suppressions: suppressions)
  }

  private func mail(_ row: Row, _ snapshot: ReadSnapshot) throws -> Mail {
    let steps = try snapshot.rows(
      "SELECT * FROM mail_attempt WHERE mail = ? ORDER BY number", [row["id"] as Int64]
    ).map { step in
      Step(
        began: Instant(milliseconds: step["began_at"]), ended: Instant(milliseconds: step["ended_at"]),
        outcome: step["outcome"],
        reply: MailReply(
          code: step["code"], status: step["status"], text: step["text"], host: step["host"], queueID: step["queue_id"])
      )
    }
    let state = try MailState(stored: row["state"])
    return Mail(
      id: row["id"], intent: row["intent"], mailing: row["mailing"], messageID: row["message_id"], state: state,
      queued: Instant(milliseconds: row["created_at"]),
      due: MailState.waiting.contains(state) ? Instant(milliseconds: row["due_at"]) : nil, note: row["reply_text"],
      steps: steps)
  }
}
