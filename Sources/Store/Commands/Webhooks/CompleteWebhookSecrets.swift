import GRDB

/// Gives endpoints from before there were `v1a` signatures the key for them.
package struct CompleteWebhookSecrets: Command {
  package static let changesCampaign = false

  /// Makes a `whsk_…`, another one each time.
  package let newSigningKey: @Sendable () -> String

  package init(newSigningKey: @escaping @Sendable () -> String) {
    self.newSigningKey = newSigningKey
  }

  /// Returns how many had none.
  package func run(in transaction: WriteTransaction) throws -> Int {
    let endpoints: [Int64] = try transaction.all(
      "SELECT id FROM webhook_endpoint WHERE signing_key IS NULL ORDER BY id", []
    ) { $0[0] }
    for endpoint in endpoints {
      try transaction.execute(
        "UPDATE webhook_endpoint SET signing_key = ? WHERE id = ?", [newSigningKey(), endpoint])
    }
    return endpoints.count
  }
}
