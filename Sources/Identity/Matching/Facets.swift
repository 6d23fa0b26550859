extension KnownOrganization {
  /// The organization as records to compare a claim with: all its names, once for every domain.
  var facets: [Facet] {
    domains.isEmpty
      ? [Facet(names: names, acronyms: acronyms, country: country, domain: nil)]
      : domains.map { Facet(names: names, acronyms: acronyms, country: country, domain: $0) }
  }

  package init(_ id: Int64, _ claim: OrganizationClaim) {
    let domains = [
      claim.website.flatMap { WebDomain(website: $0)?.name }, claim.mail.flatMap { WebDomain(mail: $0)?.name },
    ]
    self.init(
      id: id, names: [claim.name], acronyms: claim.acronym.map { [$0] } ?? [], country: claim.country,
      domains: Array(Set(domains.compactMap { $0 })).sorted())
  }
}

/// What is known of an organization under one of its domains.
struct Facet {
  let names: [String]
  let acronyms: [String]
  let country: String?
  let domain: String?
}
