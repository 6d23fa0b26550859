import Crypto
import Foundation
import Store

/// The signatures of Standard Webhooks 1.0 over `id.timestamp.body`: `v1` with HMAC-SHA256, `v1a` with Ed25519 (RFC 8032), each in base64.
package struct WebhookSigner: Sendable {
  private struct Keys: Sendable {
    let symmetric: SymmetricKey
    let signing: Curve25519.Signing.PrivateKey?
  }

  private let keys: [Keys]

  /// - Parameter secrets: today's first, then those that were replaced but still sign.
  /// - Returns: nil when today's can't be read; a former one that can't is left out.
  package init?(_ secrets: [WebhookSecrets]) {
    guard let today = secrets.first.flatMap(Self.keys) else { return nil }
    keys = [today] + secrets.dropFirst().compactMap(Self.keys)
  }

  /// The value of `webhook-signature`: a receiver takes whichever it can verify.
  /// - Parameter timestamp: seconds since 1970, of this attempt.
  package func header(id: String, timestamp: Int64, body: String) -> String {
    let signed = Data("\(id).\(timestamp).\(body)".utf8)
    var signatures: [String] = []
    for key in keys {
      let code = HMAC<SHA256>.authenticationCode(for: signed, using: key.symmetric)
      signatures.append("v1,\(Data(code).base64EncodedString())")
      // Signing fails only where there is no randomness; the other signature stands.
      if let signing = key.signing, let signature = Self.signature(of: signed, by: signing) {
        signatures.append("v1a,\(signature.base64EncodedString())")
      }
    }
    return signatures.joined(separator: " ")
  }

  private static func signature(of signed: Data, by key: Curve25519.Signing.PrivateKey) -> Data? {
    do { return try key.signature(for: signed) } catch { return nil }
  }

  private static func keys(_ secrets: WebhookSecrets) -> Keys? {
    guard let bytes = WebhookKeyText.secret.bytes(of: secrets.secret), !bytes.isEmpty else { return nil }
    return Keys(symmetric: SymmetricKey(data: bytes), signing: secrets.signingKey.flatMap(WebhookKeyText.signingKey))
  }
}
