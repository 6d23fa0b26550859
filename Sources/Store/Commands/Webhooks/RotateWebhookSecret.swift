import Statements

/// Gives an endpoint new secrets. For a day its messages are signed with the former ones as well, so that the receiver may change over
/// when it likes.
package struct RotateWebhookSecret: Command {
  package static let changesCampaign = false

  /// Seconds that a former secret signs for.
  package static let overlap: Int64 = 24 * 3600
  /// The most former secrets that sign at the same time: every one makes the header longer.
  private static let mostFormer = 3

  package let endpoint: Int64
  package let secrets: WebhookSecrets

  package init(endpoint: Int64, secrets: WebhookSecrets) {
    self.endpoint = endpoint
    self.secrets = secrets
  }

  /// Returns until when the former secrets sign, or nil when there is no such endpoint.
  package func run(in transaction: WriteTransaction) throws -> Instant? {
    let until = transaction.now + Self.overlap
    try transaction.execute(
      """
      INSERT INTO webhook_former_secret (endpoint, secret, signing_key, until)
      SELECT id, secret, signing_key, ? FROM webhook_endpoint WHERE id = ?
      """, [until.milliseconds, endpoint])
    guard transaction.changes > 0 else { return nil }
    try transaction.execute(
      "UPDATE webhook_endpoint SET secret = ?, signing_key = ? WHERE id = ?",
      [secrets.secret, secrets.signingKey, endpoint])
    try transaction.execute(
      """
      DELETE FROM webhook_former_secret WHERE endpoint = ? AND (until <= ? OR secret NOT IN (
        SELECT secret FROM webhook_former_secret WHERE endpoint = ? ORDER BY until DESC LIMIT ?))
      """, [endpoint, transaction.now.milliseconds, endpoint, Self.mostFormer])
    return until
  }
}
