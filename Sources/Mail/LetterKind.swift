/// The occasions on which the product writes; the raw value names the templates (`mail/receipt.text`) and the catalogs' branch.
package enum LetterKind: String, Sendable, Hashable, CaseIterable {
  /// The coalition invites an organization to endorse a statement.
  case invitation
  /// Somebody gave this address and asked for an endorsement: press to confirm.
  case confirmation
  /// The endorsement is confirmed; with the link that manages it.
  case receipt
  /// The organization has endorsed already; nothing more is needed.
  case alreadyEndorsed
  /// The management link that was asked for.
  case manage
  /// The endorsement was withdrawn.
  case withdrawn
  /// A one-time link to the secretariat's desk.
  case staffSignIn
  /// To the secretariat: a webhook endpoint failed for so long that it was switched off.
  case webhookDisabled

  /// Whether the address and the names may have been typed by somebody who has nothing to do with either.
  ///
  /// Such a letter greets nobody by name, and quotes what was typed only where it says so.
  var mayReachStrangers: Bool { self == .confirmation || self == .alreadyEndorsed }
}
