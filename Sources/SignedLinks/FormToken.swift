/// Tokens against cross-site request forgery: each belongs to one visitor's cookie and lives 24 hours.
///
/// 28 characters of base64url: key id (1) · issue time (4, seconds since 1970) · signature (16) over both and the cookie.
extension LinkSigner {
  /// How long a form may stay open, in seconds.
  package static let formTokenLifetime: Int64 = 24 * 60 * 60
  /// How far the clock may have been set back since a token was issued, in seconds.
  static let formTokenClockTolerance: Int64 = 5 * 60

  static let formLabel = Array("undersigned form v1\0".utf8)
  private static let formBodyLength = 5

  /// The token for the hidden field of a form that goes to the visitor with this cookie.
  package func formToken(for cookie: [UInt8], at seconds: Int64) -> String {
    var body = [signingKey.id]
    body.append(bigEndian: UInt32(clamping: seconds))
    return Base64URL.encode(body + TruncatedSignature.make(message: body + cookie, begun: signingKey.forms))
  }

  /// Whether a submitted token was issued for this cookie within the last 24 hours.
  package func acceptsFormToken(_ token: String, cookie: [UInt8], at seconds: Int64) -> Bool {
    guard let bytes = Base64URL.decode(token, count: Self.formBodyLength + TruncatedSignature.byteCount),
      let key = verifyingKey(bytes[0], at: seconds)
    else { return false }
    let body = bytes[..<Self.formBodyLength]
    let expected = TruncatedSignature.make(message: body + cookie, begun: key.forms)
    guard TruncatedSignature.matches(bytes[Self.formBodyLength...], expected) else { return false }
    let age = seconds - Int64(body[1...].bigEndianValue)
    return age >= -Self.formTokenClockTolerance && age < Self.formTokenLifetime
  }
}
