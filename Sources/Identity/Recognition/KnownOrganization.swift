/// An organization of the store, as loaded when one of its keys matches a claim.
package struct KnownOrganization: Sendable, Hashable {
  package let id: Int64
  /// The canonical name first, then aliases and former names, as typed.
  package let names: [String]
  package let acronyms: [String]
  /// ISO 3166-1 alpha-2, upper case.
  package let country: String?
  /// Registered domains as `WebDomain.name` gives them.
  package let domains: [String]
  /// Whether one of its mailboxes, or the secretariat, has confirmed it.
  package let confirmed: Bool

  package init(
    id: Int64, names: [String], acronyms: [String] = [], country: String? = nil, domains: [String] = [],
    confirmed: Bool = true
  ) {
    self.id = id
    self.names = names
    self.acronyms = acronyms
    self.country = country
    self.domains = domains
    self.confirmed = confirmed
  }
}

extension KnownOrganization {
  /// An organization of which a claim is all that is known.
  package init(_ id: Int64, _ claim: OrganizationClaim) {
    let domains = [
      claim.website.flatMap { WebDomain(website: $0)?.name }, claim.mail.flatMap { WebDomain(mail: $0)?.name },
    ]
    self.init(
      id: id, names: [claim.name], acronyms: claim.acronym.map { [$0] } ?? [], country: claim.country,
      domains: Array(Set(domains.compactMap { $0 })).sorted())
  }
}
