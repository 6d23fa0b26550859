import Statements

/// A mail that was claimed from the outbox, with everything that composing it takes, but no link: links are minted from the ids.
package struct QueuedMail: Sendable {
  package let id: Int64
  package let intent: LetterIntent
  /// The left side of the Message-ID, the same at every attempt.
  package let messageID: String
  package let recipient: Mailbox
  package let language: String
  /// How often it was tried before.
  package let attempts: Int
  package let createdAt: Instant
  package let statement: Statement?
  package let endorsement: Endorsement?
  package let invitation: Invitation?
  package let staff: LinkUse?

  package struct Statement: Sendable {
    package let slug: String
    package let title: String
    package let summary: String
    /// The language that the title is in, which may not be the mail's.
    package let language: String
    package let closes: Instant?
    package let timeZone: String
  }

  package struct Endorsement: Sendable {
    package let reference: String
    package let organization: String
    package let listed: Bool
    package let version: Int64
    package let confirmedAt: Instant?
    package let withdrawnAt: Instant?
    package let confirmation: LinkUse
    /// Nil when the recipient is not the endorsement's own contact: nobody else manages it.
    package let management: LinkUse?
  }

  package struct Invitation: Sendable {
    package let organization: String
    package let link: LinkUse
  }
}
