import GRDB
import Statements

/// An endorsement as the secretariat sees it, or takes it out of the program.
package struct DeskEndorsement: Sendable {
  package let id: Int64
  package let reference: String
  /// The name that lists show.
  package let organization: String
  package let nameAsSigned: String
  package let acronym: String?
  package let country: String
  package let kind: OrganizationKind
  package let website: String?
  package let state: EndorsementState
  package let origin: EndorsementOrigin
  package let assurance: EndorsementAssurance?
  /// How an imported one came in, in the secretariat's words.
  package let cameBy: String?
  package let listed: Bool
  package let updates: Bool
  package let version: Int64
  package let language: String
  package let contact: String?
  package let role: String?
  package let address: String?
  package let requestedAt: Instant
  package let confirmedAt: Instant?
  package let withdrawnAt: Instant?
}

/// The endorsements of a statement in every state, the newest first.
package struct DeskEndorsements: Query {
  package let slug: String
  package let state: EndorsementState?
  package let country: String?
  package let search: String?
  package let limit: Int
  package let offset: Int

  package init(
    slug: String, state: EndorsementState? = nil, country: String? = nil, search: String? = nil, limit: Int,
    offset: Int = 0
  ) {
    self.slug = slug
    self.state = state
    self.country = country
    self.search = search
    self.limit = limit
    self.offset = offset
  }

  package struct Answer: Sendable {
    package let endorsements: [DeskEndorsement]
    package let total: Int
  }

  package func answer(from snapshot: ReadSnapshot) throws -> Answer {
    var filter = "e.statement = (SELECT id FROM statement WHERE slug = ?)"
    var arguments: [(any DatabaseValueConvertible)?] = [slug]
    if let state {
      filter += " AND e.state = ?"
      arguments.append(state.rawValue)
    }
    if let country {
      filter += " AND e.country = ?"
      arguments.append(country)
    }
    if let search {
      filter += """
         AND (LOWER(e.name_as_signed) LIKE ? ESCAPE '!' OR LOWER(e.corrected_name) LIKE ? ESCAPE '!'
          OR LOWER(e.acronym) LIKE ? ESCAPE '!' OR LOWER(e.reference) LIKE ? ESCAPE '!')
        """
      arguments += Array(repeating: LikePattern.containing(search), count: 4)
    }
    let total: Int = try snapshot.value("SELECT COUNT(*) FROM endorsement e WHERE \(filter)", arguments) ?? 0
    let rows = try snapshot.rows(
      """
      SELECT e.*, COALESCE(e.corrected_name, e.name_as_signed) AS name, c.name AS person, c.role, c.address
      FROM endorsement e LEFT JOIN contact c ON c.id = e.contact
      WHERE \(filter) ORDER BY e.id DESC LIMIT ? OFFSET ?
      """, arguments + [limit, offset])
    return Answer(endorsements: try rows.map(DeskEndorsement.init), total: total)
  }
}

extension DeskEndorsement {
  init(_ row: Row) throws {
    let assurance: String? = row["assurance"]
    self.init(
      id: row["id"], reference: row["reference"], organization: row["name"], nameAsSigned: row["name_as_signed"],
      acronym: row["acronym"], country: row["country"], kind: try OrganizationKind(stored: row["kind"]),
      website: row["website"], state: try EndorsementState(stored: row["state"]),
      origin: try EndorsementOrigin(stored: row["origin"]),
      assurance: try assurance.map { try EndorsementAssurance(stored: $0) }, cameBy: row["came_by"],
      listed: row["listed"], updates: row["updates"], version: row["version"], language: row["language"],
      contact: row["person"], role: row["role"], address: row["address"],
      requestedAt: Instant(milliseconds: row["requested_at"]),
      confirmedAt: (row["confirmed_at"] as Int64?).map(Instant.init(milliseconds:)),
      withdrawnAt: (row["withdrawn_at"] as Int64?).map(Instant.init(milliseconds:)))
  }
}

/// How a statement stands in numbers that only the secretariat sees.
package struct DeskStatement: Sendable {
  package let summary: StatementSummary
  package let awaiting: Int
  package let withdrawn: Int
  package let duplicates: Int
  package let confirmedSince: Int
  package let invited: Int
  package let intends: Int
  package let declined: Int
}

/// The dashboard: every statement's numbers.
package struct DeskStatements: Query {
  /// From when on confirmations count as recent.
  package let since: Instant

  package init(since: Instant) {
    self.since = since
  }

  package func answer(from snapshot: ReadSnapshot) throws -> [DeskStatement] {
    try AllStatements().answer(from: snapshot).map { summary in
      let states = try snapshot.rows(
        "SELECT state, COUNT(*) AS n FROM endorsement WHERE statement = ? GROUP BY state", [summary.id])
      let invitations = try snapshot.rows(
        "SELECT state, COUNT(*) AS n FROM invitation WHERE statement = ? GROUP BY state", [summary.id])
      let recent: Int? = try snapshot.value(
        "SELECT COUNT(*) FROM endorsement WHERE statement = ? AND state = 'confirmed' AND confirmed_at >= ?",
        [summary.id, since.milliseconds])
      func number(_ state: String, in rows: [Row]) -> Int { rows.first { $0["state"] == state }?["n"] ?? 0 }
      return DeskStatement(
        summary: summary, awaiting: number("awaiting", in: states), withdrawn: number("withdrawn", in: states),
        duplicates: number("duplicate", in: states), confirmedSince: recent ?? 0,
        invited: number("invited", in: invitations), intends: number("intends", in: invitations),
        declined: number("declined", in: invitations))
    }
  }
}

/// How the two outboxes stand.
package struct OutboxHealth: Query {
  package init() {}

  package struct Answer: Sendable, Equatable {
    /// Waiting, sent for the first time or again.
    package let mailQueued: Int
    /// Of those, tried at least once without success.
    package let mailRetrying: Int
    package let mailFailed: Int
    package let mailSent: Int
    /// When the oldest waiting mail was queued.
    package let oldestMail: Instant?
    /// What the mail server said last to a mail that waits or failed.
    package let lastMailTrouble: String?
    package let webhooksQueued: Int
    package let webhooksRetrying: Int
    package let webhooksFailed: Int
    package let webhooksDelivered: Int
    package let oldestWebhook: Instant?
    package let lastWebhookTrouble: String?
  }

  package func answer(from snapshot: ReadSnapshot) throws -> Answer {
    let mail = try Numbers(
      table: "outbox_mail", ended: "sent", trouble: "reply_text", snapshot: snapshot)
    let webhooks = try Numbers(
      table: "outbox_webhook", ended: "delivered", trouble: "answer", snapshot: snapshot)
    return Answer(
      mailQueued: mail.queued, mailRetrying: mail.retrying, mailFailed: mail.failed, mailSent: mail.ended,
      oldestMail: mail.oldest, lastMailTrouble: mail.trouble, webhooksQueued: webhooks.queued,
      webhooksRetrying: webhooks.retrying, webhooksFailed: webhooks.failed, webhooksDelivered: webhooks.ended,
      oldestWebhook: webhooks.oldest, lastWebhookTrouble: webhooks.trouble)
  }

  private struct Numbers {
    let queued: Int
    let retrying: Int
    let failed: Int
    let ended: Int
    let oldest: Instant?
    let trouble: String?

    init(table: String, ended: String, trouble: String, snapshot: ReadSnapshot) throws {
      let row = try snapshot.row(
        """
        SELECT COUNT(*) FILTER (WHERE state = 'queued') AS queued,
          COUNT(*) FILTER (WHERE state = 'queued' AND attempts > 0) AS retrying,
          COUNT(*) FILTER (WHERE state = 'failed') AS failed,
          COUNT(*) FILTER (WHERE state = '\(ended)') AS ended,
          MIN(created_at) FILTER (WHERE state = 'queued') AS oldest
        FROM \(table)
        """)
      queued = row?["queued"] ?? 0
      retrying = row?["retrying"] ?? 0
      failed = row?["failed"] ?? 0
      self.ended = row?["ended"] ?? 0
      oldest = (row?["oldest"] as Int64?).map(Instant.init(milliseconds:))
      self.trouble = try snapshot.value(
        """
        SELECT \(trouble) FROM \(table) WHERE attempts > 0 AND state IN ('queued', 'failed') ORDER BY id DESC LIMIT 1
        """)
    }
  }
}

/// A question for the secretariat: is this newcomer that organization?
package struct IdentityQuestion: Sendable {
  package let id: Int64
  package let newcomerID: Int64
  package let newcomer: String
  package let newcomerCountry: String?
  package let candidate: String
  package let candidateCountry: String?
  /// Short codes of what speaks for and against, as the identity room names them.
  package let evidence: [String]
  package let askedAt: Instant
}

/// The open questions, the oldest first.
package struct OpenIdentityQuestions: Query {
  package let limit: Int

  package init(limit: Int) {
    self.limit = limit
  }

  package struct Answer: Sendable {
    package let questions: [IdentityQuestion]
    package let total: Int
  }

  package func answer(from snapshot: ReadSnapshot) throws -> Answer {
    let rows = try snapshot.rows(
      """
      SELECT q.id, q.newcomer AS newcomer_id, n.name AS newcomer, n.country AS newcomer_country, o.name AS candidate,
        o.country AS candidate_country, q.evidence, q.asked_at
      FROM identity_question q JOIN organization n ON n.id = q.newcomer JOIN organization o ON o.id = q.candidate
      WHERE q.state = 'open' ORDER BY q.id LIMIT ?
      """, [limit])
    let total: Int? = try snapshot.value("SELECT COUNT(*) FROM identity_question WHERE state = 'open'")
    return Answer(
      questions: try rows.map { row in
        IdentityQuestion(
          id: row["id"], newcomerID: row["newcomer_id"], newcomer: row["newcomer"],
          newcomerCountry: row["newcomer_country"],
          candidate: row["candidate"], candidateCountry: row["candidate_country"],
          evidence: try StoredList.texts(row["evidence"]), askedAt: Instant(milliseconds: row["asked_at"]))
      }, total: total ?? 0)
  }
}

/// A webhook endpoint, without its secret.
package struct WebhookEndpoint: Sendable {
  package let id: Int64
  package let url: String
  package let types: WebhookTypes
  package let isActive: Bool
  package let queued: Int
  package let failed: Int
  package let delivered: Int
}

/// Every endpoint with how its messages stand.
package struct AllWebhooks: Query {
  package init() {}

  package func answer(from snapshot: ReadSnapshot) throws -> [WebhookEndpoint] {
    try snapshot.rows(
      """
      SELECT w.id, w.url, w.types, w.state,
        COUNT(o.id) FILTER (WHERE o.state = 'queued') AS queued,
        COUNT(o.id) FILTER (WHERE o.state = 'failed') AS failed,
        COUNT(o.id) FILTER (WHERE o.state = 'delivered') AS delivered
      FROM webhook_endpoint w LEFT JOIN outbox_webhook o ON o.endpoint = w.id
      GROUP BY w.id ORDER BY w.id
      """
    ).map { row in
      WebhookEndpoint(
        id: row["id"], url: row["url"], types: WebhookTypes(stored: row["types"]), isActive: row["state"] == "active",
        queued: row["queued"], failed: row["failed"], delivered: row["delivered"])
    }
  }
}

/// How one queued webhook stands, for the command that waits for its test.
package struct WebhookMessageState: Query {
  package let id: Int64

  package init(id: Int64) {
    self.id = id
  }

  package struct Standing: Sendable {
    package let state: String
    package let attempts: Int
    package let status: Int?
    package let answer: String?
  }

  package func answer(from snapshot: ReadSnapshot) throws -> Standing? {
    try snapshot.row("SELECT state, attempts, status, answer FROM outbox_webhook WHERE id = ?", [id])
      .map { Standing(state: $0["state"], attempts: $0["attempts"], status: $0["status"], answer: $0["answer"]) }
  }
}
