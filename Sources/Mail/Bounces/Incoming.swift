import Statements

/// What a mail that came back to us, or in answer, turned out to be.
package enum Incoming: Sendable, Hashable {
  /// A mail of ours was not delivered, or not yet.
  case bounce(Bounce)
  /// Somebody pressed "this is spam" (RFC 5965).
  case complaint(Complaint)
  /// A note of absence or another answer that no person wrote (RFC 3834): of no consequence.
  case automaticReply(MailClue)
  /// A mail to the address for those who want no more.
  case unsubscribe(contact: Int64)
  /// Anything else: perhaps a person wrote.
  case other
}

/// Which mail of ours something is about, as far as it can be told.
package struct MailClue: Sendable, Hashable {
  /// From a return path of ours, whose tag nobody can make up.
  package var mail: Int64?
  /// From the headers that came back, with angle brackets. Anybody who has seen the mail can write this.
  package var messageID: String?

  package init(mail: Int64? = nil, messageID: String? = nil) {
    self.mail = mail
    self.messageID = messageID
  }
}

/// A report that a mail was not delivered.
package struct Bounce: Sendable, Hashable {
  /// What follows for the address.
  package enum Gravity: String, Sendable, Hashable {
    /// The address does not work and will not: nothing more is sent there.
    case hard
    /// This message was refused for good, which says nothing about the address: a full mailbox, its size, a policy.
    case refused
    /// Given up after temporary failures.
    case soft
    /// Not delivered yet, and still being tried.
    case delayed
  }

  package struct Recipient: Sendable, Hashable {
    /// Nil where the report names nobody: then it is whom the mail was for.
    package let address: MailAddress?
    package let gravity: Gravity
    /// The enhanced status code, `5.1.1` (RFC 3463); from the words of the report where it has no field for it.
    package let status: String?
    /// What the other side said, on one line of at most 500 characters.
    package let diagnostic: String?
    /// The host that said it.
    package let remoteHost: String?

    package init(
      address: MailAddress?, gravity: Gravity, status: String? = nil, diagnostic: String? = nil,
      remoteHost: String? = nil
    ) {
      self.address = address
      self.gravity = gravity
      self.status = status
      self.diagnostic = diagnostic
      self.remoteHost = remoteHost
    }
  }

  package let clue: MailClue
  /// Never empty.
  package let recipients: [Recipient]

  package init(clue: MailClue, recipients: [Recipient]) {
    self.clue = clue
    self.recipients = recipients
  }
}

/// A report that somebody does not want our mail.
package struct Complaint: Sendable, Hashable {
  package let clue: MailClue
  /// `abuse`, `fraud`, `virus`, `opt-out`, `other`… in lower case (RFC 5965 §7.3).
  package let kind: String
  /// Who complained, where the report says so.
  package let recipient: MailAddress?

  package init(clue: MailClue, kind: String, recipient: MailAddress?) {
    self.clue = clue
    self.kind = kind
    self.recipient = recipient
  }
}
