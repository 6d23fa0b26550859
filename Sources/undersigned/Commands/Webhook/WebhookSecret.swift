import Foundation

/// Makes the secret that a receiver checks signatures with, as Standard Webhooks 1.0 writes it: `whsec_` and base64 of 32 random bytes.
enum WebhookSecret {
  static func make() -> String {
    "whsec_" + Data(SystemEdges.randomBytes(32)).base64EncodedString()
  }
}
