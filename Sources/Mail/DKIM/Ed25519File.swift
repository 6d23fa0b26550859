import Foundation

/// An Ed25519 private key in PKCS#8, as OpenSSL writes it (RFC 8410 §7).
enum Ed25519File {
  /// Version 0, algorithm 1.3.101.112, and an octet string of 32 bytes within another.
  private static let beginning: [UInt8] = [
    0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
  ]
  /// The same with attributes or the public key after it: version 1, and a longer whole.
  private static let algorithm: [UInt8] = [0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20]
  private static let seedLength = 32

  /// The 32 bytes that are the key; nil for a key of another kind.
  static func seed(in der: Data) -> [UInt8]? {
    let bytes = Array(der)
    // A tag and one octet of length, then the version's three octets.
    let start = 5 + algorithm.count
    guard bytes.count >= start + seedLength, bytes[0] == 0x30, Int(bytes[1]) == bytes.count - 2,
      Array(bytes[2...3]) == [0x02, 0x01], bytes[5..<start].elementsEqual(algorithm)
    else { return nil }
    return Array(bytes[start..<start + seedLength])
  }

  static func pem(seed: Data) -> String {
    let base64 = (Data(beginning) + seed).base64EncodedString()
    return "-----BEGIN PRIVATE KEY-----\n\(base64)\n-----END PRIVATE KEY-----\n"
  }
}
