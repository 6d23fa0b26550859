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

  /// The contact with this mailbox at this organization, made when it is new; the newest name, role and language stand.
  /// The address stays as it was first given: nobody who types it in other letters changes where its mail goes.
  func contact(_ draft: ContactDraft, at organization: Int64) throws -> Int64 {
    try transaction.insert(
      """
      INSERT INTO contact (organization, name, role, address, address_key, language, created_at)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (organization, address_key) DO UPDATE
        SET name = COALESCE(excluded.name, name), role = COALESCE(excluded.role, role),
          language = excluded.language
      RETURNING id
      """,
      [
        organization, draft.name, draft.role, draft.address?.description, draft.address?.canonical, draft.language,
        transaction.now.milliseconds,
      ])
  }
}
