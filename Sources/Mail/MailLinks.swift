import SignedLinks
import Statements

/// The signed links that mails carry: minted when a mail is composed, and never kept anywhere.
package struct MailLinks: Sendable {
  /// How long links work, in seconds.
  package struct Lifetimes: Sendable {
    package let invitation: Int64
    package let confirmation: Int64
    package let management: Int64
    package let staffSignIn: Int64

    package init(invitation: Int64, confirmation: Int64, management: Int64, staffSignIn: Int64) {
      self.invitation = invitation
      self.confirmation = confirmation
      self.management = management
      self.staffSignIn = staffSignIn
    }
  }

  /// A finished link and when it stops working.
  package struct Minted: Sendable, Equatable {
    package let url: String
    package let expires: Instant
  }

  private let baseURL: String
  private let lifetimes: Lifetimes
  private let signer: @Sendable () -> LinkSigner

  /// - Parameters:
  ///   - baseURL: from the configuration, without a slash at the end.
  ///   - signer: the signer of the moment; keys may be rotated while the program runs.
  package init(baseURL: String, lifetimes: Lifetimes, signer: @escaping @Sendable () -> LinkSigner) {
    self.baseURL = baseURL
    self.lifetimes = lifetimes
    self.signer = signer
  }

  package func invitation(_ id: Int64, version: Int64, at now: Instant) -> Minted {
    mint(.invitation, id, version, lifetimes.invitation, now)
  }

  package func confirmation(_ id: Int64, version: Int64, at now: Instant) -> Minted {
    mint(.confirmation, id, version, lifetimes.confirmation, now)
  }

  package func management(_ id: Int64, version: Int64, at now: Instant) -> Minted {
    mint(.management, id, version, lifetimes.management, now)
  }

  package func staffSignIn(_ id: Int64, version: Int64, at now: Instant) -> Minted {
    mint(.staffSignIn, id, version, lifetimes.staffSignIn, now)
  }

  /// Where a contact stops mailings. It never expires, and there is one for each contact and key, as old mails carry it.
  package func unsubscribe(_ contact: Int64) -> String {
    url(SignedLink(purpose: .unsubscribe, subject: contact, version: 0, expires: nil))
  }

  /// What stands for a link where a mail is only looked at or tried: a page that says so, where nothing happens.
  package func sample(language: String) -> String {
    "\(baseURL)/l/\(SignedLink.sampleToken)?language=\(language)"
  }

  /// The public page of a statement in a language.
  package func statement(_ slug: String, language: String) -> String {
    "\(baseURL)/s/\(slug)/\(language)"
  }

  private func mint(_ purpose: LinkPurpose, _ id: Int64, _ version: Int64, _ lifetime: Int64, _ now: Instant) -> Minted
  {
    let expires = now + lifetime
    let link = SignedLink(
      purpose: purpose, subject: id, version: UInt16(truncatingIfNeeded: version), expires: expires.secondsSince1970)
    return Minted(url: url(link), expires: expires)
  }

  private func url(_ link: SignedLink) -> String { "\(baseURL)/l/\(signer().mint(link))" }
}
