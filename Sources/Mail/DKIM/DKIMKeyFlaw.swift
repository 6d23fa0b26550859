/// What is wrong with a DKIM key's file, in a sentence for the operator.
package enum DKIMKeyFlaw: Error, Sendable, Hashable, CustomStringConvertible {
  /// There is no `-----BEGIN …-----` with its end, or what is between them is no base64.
  case notPEM
  /// The file holds something else; the label says what.
  case notPrivateKey(String)
  /// The key has a passphrase.
  case encrypted
  /// RSA below 2048 bits (RFC 8301 §3.2).
  case tooShort(bits: Int)
  /// Neither an RSA nor an Ed25519 key.
  case unreadable

  package var description: String {
    switch self {
    case .notPEM:
      "This is no key file: a line -----BEGIN PRIVATE KEY-----, its end, and base64 between them are expected."
    case .notPrivateKey(let label): "This file holds “\(label)”, not a private key."
    case .encrypted: "The key has a passphrase. Give one without, in a file that only the service may read."
    case .tooShort(let bits): "The RSA key has \(bits) bits: receivers ask for 2048."
    case .unreadable: "This is neither an RSA nor an Ed25519 private key."
    }
  }
}
