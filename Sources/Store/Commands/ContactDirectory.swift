import GRDB
import Statements

/// A person of an organization, as the contact columns hold one.
struct ContactDraft {
  let name: String?
  let role: String?
  let address: MailAddress?
  let language: String
}

/// Contacts: one for each organization and mailbox.
struct ContactDirectory {
  let transaction: WriteTransaction

  /// The contact with this mailbox at this organization, made when it is new. One that is there stays as it is: whoever types an
  /// address into a form does not speak for its mailbox.
  func contact(_ draft: ContactDraft, at organization: Int64) throws -> Int64 {
    try find(draft, at: organization) ?? add(draft, at: organization)
  }

  /// A contact of an organization that has none with this mailbox.
  func add(_ draft: ContactDraft, at organization: Int64) throws -> Int64 {
    try transaction.insert(Self.insertion, values(of: draft, at: organization))
  }

  /// The same for those who stand for what they enter: the newest name, role and language stand.
  func renewedContact(_ draft: ContactDraft, at organization: Int64) throws -> Int64 {
    try transaction.execute(
      """
      \(Self.insertion) ON CONFLICT (organization, address_key) WHERE same_as IS NULL DO UPDATE SET
        name = COALESCE(excluded.name, name), role = COALESCE(excluded.role, role), language = excluded.language
      """, values(of: draft, at: organization))
    guard let id = try find(draft, at: organization) else { return transaction.database.lastInsertedRowID }
    return id
  }

  /// Takes name, role and language from an endorsement that this mailbox has confirmed.
  func take(from endorsement: EndorsementRow) throws {
    guard let contact = endorsement.contact else { return }
    // Mostly they are what stands there already, and a row that is not written is not copied to the log.
    try transaction.execute(
      """
      UPDATE contact SET name = COALESCE(?1, name), role = COALESCE(?2, role), language = ?3
      WHERE id = ?4 AND (name IS NOT COALESCE(?1, name) OR role IS NOT COALESCE(?2, role) OR language <> ?3)
      """, [endorsement.contactName, endorsement.contactRole, endorsement.language, contact])
  }

  private func find(_ draft: ContactDraft, at organization: Int64) throws -> Int64? {
    guard let address = draft.address else { return nil }
    return try transaction.value(
      "SELECT id FROM contact WHERE organization = ? AND address_key = ? AND same_as IS NULL",
      [organization, address.canonical])
  }

  /// The address stays as it was first given: nobody who types it in other letters changes where its mail goes.
  private static let insertion = """
    INSERT INTO contact (organization, name, role, address, address_key, language, created_at)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    """

  private func values(of draft: ContactDraft, at organization: Int64) -> [(any DatabaseValueConvertible)?] {
    [
      organization, draft.name, draft.role, draft.address?.description, draft.address?.canonical, draft.language,
      transaction.now.milliseconds,
    ]
  }
}
