import Crypto
import CryptoExtras
import Foundation

/// A key that signs mail in a domain's name (RFC 6376 §3.3, RFC 8463 §3).
package struct DKIMKey: Sendable {
  private enum Key {
    case rsa(_RSA.Signing.PrivateKey)
    case ed25519(Curve25519.Signing.PrivateKey)
  }

  private let key: Key
  private static let smallestModulus = 2048

  private init(_ key: Key) {
    self.key = key
  }

  /// Reads a key file: RSA of 2048 bits or more in PKCS#8 or PKCS#1, Ed25519 in PKCS#8 (RFC 8410).
  /// - Throws: what is wrong with it; no part of the key is in the text.
  package init(pem: String) throws(DKIMKeyFlaw) {
    let block = try PEMBlock(pem)
    switch block.label {
    case "PRIVATE KEY":
      if let seed = Ed25519File.seed(in: block.bytes) {
        do { key = .ed25519(try Curve25519.Signing.PrivateKey(rawRepresentation: seed)) } catch { throw .unreadable }
      } else {
        key = .rsa(try Self.rsa(block.bytes))
      }
    case "RSA PRIVATE KEY": key = .rsa(try Self.rsa(block.bytes))
    case "ENCRYPTED PRIVATE KEY": throw .encrypted
    default: throw .notPrivateKey(block.label)
    }
  }

  /// A new RSA key of 2048 bits, which every receiver can verify. Takes up to a second.
  package static func generateRSA() throws -> DKIMKey {
    DKIMKey(.rsa(try _RSA.Signing.PrivateKey(keySize: .bits2048)))
  }

  /// A new Ed25519 key: faster, with a shorter record; some receivers don't know it, so it goes beside an RSA key.
  package static func generateEd25519() -> DKIMKey { DKIMKey(.ed25519(Curve25519.Signing.PrivateKey())) }

  /// The key as PKCS#8, for a file that only the service's user may read.
  package var pem: String {
    switch key {
    case .rsa(let key): key.pkcs8PEMRepresentation + "\n"
    case .ed25519(let key): Ed25519File.pem(seed: key.rawRepresentation)
    }
  }

  /// The value of the tag `a=`.
  var algorithm: String {
    switch key {
    case .rsa: "rsa-sha256"
    case .ed25519: "ed25519-sha256"
    }
  }

  /// `RSA, 2048 bits` or `Ed25519`, for people.
  package var description: String {
    switch key {
    case .rsa(let key): "RSA, \(key.keySizeInBits) bits"
    case .ed25519: "Ed25519"
    }
  }

  /// What the domain publishes as a TXT record at `selector._domainkey` (RFC 6376 §3.6.1).
  package var record: DKIMRecord {
    switch key {
    case .rsa(let key): DKIMRecord(algorithm: "rsa", publicKey: key.publicKey.derRepresentation)
    case .ed25519(let key): DKIMRecord(algorithm: "ed25519", publicKey: key.publicKey.rawRepresentation)
    }
  }

  /// The signature over a text's SHA-256; Ed25519 signs the digest itself (RFC 8463 §3).
  func signature(over text: [UInt8]) throws -> Data {
    let digest = SHA256.hash(data: text)
    return switch key {
    case .rsa(let key): try key.signature(for: digest, padding: .insecurePKCS1v1_5).rawRepresentation
    case .ed25519(let key): try key.signature(for: Data(digest))
    }
  }

  private static func rsa(_ der: Data) throws(DKIMKeyFlaw) -> _RSA.Signing.PrivateKey {
    let key: _RSA.Signing.PrivateKey
    do { key = try _RSA.Signing.PrivateKey(unsafeDERRepresentation: der) } catch { throw .unreadable }
    guard key.keySizeInBits >= smallestModulus else { throw .tooShort(bits: key.keySizeInBits) }
    return key
  }
}
