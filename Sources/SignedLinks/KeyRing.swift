/// The keys that links are verified with, one of which signs.
///
/// Always holds at least one key, no identifier twice, and exactly one key without an end: the one that signs.
package struct KeyRing: Sendable, Hashable {
  /// The signing key first, then the retired ones, newest first.
  package let keys: [SigningKey]
  package let signingKey: SigningKey
  /// As many as a token has identifiers for.
  private static let mostKeys = 255

  /// A ring of one new key, with identifier 1.
  /// - Parameters:
  ///   - seconds: now, since 1970.
  ///   - random: that many unpredictable bytes.
  /// - Throws: `KeyRingFlaw.secretLength` when `random` gives another number of bytes than asked for.
  package init(createdAt seconds: Int64, random: (Int) -> [UInt8] = KeyRing.randomBytes) throws(KeyRingFlaw) {
    try self.init([
      SigningKey(id: 1, secret: random(SigningKey.secretLength), created: seconds, verifiesUntil: nil)
    ])
  }

  init(_ keys: [SigningKey]) throws(KeyRingFlaw) {
    var seen: Set<UInt8> = []
    for key in keys {
      guard seen.insert(key.id).inserted else { throw .repeatedID(key.id) }
      guard key.secret.count == SigningKey.secretLength else { throw .secretLength(key.id) }
      if let end = key.verifiesUntil, end < key.created { throw .endsBeforeItBegins(key.id) }
    }
    let signing = keys.filter { $0.verifiesUntil == nil }
    guard let signingKey = signing.first, signing.count == 1 else { throw .signingKeys(signing.map(\.id)) }
    self.signingKey = signingKey
    self.keys =
      signing + keys.filter { $0.verifiesUntil != nil }.sorted { ($0.created, $0.id) > ($1.created, $1.id) }
  }

  /// A ring with a new signing key, in which the former one verifies for `overlap` more seconds, and after that still those links that never
  /// expire: nobody's wish for no more mail is refused because a key grew old.
  ///
  /// With no overlap, as after a leak, the former key is forgotten, and all its links with it. An identifier that is still in the ring is not
  /// given again; when none is left, the key whose time ended first makes room.
  /// - Throws: `KeyRingFlaw.full` when 255 keys still verify, `.secretLength` when `random` gives too few or too many bytes.
  package func rotated(
    at seconds: Int64, overlap: Int64, random: (Int) -> [UInt8] = KeyRing.randomBytes
  ) throws(KeyRingFlaw) -> KeyRing {
    let retired = SigningKey(
      id: signingKey.id, secret: signingKey.secret, created: signingKey.created,
      verifiesUntil: max(seconds + max(overlap, 0), signingKey.created))
    var kept = (overlap > 0 ? [retired] : []) + keys.dropFirst()
    if kept.count >= Self.mostKeys, let oldest = Self.endedFirst(kept, at: seconds) { kept.remove(at: oldest) }
    let fresh = SigningKey(
      id: try nextID(besides: kept), secret: random(SigningKey.secretLength), created: seconds, verifiesUntil: nil)
    return try KeyRing([fresh] + kept)
  }

  private static func endedFirst(_ keys: [SigningKey], at seconds: Int64) -> Int? {
    keys.indices.filter { keys[$0].hasEnded(at: seconds) }
      .min { keys[$0].verifiesUntil ?? .max < keys[$1].verifiesUntil ?? .max }
  }

  /// Counts on from the signing key, so that an identifier that was dropped comes back as late as possible.
  private func nextID(besides kept: [SigningKey]) throws(KeyRingFlaw) -> UInt8 {
    let taken = Set(kept.map(\.id))
    var id = signingKey.id
    for _ in 1...255 {
      id = id == UInt8.max ? 1 : id + 1
      if !taken.contains(id), id != signingKey.id { return id }
    }
    throw .full
  }

  /// Bytes of the system's cryptographic generator.
  package static func randomBytes(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }
}
