/// The kinds of mail that the program sends, each with at most one signed link besides the one to unsubscribe.
package enum LetterIntent: String, Sendable, CaseIterable {
  case invitation
  case confirmation
  case receipt
  case alreadyEndorsed = "already-endorsed"
  case manage
  case withdrawn
  case staffSignIn = "staff-sign-in"
  /// An endpoint was switched off after days of failures: to the secretariat.
  case webhookDisabled = "webhook-disabled"
  /// An update to many, in the secretariat's own words.
  case mailing

  /// Whether it is written to many who did not ask for it just now: a mailbox that came back, or whose reader asked for no more, gets none.
  package var isBulk: Bool { self == .mailing || self == .invitation }
}
