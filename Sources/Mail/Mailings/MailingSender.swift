import Statements

/// Who sends mailings, and as which list.
package struct MailingSender: Sendable {
  package let from: Mailbox
  package let replyTo: Mailbox?
  /// The coalition, as the end of each mail names it.
  package let siteName: String
  /// `updates.undersigned.example.org`: a name in a domain of ours that never changes (RFC 2919 §2).
  package let listID: String

  package init(from: Mailbox, replyTo: Mailbox? = nil, siteName: String, listID: String) {
    self.from = from
    self.replyTo = replyTo
    self.siteName = siteName
    self.listID = listID
  }
}
