/// Makes every webhook due that a program which is gone had under way: for a service that starts and is the only one on its folder.
///
/// What that program had sent without writing it down is sent once more, with the same id.
package struct ReleaseLeases: Command {
  package init() {}

  /// Returns how many webhooks were released.
  package func run(in transaction: WriteTransaction) throws -> Int {
    try transaction.execute("UPDATE outbox_webhook SET leased_until = 0 WHERE state = 'queued' AND leased_until > 0")
    return transaction.changes
  }
}
