import Foundation
import GRDB
import Statements

/// An audience as SQL: one row for each mailbox, in the order of the mailboxes' keys.
struct AudienceSelection {
  let audience: Audience
  let mailing: Int64

  /// What one recipient's mail is about.
  struct Recipient: Sendable {
    let key: String
    let contact: Int64?
    let listedAddress: Int64?
    let statement: Int64?
    let endorsement: Int64?
    let invitation: Int64?
    let language: String
  }

  /// Recipients of some mailboxes in the order of their keys, and the last key that was looked at; nil when there are no more.
  struct Page {
    let recipients: [Recipient]
    let through: String
  }

  /// The part after `key`, of at most `limit` rows; each mailbox is in one page.
  func page(after key: String, limit: Int, in database: Database) throws -> Page? {
    let mailboxes =
      audience.isList
      ? "SELECT address_key AS k FROM mailing_address WHERE mailing = ? AND address_key > ? ORDER BY address_key LIMIT ?"
      : "SELECT address_key AS k FROM contact WHERE address_key > ? ORDER BY address_key LIMIT ?"
    let first: [(any DatabaseValueConvertible)?] = audience.isList ? [mailing, key, limit] : [key, limit]
    guard let last: String = try database.value("SELECT MAX(k) FROM (\(mailboxes))", first) else { return nil }
    return Page(recipients: try recipients(after: key, through: last, in: database), through: last)
  }

  /// The recipient behind one mailbox, or none.
  func recipients(within key: String, in database: Database) throws -> [Recipient] {
    try recipients(after: String(key.dropLast()), through: key, in: database).filter { $0.key == key }
  }

  private func recipients(after key: String, through last: String, in database: Database) throws -> [Recipient] {
    let (sql, arguments) = selection(within: (key, last))
    var recipients: [Recipient] = []
    // Of several that stand behind one mailbox, the first decides what its mail is about.
    _ = try database.all("\(sql) ORDER BY mailbox, contact, listed, endorsement, invitation", arguments) { row in
      let mailbox: String = row["mailbox"]
      guard recipients.last?.key != mailbox else { return }
      recipients.append(
        Recipient(
          key: mailbox, contact: row["contact"], listedAddress: row["listed"], statement: row["statement"],
          endorsement: row["endorsement"], invitation: row["invitation"], language: row["language"]))
    }
    return recipients
  }

  /// How many mailboxes it has.
  func count(in database: Database) throws -> Int {
    let (sql, arguments) = selection(within: nil)
    return try database.value("SELECT COUNT(DISTINCT mailbox) FROM (\(sql))", arguments) ?? 0
  }

  /// How many of them get nothing: mail to them came back, or they asked for no more.
  func suppressed(in database: Database) throws -> Int {
    let (sql, arguments) = selection(within: nil)
    return try database.value(
      "SELECT COUNT(DISTINCT mailbox) FROM (\(sql)) WHERE mailbox IN (SELECT address_key FROM mail_suppression)",
      arguments) ?? 0
  }

  private typealias Piece = (sql: String, arguments: [(any DatabaseValueConvertible)?])

  /// - Parameter keys: the mailboxes after the first key, up to the second.
  private func selection(within keys: (after: String, through: String)?) -> Piece {
    audience.isList ? list(within: keys) : contacts(within: keys)
  }

  private func list(within keys: (after: String, through: String)?) -> Piece {
    var piece: Piece = (
      """
      SELECT l.address_key AS mailbox, NULL AS contact, l.id AS listed,
        (SELECT id FROM statement WHERE slug = ?) AS statement, NULL AS endorsement, NULL AS invitation, l.language
      FROM mailing_address l WHERE l.mailing = ? AND l.address IS NOT NULL
      """, [audience.statement, mailing]
    )
    if let keys {
      piece.sql += " AND l.address_key > ? AND l.address_key <= ?"
      piece.arguments += [keys.after, keys.through]
    }
    return piece
  }

  private func contacts(within keys: (after: String, through: String)?) -> Piece {
    let isInvited = audience.standing.isOfInvitation
    var conditions = ["r.contact = c.id", "o.id = r.organization", "c.address IS NOT NULL"]
    var arguments: [(any DatabaseValueConvertible)?] = []
    func add(_ condition: String, _ values: [(any DatabaseValueConvertible)?] = []) {
      conditions.append(condition)
      arguments += values
    }
    if let keys { add("c.address_key > ? AND c.address_key <= ?", [keys.after, keys.through]) }
    switch audience.standing {
    case .endorsed: add("r.state = 'confirmed'")
    case .unconfirmed: add("r.state = 'awaiting'")
    case .notOpened: add("r.state = 'invited' AND r.opened_at IS NULL")
    case .openedNotSigned: add("r.state = 'invited' AND r.opened_at IS NOT NULL")
    case .intends: add("r.state = 'intends'")
    }
    if isInvited {
      // Whoever endorsed by another way is asked no more.
      add(
        """
        NOT EXISTS (SELECT 1 FROM endorsement e WHERE e.statement = r.statement AND e.organization = r.organization
          AND e.state = 'confirmed')
        """)
    } else if audience.standing == .endorsed, !audience.isAboutEndorsement {
      add("r.updates = 1")
    }
    if let statement = audience.statement {
      add("r.statement = (SELECT id FROM statement WHERE slug = ?)", [statement])
    }
    if let version = audience.version, !isInvited { add("r.version = ?", [version]) }
    let country = isInvited ? "COALESCE(o.country, '')" : "r.country"
    let kind = isInvited ? "o.kind" : "r.kind"
    let places = Set(audience.countries).union(Self.countries(of: audience.regions))
    if !audience.regions.isEmpty || !audience.countries.isEmpty {
      add(Self.isOne(of: places.count, country), places.sorted())
    }
    if !audience.kinds.isEmpty { add(Self.isOne(of: audience.kinds.count, kind), audience.kinds) }
    if !audience.languages.isEmpty {
      add(Self.isOne(of: audience.languages.count, "c.language"), audience.languages)
    }
    if !audience.tags.isEmpty {
      add(
        """
        EXISTS (SELECT 1 FROM organization_tag t JOIN organization p ON p.id = t.organization
          WHERE COALESCE(p.stands_in, p.id) = r.organization AND \(Self.isOne(of: audience.tags.count, "t.tag")))
        """, audience.tags)
    }
    if !audience.networks.isEmpty {
      let isNamed = Self.isOne(of: audience.networks.count, "n.whole")
      add(
        """
        (\(Self.isOne(of: audience.networks.count, "r.organization")) OR EXISTS (
          SELECT 1 FROM relation n WHERE n.part = r.organization AND n.state = 'confirmed' AND \(isNamed)))
        """, audience.networks + audience.networks)
    }
    return (
      """
      SELECT c.address_key AS mailbox, COALESCE(c.same_as, c.id) AS contact, NULL AS listed, r.statement,
        \(isInvited ? "NULL" : "r.id") AS endorsement, \(isInvited ? "r.id" : "NULL") AS invitation, c.language
      FROM contact c CROSS JOIN \(isInvited ? "invitation" : "endorsement") r CROSS JOIN organization o
      WHERE \(conditions.joined(separator: " AND "))
      """, arguments
    )
  }

  private static func isOne(of count: Int, _ column: String) -> String {
    count == 0 ? "1 = 0" : "\(column) IN (\(Array(repeating: "?", count: count).joined(separator: ", ")))"
  }

  private static func countries(of regions: [String]) -> Set<String> {
    Set(Country.all.filter { regions.contains($0.region.rawValue) }.map(\.code))
  }
}
