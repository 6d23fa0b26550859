import Crypto
import Foundation

/// The signature of Standard Webhooks 1.0: HMAC-SHA256 over `id.timestamp.body`, in base64 behind `v1,`.
package struct WebhookSignature: Sendable {
  private let key: SymmetricKey

  /// - Parameter secret: `whsec_` and base64, or base64 alone; nil comes back for anything else.
  package init?(secret: String) {
    let prefix = "whsec_"
    let encoded = secret.hasPrefix(prefix) ? String(secret.dropFirst(prefix.count)) : secret
    guard let bytes = Data(base64Encoded: encoded), !bytes.isEmpty else { return nil }
    key = SymmetricKey(data: bytes)
  }

  /// - Parameter timestamp: seconds since 1970, of this attempt.
  package func header(id: String, timestamp: Int64, body: String) -> String {
    let signed = Data("\(id).\(timestamp).\(body)".utf8)
    return "v1," + Data(HMAC<SHA256>.authenticationCode(for: signed, using: key)).base64EncodedString()
  }

  /// A new secret: `whsec_` and base64 of 32 random bytes.
  /// - Parameter random: gives that many unpredictable bytes.
  package static func newSecret(random: (Int) -> [UInt8]) -> String {
    "whsec_" + Data(random(32)).base64EncodedString()
  }
}
