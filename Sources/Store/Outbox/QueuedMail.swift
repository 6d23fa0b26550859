import Statements

/// A mail of the outbox that is due, with everything that composing it takes, but no link: links are minted from the ids.
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
  /// The mailing that it is part of.
  package let mailing: Int64?
  /// The name of its recipient's organization, where one is known.
  package let organization: String?
  package let statement: Statement?
  package let endorsement: Endorsement?
  package let invitation: Invitation?
  package let staff: LinkUse?
  package let endpoint: Endpoint?

  package struct Statement: Sendable {
    package let slug: String
    package let title: String
    package let summary: String
    /// The language that the title is in, which may not be the mail's.
    package let language: String
    package let closes: Instant?
    package let timeZone: String
    /// The count.
    package let endorsements: Int64
    /// The number of the text that stands now.
    package let version: Int64
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
    /// Whether it waits to be confirmed.
    package let isAwaiting: Bool
  }

  package struct Invitation: Sendable {
    package let organization: String
    package let link: LinkUse
  }

  /// A webhook endpoint that was switched off.
  package struct Endpoint: Sendable {
    package let id: Int64
    package let url: String
    /// What its last attempt ended with.
    package let failure: String
  }
}
