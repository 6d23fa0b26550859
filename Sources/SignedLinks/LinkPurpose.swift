/// What a link is for; it is under the signature, so a link of one purpose never opens another.
///
/// The raw value is the token's first byte: mailed links depend on it, so a number is never given to another purpose.
package enum LinkPurpose: UInt8, CaseIterable, Sendable {
  /// Sign a statement as the invited organization.
  case invitation = 1
  /// Confirm an endorsement from its mailbox.
  case confirmation
  /// Correct, unlist or withdraw an endorsement.
  case management
  /// Stop mail to one contact.
  case unsubscribe
  /// Sign in to the desk.
  case staffSignIn
}
