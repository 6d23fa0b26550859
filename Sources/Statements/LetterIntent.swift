/// The mails that the program sends by itself, each with at most one signed link.
package enum LetterIntent: String, Sendable, CaseIterable {
  case invitation
  case confirmation
  case receipt
  case alreadyEndorsed = "already-endorsed"
  case manage
  case withdrawn
  case staffSignIn = "staff-sign-in"
}
