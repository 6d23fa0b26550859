/// What the messages to an endpoint are signed with.
package struct WebhookSecrets: Sendable, Equatable {
  /// As Standard Webhooks 1.0 writes it: `whsec_` and base64 of 24 to 64 random bytes.
  package let secret: String
  /// `whsk_` and base64 of the 32 bytes of an Ed25519 private key; nil for an endpoint from before there were any, until the service starts.
  package let signingKey: String?

  package init(secret: String, signingKey: String?) {
    self.secret = secret
    self.signingKey = signingKey
  }
}
