import GRDB
import Statements

/// What goes with the new one when an organization is split.
struct SplitShare {
  private(set) var endorsements: [Int64] = []
  private(set) var contacts: [Int64] = []
  private(set) var invitations: [Int64] = []

  struct Missing: Error {
    let name: String
  }

  static func find(_ split: SplitOrganization, in transaction: WriteTransaction) throws -> Result<SplitShare, Missing> {
    var share = SplitShare()
    for address in split.contacts {
      let found: [Int64] = try transaction.all(
        "SELECT id FROM contact WHERE organization = ? AND address_key = ? ORDER BY id",
        [split.organization, address.canonical]
      ) { $0[0] }
      guard !found.isEmpty else { return .failure(Missing(name: address.description)) }
      for id in found { try share.take(contact: id, of: split.organization, in: transaction) }
    }
    for reference in split.endorsements {
      let found: Int64? = try transaction.value(
        "SELECT id FROM endorsement WHERE reference = ? AND organization = ?", [reference, split.organization])
      guard let found else { return .failure(Missing(name: reference)) }
      share.add(found, to: \.endorsements)
    }
    for name in split.names {
      let found: String? = try transaction.value(
        "SELECT name FROM organization_name WHERE organization = ? AND name = ?", [split.organization, name])
      guard found != nil else { return .failure(Missing(name: name)) }
    }
    try share.takeContactsAlong(of: split.organization, in: transaction)
    return .success(share)
  }

  func move(from organization: Int64, to newcomer: Int64, in transaction: WriteTransaction) throws {
    for (table, ids) in [("contact", contacts), ("invitation", invitations), ("endorsement", endorsements)] {
      for id in ids {
        try transaction.execute("UPDATE \(table) SET organization = ?, home = NULL WHERE id = ?", [newcomer, id])
      }
    }
  }

  /// The contacts that nothing needs which stays.
  private mutating func takeContactsAlong(of organization: Int64, in transaction: WriteTransaction) throws {
    for endorsement in endorsements {
      let contact: Int64? = try transaction.value("SELECT contact FROM endorsement WHERE id = ?", [endorsement])
      guard let contact, !contacts.contains(contact) else { continue }
      let users: [Int64] = try transaction.all(
        "SELECT id FROM endorsement WHERE organization = ? AND contact = ?", [organization, contact]
      ) { $0[0] }
      let invitation: Int64? = try transaction.value(
        "SELECT id FROM invitation WHERE organization = ? AND contact = ? LIMIT 1", [organization, contact])
      if invitation == nil, users.allSatisfy(endorsements.contains) { contacts.append(contact) }
    }
  }

  private mutating func take(contact: Int64, of organization: Int64, in transaction: WriteTransaction) throws {
    add(contact, to: \.contacts)
    for (table, list) in [("invitation", \SplitShare.invitations), ("endorsement", \SplitShare.endorsements)] {
      let found: [Int64] = try transaction.all(
        "SELECT id FROM \(table) WHERE organization = ? AND contact = ? ORDER BY id", [organization, contact]
      ) { $0[0] }
      for id in found { add(id, to: list) }
    }
  }

  private mutating func add(_ id: Int64, to list: WritableKeyPath<SplitShare, [Int64]>) {
    if !self[keyPath: list].contains(id) { self[keyPath: list].append(id) }
  }
}
