/// How far one mail to one recipient has come. There is one record for each recipient of each mail.
package enum MailState: String, Sendable, CaseIterable {
  /// Waits for its first attempt.
  case queued
  /// Under way: committed before the first byte of the message goes out.
  case attempting
  /// Not taken yet; there is a next try.
  case deferred
  /// The mail server has taken it over. That is not yet delivered.
  case accepted
  /// Refused for good, or given up after days.
  case failed
  /// The whole message went out, and no answer came back: it may or may not have been taken.
  case unknown
  /// It was taken, and came back.
  case bounced
  /// It was delivered, and its reader called it spam.
  case complained
  /// Not sent: its reader asked for no more updates.
  case unsubscribed
  /// Not sent: mail to that mailbox came back before, or was called spam.
  case held
  /// Not sent: there was nobody or nothing to write to any more, or the mailing was cancelled.
  case dropped

  /// What still waits for an attempt.
  package static let waiting: Set<MailState> = [.queued, .deferred]
}
