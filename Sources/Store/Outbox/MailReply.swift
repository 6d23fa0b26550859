import Statements

/// What is kept of the answer to an attempt.
package struct MailReply: Sendable, Equatable {
  /// The reply code, 200...599, when the server replied.
  package let code: Int?
  /// The enhanced status code, such as `5.1.1` (RFC 3463).
  package let status: String?
  /// The server's words, or why there were none.
  package let text: String
  /// The server that answered.
  package let host: String?
  /// Its own name for the message, to be looked for in its log.
  package let queueID: String?

  package init(code: Int? = nil, status: String? = nil, text: String, host: String? = nil, queueID: String? = nil) {
    self.code = code
    self.status = status
    self.text = text
    self.host = host
    self.queueID = queueID
  }
}

/// How one attempt at one mail ended.
package struct MailResult: Sendable {
  package enum End: Sendable, Equatable {
    case accepted
    /// For good: a 5xx, or the tries are used up.
    case failed
    case deferred(until: Instant)
    /// The message went out whole and nobody answered.
    case unknown
  }

  package let mail: Int64
  package let end: End
  package let reply: MailReply
  /// The server said that there is no such mailbox: no mailing goes there any more.
  package let mailboxIsGone: Bool

  package init(mail: Int64, end: End, reply: MailReply, mailboxIsGone: Bool = false) {
    self.mail = mail
    self.end = end
    self.reply = reply
    self.mailboxIsGone = mailboxIsGone
  }
}
