/// Makes everything due that a program which is gone had under way: for a service that starts and is the only one on its folder.
///
/// What that program had sent without writing it down is sent once more, with the same Message-ID or webhook id.
package struct ReleaseLeases: Command {
  package init() {}

  /// Returns how many mails and webhooks were released.
  package func run(in transaction: WriteTransaction) throws -> Int {
    try ["outbox_mail", "outbox_webhook"].reduce(0) { released, table in
      try transaction.execute("UPDATE \(table) SET leased_until = 0 WHERE state = 'queued' AND leased_until > 0")
      return released + transaction.changes
    }
  }
}
