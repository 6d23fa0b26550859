/// A claim whose name, acronym and addresses have been read once, for looking up candidates and then deciding.
package struct NormalizedClaim: Sendable {
  package let typed: OrganizationClaim
  package let name: NormalizedName
  /// From the acronym's field and from the name, normalised.
  package let acronyms: [String]
  /// ISO 3166-1 alpha-2, upper case; nil for none.
  package let country: String?
  /// From the website and the mail address; none for social pages and free providers.
  package let domains: [String]
  let addresses: AddressReadings
  /// What the register has for it, once that was looked up.
  package var sighting: Sighting?

  /// - Throws: what is wrong with the name; a claim without a readable name is not decided about.
  package init(_ claim: OrganizationClaim) throws(NameFlaw) {
    typed = claim
    name = try NormalizedName(claim.name)
    var acronyms = name.acronyms
    if let typed = claim.acronym.flatMap(Acronym.key), !acronyms.contains(typed) { acronyms.append(typed) }
    self.acronyms = acronyms
    country = claim.country.flatMap { $0.isEmpty ? nil : $0 }
    addresses = AddressReadings(claim)
    var domains: [String] = []
    if let domain = addresses.site.flatMap({ WebDomain($0.reading) }) { domains.append(domain.name) }
    if let domain = addresses.mailbox.flatMap({ WebDomain($0.site.reading) }), !domains.contains(domain.name) {
      domains.append(domain.name)
    }
    self.domains = domains
  }

  package var keys: IdentityKeys { IdentityKeys(name: name, acronyms: acronyms, domains: domains) }
}
