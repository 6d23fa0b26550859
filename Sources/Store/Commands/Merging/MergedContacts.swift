import GRDB
import Statements

/// The contacts of an organization that stands for several: one for each mailbox is the one in use, the others are the same as that one.
///
/// No contact is ever folded into another: what a person changes stays with the row that was changed, and comes back with it.
struct MergedContacts {
  let transaction: WriteTransaction

  /// Sets those of `from` aside whose mailbox `into` has as well, before they come to it.
  func setAside(from: Int64, into: Int64) throws {
    let pairs: [(here: Int64, there: Int64)] = try transaction.all(
      """
      SELECT x.id, y.id FROM contact x
      JOIN contact y ON y.organization = ? AND y.address_key = x.address_key AND y.same_as IS NULL
      WHERE x.organization = ? AND x.same_as IS NULL
      """, [into, from]
    ) { ($0[0], $0[1]) }
    for pair in pairs {
      try transaction.execute("UPDATE contact SET same_as = ? WHERE id = ?", [pair.there, pair.here])
    }
  }

  /// Puts one contact for each mailbox in use: the organization's own before those that came to it, then the oldest.
  func settle(_ organization: Int64) throws {
    let rows: [(id: Int64, key: String?, sameAs: Int64?)] = try transaction.all(
      """
      SELECT id, address_key, same_as FROM contact WHERE organization = ?
      ORDER BY CASE WHEN home IS NULL THEN 0 ELSE 1 END, id
      """, [organization]
    ) { ($0[0], $0[1], $0[2]) }
    var inUse: [String: Int64] = [:]
    var toUse: [Int64] = []
    for row in rows {
      guard let key = row.key, let first = inUse[key] else {
        if let key = row.key { inUse[key] = row.id }
        if row.sameAs != nil { toUse.append(row.id) }
        continue
      }
      if row.sameAs != first {
        try transaction.execute("UPDATE contact SET same_as = ? WHERE id = ?", [first, row.id])
      }
    }
    // Last, because a mailbox may have one contact in use at any moment.
    for id in toUse { try transaction.execute("UPDATE contact SET same_as = NULL WHERE id = ?", [id]) }
  }

  /// Gives endorsements and invitations that name another organization's contact one of their own, with the same mailbox.
  func makeOwn(of organization: Int64) throws {
    try makeOwn(of: organization, table: "endorsement")
    try makeOwn(of: organization, table: "invitation")
  }

  private func makeOwn(of organization: Int64, table: String) throws {
    let foreign: [(id: Int64, contact: Int64)] = try transaction.all(
      """
      SELECT r.id, r.contact FROM \(table) r JOIN contact c ON c.id = r.contact
      WHERE r.organization = ? AND c.organization <> r.organization ORDER BY r.id
      """, [organization]
    ) { ($0[0], $0[1]) }
    for row in foreign {
      let own = try own(for: row.contact, table: table, id: row.id, at: organization)
      try transaction.execute("UPDATE \(table) SET contact = ? WHERE id = ?", [own, row.id])
      try transaction.execute(
        "UPDATE outbox_mail SET contact = ? WHERE \(table) = ? AND contact = ? AND state IN ('queued', 'deferred')",
        [own, row.id, row.contact])
    }
  }

  private func own(for contact: Int64, table: String, id: Int64, at organization: Int64) throws -> Int64 {
    let found: Int64? = try transaction.value(
      """
      SELECT o.id FROM contact c JOIN contact o ON o.address_key = c.address_key AND o.same_as IS NULL
      WHERE c.id = ? AND o.organization = ?
      """, [contact, organization])
    if let found, try isFree(found, table: table, id: id) { return found }
    return try transaction.insert(
      """
      INSERT INTO contact (organization, name, role, address, address_key, language, same_as, created_at)
      SELECT ?, name, role, address, address_key, language, ?, created_at FROM contact WHERE id = ?
      """, [organization, found, contact])
  }

  /// Whether a contact has no invitation, or no open request, to the same statement yet.
  private func isFree(_ contact: Int64, table: String, id: Int64) throws -> Bool {
    let taken: Int64? = try transaction.value(
      """
      SELECT o.id FROM \(table) r JOIN \(table) o ON o.statement = r.statement AND o.contact = ? AND o.id <> r.id
        \(table == "endorsement" ? "AND o.state = 'awaiting' AND r.state = 'awaiting'" : "")
      WHERE r.id = ? LIMIT 1
      """, [contact, id])
    return taken == nil
  }
}
