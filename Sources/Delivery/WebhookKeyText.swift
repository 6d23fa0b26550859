import Crypto
import Foundation
import Store

/// How Standard Webhooks 1.0 writes keys: a prefix that says which kind it is, and base64.
package enum WebhookKeyText: String {
  case secret = "whsec_"
  case signing = "whsk_"
  case verifying = "whpk_"

  func text(of bytes: some ContiguousBytes) -> String {
    rawValue + bytes.withUnsafeBytes { Data($0) }.base64EncodedString()
  }

  /// What follows the prefix; nil when that or the base64 is missing.
  func bytes(of text: String) -> Data? {
    guard text.hasPrefix(rawValue) else { return nil }
    return Data(base64Encoded: String(text.dropFirst(rawValue.count)))
  }

  /// The Ed25519 key of a `whsk_…`; nil for anything else.
  static func signingKey(_ text: String) -> Curve25519.Signing.PrivateKey? {
    guard let bytes = signing.bytes(of: text) else { return nil }
    do { return try Curve25519.Signing.PrivateKey(rawRepresentation: bytes) } catch { return nil }
  }
}

extension WebhookSecrets {
  /// New ones for an endpoint: 32 random bytes for each.
  /// - Parameter random: gives that many unpredictable bytes.
  package static func new(random: (Int) -> [UInt8]) -> WebhookSecrets {
    WebhookSecrets(secret: WebhookKeyText.secret.text(of: random(32)), signingKey: newSigningKey(random: random))
  }

  /// A key for `v1a` signatures, of 32 random bytes.
  package static func newSigningKey(random: (Int) -> [UInt8]) -> String {
    WebhookKeyText.signing.text(of: random(32))
  }

  /// What receivers verify `v1a` signatures with: `whpk_` and base64 of 32 bytes. Not a secret.
  /// - Parameter signingKey: `whsk_…`
  package static func publicKey(of signingKey: String?) -> String? {
    signingKey.flatMap(WebhookKeyText.signingKey)
      .map { WebhookKeyText.verifying.text(of: $0.publicKey.rawRepresentation) }
  }
}
