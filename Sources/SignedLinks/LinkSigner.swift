import Crypto

/// Mints and verifies link tokens of 43 characters with the keys of one ring.
///
/// Pure and safe to share between threads; after a rotation, make a new one from the new ring.
package struct LinkSigner: Sendable {
  static let linkLabel = Array("undersigned link v1\0".utf8)

  /// A key made ready once, for each use of it: the key alone costs more than the message.
  struct ReadyKey: Sendable {
    let id: UInt8
    let links: HMAC<SHA256>
    let forms: HMAC<SHA256>
    private let verifiesUntil: Int64?

    init(_ key: SigningKey) {
      id = key.id
      links = TruncatedSignature.begin(label: LinkSigner.linkLabel, secret: key.secret)
      forms = TruncatedSignature.begin(label: LinkSigner.formLabel, secret: key.secret)
      verifiesUntil = key.verifiesUntil
    }

    func hasEnded(at seconds: Int64) -> Bool { verifiesUntil.map { seconds >= $0 } ?? false }
  }

  let signingKey: ReadyKey
  private let keys: [ReadyKey]

  package init(ring: KeyRing) {
    signingKey = ReadyKey(ring.signingKey)
    keys = ring.keys.map(ReadyKey.init)
  }

  /// The token of a link: 43 characters that need no escaping in a URL's path.
  package func mint(_ link: SignedLink) -> String {
    let body = LinkToken.body(of: link, keyID: signingKey.id)
    return Base64URL.encode(body + TruncatedSignature.make(message: body, begun: signingKey.links))
  }

  /// Judges a token at a time in seconds since 1970.
  ///
  /// A key that is no longer in the ring is refused like a forgery. So is one past its `verifiesUntil`, but for links that stop mail and
  /// never expire.
  package func verify(_ token: String, at seconds: Int64) -> LinkVerdict {
    guard let bytes = Base64URL.decode(token, count: LinkToken.byteCount),
      let key = keys.first(where: { $0.id == bytes[1] })
    else { return .refused }
    let body = bytes[..<LinkToken.bodyLength]
    let expected = TruncatedSignature.make(message: Array(body), begun: key.links)
    guard TruncatedSignature.matches(bytes[LinkToken.bodyLength...], expected), let link = LinkToken.link(in: body)
    else { return .refused }
    let outlivesItsKey = link.purpose == .unsubscribe && link.expires == nil
    guard outlivesItsKey || !key.hasEnded(at: seconds) else { return .refused }
    if let expires = link.expires, seconds >= expires { return .expired(link) }
    return .valid(link)
  }

  func verifyingKey(_ id: UInt8, at seconds: Int64) -> ReadyKey? {
    keys.first { $0.id == id && !$0.hasEnded(at: seconds) }
  }
}
