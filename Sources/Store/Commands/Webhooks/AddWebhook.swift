import Statements

/// Adds an endpoint that other systems listen at.
package struct AddWebhook: Command {
  package let url: String
  package let secrets: WebhookSecrets
  package let types: WebhookTypes
  package let statements: WebhookStatements
  /// Whether a message waits for the one before it to be delivered or given up.
  package let isOrdered: Bool

  package init(
    url: String, secrets: WebhookSecrets, types: WebhookTypes, statements: WebhookStatements = .all,
    isOrdered: Bool = false
  ) {
    self.url = url
    self.secrets = secrets
    self.types = types
    self.statements = statements
    self.isOrdered = isOrdered
  }

  /// Returns the endpoint's id.
  package func run(in transaction: WriteTransaction) throws -> Int64 {
    let id = try transaction.insert(
      """
      INSERT INTO webhook_endpoint (url, secret, signing_key, types, statements, ordered, state, created_at)
      VALUES (?, ?, ?, ?, ?, ?, 'active', ?)
      """,
      [
        url, secrets.secret, secrets.signingKey, types.stored, statements.stored, isOrdered,
        transaction.now.milliseconds,
      ])
    try transaction.record(
      EventDraft(kind: .webhookAdded, actor: .commandLine, data: ["endpoint": .integer(id)]))
    return id
  }
}
