/// What is wrong with a key ring's file or with a rotation; the text is for the operator and shows no secret.
package enum KeyRingFlaw: Error, Hashable, CustomStringConvertible {
  /// Not JSON, or not of the right shape; the text says where and what.
  case malformed(String)
  /// A token has room for the identifiers 1 to 255.
  case idOutOfRange(Int)
  /// The secret is not 32 bytes.
  case secretLength(UInt8)
  /// The secret is not base64.
  case secretSpelling(UInt8)
  /// A date is not of the form `2026-05-04T10:00:00Z`, or lies before 1970.
  case date(UInt8, String)
  /// Two keys have this identifier.
  case repeatedID(UInt8)
  /// The key stops verifying before it was created.
  case endsBeforeItBegins(UInt8)
  /// Not exactly one key has no `verifiesUntil`; these have none.
  case signingKeys([UInt8])
  /// All 255 identifiers are taken by keys that still verify.
  case full

  package var description: String {
    switch self {
    case .malformed(let what): "the key ring cannot be read: \(what)"
    case .idOutOfRange(let id): "\(id) is not a key id: it must be from 1 to 255"
    case .secretLength(let id): "key \(id): the secret must be \(SigningKey.secretLength) bytes"
    case .secretSpelling(let id): "key \(id): the secret is not base64"
    case .date(let id, let text): "key \(id): “\(text)” is not a date like 2026-05-04T10:00:00Z"
    case .repeatedID(let id): "two keys have the id \(id)"
    case .endsBeforeItBegins(let id): "key \(id): verifiesUntil is before created"
    case .signingKeys(let ids) where ids.isEmpty: "no key signs: one must have no verifiesUntil"
    case .signingKeys(let ids):
      "only one key may sign, but these have no verifiesUntil: \(ids.map(String.init).joined(separator: ", "))"
    case .full: "255 keys still verify: rotate less often, or with a shorter overlap"
    }
  }
}
