import GRDB
import Statements

/// Adds a member of the secretariat, or gives the one with this address a new name.
package struct AddStaff: Command {
  package let name: String
  package let address: MailAddress
  package let language: String

  package init(name: String, address: MailAddress, language: String) {
    self.name = name
    self.address = address
    self.language = language
  }

  /// Returns the member's id.
  package func run(in transaction: WriteTransaction) throws -> Int64 {
    let found: Int64? = try transaction.value(
      "SELECT id FROM staff WHERE address_key = ?", [address.canonical])
    if let found {
      try transaction.execute(
        "UPDATE staff SET name = ?, language = ?, removed_at = NULL WHERE id = ?", [name, language, found])
      return found
    }
    let id = try transaction.insert(
      """
      INSERT INTO staff (name, address, address_key, language, created_at) VALUES (?, ?, ?, ?, ?)
      """, [name, address.description, address.canonical, language, transaction.now.milliseconds])
    try transaction.record(EventDraft(kind: .staffAdded, actor: .commandLine, data: ["staff": .integer(id)]))
    return id
  }
}

/// Makes a new one-time link for a member of the secretariat and voids the older ones.
package struct IssueStaffLink: Command {
  package let address: MailAddress
  /// Whether to mail it; otherwise the caller shows it.
  package let byMail: Bool

  package init(address: MailAddress, byMail: Bool) {
    self.address = address
    self.byMail = byMail
  }

  /// Returns what to mint the link from, or nil when nobody of the secretariat has this address.
  package func run(in transaction: WriteTransaction) throws -> LinkUse? {
    let id: Int64? = try transaction.value(
      "SELECT id FROM staff WHERE address_key = ? AND removed_at IS NULL", [address.canonical])
    guard let id else { return nil }
    if byMail {
      guard try StaffLink.send(to: id, in: transaction) else { return nil }
    } else {
      try StaffLink.void(id, in: transaction)
    }
    let version: Int64 = try transaction.value("SELECT link_version FROM staff WHERE id = ?", [id]) ?? 0
    return LinkUse(subject: id, version: version)
  }
}

/// Uses a one-time link: voids it and starts a session.
package struct SignInStaff: Command {
  package let link: LinkUse
  /// SHA-256 of the session's secret, in hexadecimal; the secret itself is in the cookie alone.
  package let secretSHA256: String
  package let lifetimeSeconds: Int64

  package init(link: LinkUse, secretSHA256: String, lifetimeSeconds: Int64) {
    self.link = link
    self.secretSHA256 = secretSHA256
    self.lifetimeSeconds = lifetimeSeconds
  }

  package enum Outcome: Sendable, Equatable {
    case signedIn
    /// The link was used, or a newer one was made.
    case replaced
    case unknown
  }

  package func run(in transaction: WriteTransaction) throws -> Outcome {
    let version: Int64? = try transaction.value(
      "SELECT link_version FROM staff WHERE id = ? AND removed_at IS NULL", [link.subject])
    guard let version else { return .unknown }
    guard link.isCurrent(version) else { return .replaced }
    try StaffLink.void(link.subject, in: transaction)
    try transaction.execute("DELETE FROM session WHERE expires_at <= ?", [transaction.now.milliseconds])
    try transaction.execute(
      "INSERT INTO session (secret_sha256, staff, created_at, expires_at) VALUES (?, ?, ?, ?)",
      [
        secretSHA256, link.subject, transaction.now.milliseconds,
        (transaction.now + lifetimeSeconds).milliseconds,
      ])
    try transaction.record(EventDraft(kind: .staffSignedIn, actor: .staff(link.subject)))
    return .signedIn
  }
}

/// Takes a member off the secretariat: links and sessions end at once. The history keeps what was done.
package struct RemoveStaff: Command {
  package let address: MailAddress

  package init(address: MailAddress) {
    self.address = address
  }

  /// Returns whether there was such a member.
  package func run(in transaction: WriteTransaction) throws -> Bool {
    let id: Int64? = try transaction.value(
      "SELECT id FROM staff WHERE address_key = ? AND removed_at IS NULL", [address.canonical])
    guard let id else { return false }
    try StaffLink.void(id, in: transaction)
    try transaction.execute("UPDATE staff SET removed_at = ? WHERE id = ?", [transaction.now.milliseconds, id])
    try transaction.execute("DELETE FROM session WHERE staff = ?", [id])
    try transaction.record(EventDraft(kind: .staffRemoved, actor: .commandLine, data: ["staff": .integer(id)]))
    return true
  }
}

/// Ends a session.
package struct SignOutStaff: Command {
  package let secretSHA256: String

  package init(secretSHA256: String) {
    self.secretSHA256 = secretSHA256
  }

  package func run(in transaction: WriteTransaction) throws {
    try transaction.execute("DELETE FROM session WHERE secret_sha256 = ?", [secretSHA256])
  }
}

/// The one-time link of a member of the secretariat.
enum StaffLink {
  static func void(_ id: Int64, in transaction: WriteTransaction) throws {
    try transaction.execute("UPDATE staff SET link_version = link_version + 1 WHERE id = ?", [id])
  }

  /// Voids the older links and mails a new one; false when there is no such member.
  static func send(to id: Int64, in transaction: WriteTransaction) throws -> Bool {
    let language: String? = try transaction.value(
      "SELECT language FROM staff WHERE id = ? AND removed_at IS NULL", [id])
    guard let language else { return false }
    try void(id, in: transaction)
    try transaction.queue(MailIntent(intent: .staffSignIn, staff: id, language: language))
    return true
  }
}
