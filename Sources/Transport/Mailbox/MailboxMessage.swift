/// A message as it lies in a mailbox.
package struct MailboxMessage: Sendable, Equatable {
  /// What the server knows it by, for as long as it is there: UIDVALIDITY and UID by IMAP, the unique id of UIDL by POP3.
  package let id: String
  /// Headers, blank line and body as the server gave them, up to the settings' `longestMessage`.
  package let bytes: [UInt8]
  /// Whether there was more of it.
  package let isCut: Bool
}
