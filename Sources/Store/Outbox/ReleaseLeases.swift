import GRDB

/// Makes everything that was under way when the program ended due at once. For the daemon, when it starts: the outboxes are its alone.
package struct ReleaseLeases: Command {
  package init() {}

  /// Returns how many mails and webhooks were released.
  package func run(in transaction: WriteTransaction) throws -> Int {
    try transaction.execute("UPDATE outbox_mail SET leased_until = 0 WHERE state = 'queued' AND leased_until > 0")
    let mails = transaction.changes
    try transaction.execute("UPDATE outbox_webhook SET leased_until = 0 WHERE state = 'queued' AND leased_until > 0")
    return mails + transaction.changes
  }
}
