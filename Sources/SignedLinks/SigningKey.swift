/// One secret of the ring; its description never shows the secret.
package struct SigningKey: Sendable, Hashable, CustomStringConvertible {
  /// The number that tokens name it by.
  package let id: UInt8
  /// 32 bytes.
  package let secret: [UInt8]
  /// Seconds since 1970.
  package let created: Int64
  /// The first second, since 1970, at which the key no longer verifies links that expire; nil for the key that signs.
  package let verifiesUntil: Int64?

  func hasEnded(at seconds: Int64) -> Bool { verifiesUntil.map { seconds >= $0 } ?? false }

  package var description: String { "key \(id)" }

  static let secretLength = 32
}
