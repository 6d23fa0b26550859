/// What a sign-on says about the organization that signs, as typed.
package struct OrganizationClaim: Sendable, Hashable {
  package let name: String
  package let acronym: String?
  /// ISO 3166-1 alpha-2, upper case.
  package let country: String?
  package let website: String?
  /// The contact's mail address; a free provider's says nothing.
  package let mail: String?

  package init(
    name: String, acronym: String? = nil, country: String? = nil, website: String? = nil, mail: String? = nil
  ) {
    self.name = name
    self.acronym = acronym
    self.country = country
    self.website = website
    self.mail = mail
  }
}
