import Foundation

/// The TXT record that lets receivers verify (RFC 6376 §3.6.1).
package struct DKIMRecord: Sendable, Hashable {
  /// `v=DKIM1; k=rsa; p=MIIB…`.
  package let text: String
  private static let longestString = 255

  init(algorithm: String, publicKey: Data) {
    text = "v=DKIM1; k=\(algorithm); p=\(publicKey.base64EncodedString())"
  }

  /// The text in strings of at most 255 octets, which is what one can hold (RFC 1035 §3.3); readers join them.
  package var strings: [String] {
    let octets = Array(text.utf8)
    return stride(from: 0, to: octets.count, by: Self.longestString).map { start in
      String(decoding: octets[start..<min(start + Self.longestString, octets.count)], as: UTF8.self)
    }
  }

  /// A line of a zone file: `s1._domainkey.example.org. IN TXT ( "v=DKIM1; …" "…" )`.
  package func zoneLine(selector: String, domain: String) -> String {
    "\(selector)._domainkey.\(domain). IN TXT ( \(strings.map { "\"\($0)\"" }.joined(separator: " ")) )"
  }
}
