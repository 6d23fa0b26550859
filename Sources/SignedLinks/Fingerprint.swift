import Crypto

/// SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits: of a statement's text, and of a session's secret.
package enum Fingerprint {
  package static func sha256(_ text: String) -> String {
    sha256(Array(text.utf8))
  }

  package static func sha256(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
