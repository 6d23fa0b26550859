/// What an organization submits, after the form's checks: every field has an allowed value and no outer white space.
package struct SignOn: Sendable, Equatable {
  /// As typed, 1–300 characters; kept for good as the name as signed.
  package var organization: String
  /// As typed, at most 40 characters, or nil.
  package var acronym: String?
  package var country: Country
  package var kind: OrganizationKind
  /// As typed, with a scheme, at most 300 characters, or nil.
  package var website: String?
  /// The person's name, 1–200 characters.
  package var contact: String
  package var role: String?
  package var address: MailAddress
  /// BCP 47; the language that mails to this contact are written in.
  package var language: String
  /// The organization may be named in public.
  package var listed: Bool
  /// The contact wants news of the campaign.
  package var updates: Bool
  package var consent: Consent

  package init(
    organization: String, acronym: String?, country: Country, kind: OrganizationKind, website: String?,
    contact: String, role: String?, address: MailAddress, language: String, listed: Bool, updates: Bool,
    consent: Consent
  ) {
    self.organization = organization
    self.acronym = acronym
    self.country = country
    self.kind = kind
    self.website = website
    self.contact = contact
    self.role = role
    self.address = address
    self.language = language
    self.listed = listed
    self.updates = updates
    self.consent = consent
  }
}

/// The wording that stood beside the three boxes when they were ticked, kept with the endorsement as proof.
package struct Consent: Sendable, Hashable {
  /// The wording's version, as the catalogs name it.
  package let version: String
  /// The language it was shown in.
  package let language: String
  package let authorised: String
  package let listed: String
  package let updates: String

  package init(version: String, language: String, authorised: String, listed: String, updates: String) {
    self.version = version
    self.language = language
    self.authorised = authorised
    self.listed = listed
    self.updates = updates
  }
}
